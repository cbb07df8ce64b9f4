import type { Article, Section } from "./read/article.ts";
import type { BankFile } from "./read/render-bank.ts";
import { type BankItem, itemsById } from "./read/select.ts";

/** Finds what a site has by what other parts of it call it. */
export interface SiteIndex {
  /** By path from the content folder. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Every item, by its id. */
  readonly items: ReadonlyMap<string, BankItem>;
  /** An article's section of this id. */
  readonly section: (article: Article, id: string) => Section | undefined;
  /** Whether an item of an article's banks tests this objective. */
  readonly isTested: (article: Article, objective: string) => boolean;
}

/** @param banks Those of files and those of articles. */
export function createSiteIndex(
  articles: readonly Article[],
  banks: readonly BankFile[],
): SiteIndex {
  const objectives = new Map<string | undefined, Set<string | undefined>>();
  for (const { bank } of banks) {
    const tested = objectives.get(bank.article) ?? new Set();
    for (const { objective } of bank.items) tested.add(objective);
    objectives.set(bank.article, tested);
  }
  // Of a hundred thousand articles, items name the sections of a few.
  const sections = new Map<Article, ReadonlyMap<string, Section>>();
  return {
    articles: new Map(articles.map((article) => [article.path, article])),
    items: itemsById(banks),
    section(article, id) {
      const known =
        sections.get(article) ?? new Map(article.sections.map((section) => [section.id, section]));
      sections.set(article, known);
      return known.get(id);
    },
    isTested: ({ path }, objective) => objectives.get(path)?.has(objective) ?? false,
  };
}
