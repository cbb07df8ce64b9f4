import { withAttached } from "./attached-letters.ts";
import type { Article, WholeArticle } from "./read/article.ts";
import { languageOfPlace } from "./several-languages.ts";
import type { Site } from "./site.ts";

/** A term of the glossary, with its other names. */
export interface NamedTerm {
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
}

type Named = Pick<Site, "terms" | "articles" | "wholeArticle" | "config" | "messages">;

/**
 * The articles in the folder of the language that a site is seen in whose text has a term, by its id, in the
 * order of the articles. Found once for a site so seen.
 */
export function termUses(site: Named): ReadonlyMap<string, readonly Article[]> {
  const found = known.get(site) ?? findUses(site);
  known.set(site, found);
  return found;
}

const known = new WeakMap<Named, ReadonlyMap<string, readonly Article[]>>();

/** The ids of the terms that the text of an article has. */
export function termsIn(
  { introText, sections }: WholeArticle,
  find: ReturnType<typeof termFinder>,
): ReadonlySet<string> {
  return find([introText, ...sections.map((each) => `${each.title} ${each.text}`)].join(" "));
}

function findUses({
  terms,
  articles,
  wholeArticle,
  config,
  messages,
}: Named): ReadonlyMap<string, Article[]> {
  const uses = new Map<string, Article[]>(terms.map(({ id }) => [id, []]));
  if (terms.length === 0) return uses;
  const find = termFinder(terms);
  for (const article of articles) {
    if (languageOfPlace(article.path, config) !== messages.language) continue;
    for (const id of termsIn(wholeArticle(article), find)) uses.get(id)?.push(article);
  }
  return uses;
}

/**
 * Finds which terms a text has, whatever the case, where no letter or digit touches them. Only terms
 * that begin with a word of the text are looked for in it, so that thousands of terms cost little.
 */
export function termFinder(terms: readonly NamedTerm[]): (text: string) => ReadonlySet<string> {
  const forms = terms.flatMap(({ id, term, aliases }) =>
    [term, ...aliases]
      .flatMap(withAttached)
      .map((form) => ({ id, form, first: wordsOf(form)[0] ?? "" })),
  );
  const byFirst = Map.groupBy(
    forms.map(({ id, form, first }) => ({ id, first, pattern: patternOf(form) })),
    ({ first }) => first,
  );
  return (text) => {
    const found = new Set<string>();
    for (const word of new Set(["", ...wordsOf(text)])) {
      for (const { id, pattern } of byFirst.get(word) ?? []) {
        if (!found.has(id) && pattern.test(text)) found.add(id);
      }
    }
    return found;
  };
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): readonly string[] {
  // Twice, so that letters which differ in small alone, as two forms of s do, are the same.
  return text.toUpperCase().toLowerCase().match(WORD) ?? [];
}

function patternOf(form: string): RegExp {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped})(?![\\p{L}\\p{N}])`, "iu");
}
