import type { Article } from "./read/article.ts";
import { sectionTarget } from "./read/section-target.ts";
import { allBanks, type Site } from "./site.ts";

/** What articles teach and what items test, where the two do not meet. */
export interface Coverage {
  /** How many there are in all, gaps included. */
  readonly sections: number;
  readonly objectives: number;
  readonly items: number;
  /** `file#section`: no item tests it. */
  readonly sectionsWithoutItems: readonly string[];
  /** `file: objective`: no item of the article's banks tests it. */
  readonly objectivesWithoutItems: readonly string[];
  /** `file#item`: it names no section of an article. */
  readonly itemsWithoutSections: readonly string[];
}

/**
 * Compares the articles that state objectives with all items. A section counts as tested when an item
 * names it or a section below it.
 * @param except Ids of sections that need no items, in every article.
 */
export function coverageOf(
  site: Site,
  { except }: { readonly except: readonly string[] },
): Coverage {
  const banks = allBanks(site);
  const articles = site.articles.filter(({ objectives }) => objectives.length > 0);
  const sections = articles.flatMap((article) => taught(article, new Set(except)));
  const objectives = articles.flatMap((article) =>
    article.objectives.map((text) => ({
      name: `${article.file.path}: ${text}`,
      has: site.index.isTested(article, text),
    })),
  );
  const items = banks.flatMap(({ file, bank }) =>
    bank.items.map((item) => ({
      name: `${file.path}#${item.id}`,
      has: sectionTarget(item.section ?? "", bank.article).fragment !== "",
    })),
  );
  return {
    ...{ sections: sections.length, objectives: objectives.length, items: items.length },
    sectionsWithoutItems: sections
      .filter(({ article, ids }) => ids.every((id) => site.index.testsOf(article, id).length === 0))
      .map(({ name }) => name),
    objectivesWithoutItems: objectives.filter(({ has }) => !has).map(({ name }) => name),
    itemsWithoutSections: items.filter(({ has }) => !has).map(({ name }) => name),
  };
}

interface Taught {
  readonly name: string;
  readonly article: Article;
  readonly id: string;
  /** Its own and those of the sections below it. */
  readonly ids: string[];
}

/** An article's sections of level 2, each with those below it. */
function taught(article: Article, except: ReadonlySet<string>) {
  const tops: Taught[] = [];
  for (const { id, level } of article.sections) {
    const above = tops.at(-1);
    if (level === 3 && above) above.ids.push(id);
    else tops.push({ name: `${article.file.path}#${id}`, id, article, ids: [id] });
  }
  return tops.filter(({ id }) => !except.has(id));
}
