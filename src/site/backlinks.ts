import { followedLinks } from "./followed-links.ts";
import { bankLanguage } from "./languages.ts";
import { isSameLanguage } from "./mentions.ts";
import type { Article } from "./read/article.ts";
import { sectionTarget } from "./read/section-target.ts";
import type { BankItem } from "./read/select.ts";
import type { Site } from "./site.ts";
import { poolsOfQuiz } from "./translated-quizzes.ts";

/** A quiz, as links to it name it. */
export interface LinkedQuiz {
  readonly title: string;
  /** Its page, from the site's root. */
  readonly output: string;
  readonly language: string | undefined;
}

/** What leads to an article. */
export interface Backlinks {
  /** Articles in its language whose text links to it, by path; not itself, nor the own page of a folder that it is in. */
  readonly mentionedIn: readonly Article[];
  /** Quizzes in its language with questions about it beside its own: of banks about another article, and selections. */
  readonly testedBy: readonly LinkedQuiz[];
}

const tests = new WeakMap<readonly Article[], ReadonlyMap<string, readonly LinkedQuiz[]>>();

/** Found once for a site, in one pass over its links and questions. */
export function backlinksOf(site: Site, { path }: Article): Backlinks {
  const testedBy = tests.get(site.articles) ?? findTests(site);
  tests.set(site.articles, testedBy);
  return {
    mentionedIn: followedLinks(site).mentionedIn.get(path) ?? [],
    testedBy: testedBy.get(path) ?? [],
  };
}

/** The quizzes of `testedBy`, by the article's path. */
function findTests(site: Site): ReadonlyMap<string, readonly LinkedQuiz[]> {
  const found = new Map<string, LinkedQuiz[]>();
  for (const { quiz, articles } of quizzesOf(site)) {
    for (const path of articles) {
      const article = site.index.articles.get(path);
      if (!article || !isSameLanguage(quiz.language, article.language, site)) continue;
      const others = found.get(path);
      if (others) others.push(quiz);
      else found.set(path, [quiz]);
    }
  }
  return found;
}

/** Each quiz that has a page, with the articles that its questions are about and that do not name it as theirs. */
function* quizzesOf(site: Site) {
  for (const bankFile of site.banks) {
    const { bank, output } = bankFile;
    const articles = new Set(bank.items.map((item) => testedBy({ bankFile, item })));
    articles.delete(bank.article);
    const quiz: LinkedQuiz = { title: bank.title, output, language: bankLanguage(site, bank) };
    yield { quiz, articles: named(articles) };
  }
  for (const quizFile of site.quizzes) {
    const { quiz, output } = quizFile;
    const items = poolsOfQuiz(quizFile, site).flatMap((pool) => pool.items);
    const linked: LinkedQuiz = { title: quiz.title, output, language: quiz.language };
    yield { quiz: linked, articles: named(new Set(items.map(testedBy))) };
  }
}

/** The article that a question is about, by its path. */
function testedBy({ bankFile, item }: Pick<BankItem, "bankFile" | "item">): string | undefined {
  const { article } = bankFile.bank;
  return item.section === undefined ? article : sectionTarget(item.section, article).path;
}

function named(articles: ReadonlySet<string | undefined>): readonly string[] {
  return [...articles].filter((article) => article !== undefined);
}
