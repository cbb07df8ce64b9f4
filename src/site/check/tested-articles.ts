import type { Item } from "../../core/items/item.ts";
import { RUN, type TestedArticle } from "../../core/lint/lint.ts";
import { plain, wordsOf } from "../../core/lint/plain.ts";
import type { Article } from "../read/article.ts";
import type { BankFile } from "../read/render-bank.ts";
import { sectionTarget } from "../read/section-target.ts";
import type { Site } from "../site.ts";

/** Finds what an item tests, as guidelines compare the two. Each article is read once, if it is asked of. */
export function testedArticles({ index, terms }: Site) {
  const glossary = new Set(terms.flatMap(({ term, aliases = [] }) => [term, ...aliases]));
  const known = new Map<Article, TestedArticle>();
  return (item: Item, { bank, file }: BankFile): TestedArticle | undefined => {
    // A question that an article defines is part of its text.
    if (file.path.endsWith(".md")) return undefined;
    const path = sectionTarget(item.section ?? "", bank.article).path;
    const article = path === undefined ? undefined : index.articles.get(path);
    if (!article) return undefined;
    const tested = known.get(article) ?? testedArticle(article, glossary);
    known.set(article, tested);
    return tested;
  };
}

function testedArticle({ file }: Article, glossary: ReadonlySet<string>): TestedArticle {
  let runs: ReadonlySet<string> | undefined;
  return {
    says: (run) => {
      runs ??= runsIn(file.text);
      return runs.has(run);
    },
    explains: (word) =>
      [...glossary].some((term) => hasWord(term, word)) || hasWord(file.text, word),
  };
}

function runsIn(text: string): ReadonlySet<string> {
  const words = wordsOf(plain(text));
  return new Set(words.map((_, at) => words.slice(at, at + RUN).join(" ")));
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}s?(?![\\p{L}\\p{N}])`, "u").test(text);
}
