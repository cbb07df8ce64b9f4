import type { Article, Section } from "./read/article.ts";
import { itemPage } from "./read/item-pages.ts";
import type { BankFile } from "./read/render-bank.ts";
import { sectionTarget } from "./read/section-target.ts";
import { type BankItem, itemsById } from "./read/select.ts";

/** Finds what a site has by what other parts of it call it. */
export interface SiteIndex {
  /** By path from the content folder. */
  readonly articles: ReadonlyMap<string, Article>;
  /** Those of files and those of articles, by id, in their order, none of translations; an id that is given twice is a fault. */
  readonly banks: ReadonlyMap<string, readonly BankFile[]>;
  /** Every item, by its id, none of translated banks. */
  readonly items: ReadonlyMap<string, BankItem>;
  /** An article's section of this id. */
  readonly section: (article: Article, id: string) => Section | undefined;
  /** The items that test a section of an article; none of those that test one below it. */
  readonly testsOf: (article: Article, section: string) => readonly SectionTest[];
  /** Whether an item of an article's banks tests this objective. */
  readonly isTested: (article: Article, objective: string) => boolean;
}

/** An item that tests a section. */
export interface SectionTest {
  readonly item: string;
  /** The page that prints it, from the site's root. */
  readonly output: string;
}

/** @param banks Those of files and those of articles. */
export function createSiteIndex(
  articles: readonly Article[],
  banks: readonly BankFile[],
): SiteIndex {
  const originals = banks.filter(({ original }) => original === undefined);
  const objectives = new Map<string | undefined, Set<string | undefined>>();
  for (const { bank } of banks) {
    const tested = objectives.get(bank.article) ?? new Set();
    for (const { objective } of bank.items) tested.add(objective);
    objectives.set(bank.article, tested);
  }
  const tests = Map.groupBy(banks.flatMap(testsIn), ({ section }) => section);
  // Of a hundred thousand articles, items name the sections of a few.
  const sections = new Map<Article, ReadonlyMap<string, Section>>();
  return {
    articles: new Map(articles.map((article) => [article.path, article])),
    banks: Map.groupBy(originals, ({ bank }) => bank.id),
    items: itemsById(originals),
    section(article, id) {
      const known =
        sections.get(article) ?? new Map(article.sections.map((section) => [section.id, section]));
      sections.set(article, known);
      return known.get(id);
    },
    testsOf: ({ path }, section) => tests.get(`${path}#${section}`) ?? [],
    isTested: ({ path }, objective) => objectives.get(path)?.has(objective) ?? false,
  };
}

/** The section that each item of a bank names, as `path#id`. */
function testsIn(bankFile: BankFile): readonly (SectionTest & { readonly section: string })[] {
  return bankFile.bank.items.flatMap((item, index) => {
    if (item.section === undefined) return [];
    const { path, fragment } = sectionTarget(item.section, bankFile.bank.article);
    const output = itemPage(bankFile, index);
    return [{ section: `${path}#${fragment}`, output, item: item.id }];
  });
}
