import type { Item } from "../core/items/item.ts";
import { coverageOf } from "./coverage.ts";
import { readingMinutes } from "./reading-minutes.ts";
import type { Site } from "./site.ts";
import { originalBanks } from "./translated-banks.ts";

/** How much of what a site holds. */
export interface Statistics {
  readonly pages: number;
  readonly words: number;
  /** Of all pages together. */
  readonly minutes: number;
  /** Banks and the quizzes drawn from them; questions in articles make no bank of their own here. */
  readonly quizzes: number;
  readonly items: number;
  /** Most first. */
  readonly byKind: Readonly<Record<string, number>>;
  /** From easy to hard; items that say nothing are under `"not said"`. */
  readonly byDifficulty: Readonly<Record<string, number>>;
  /** Of the articles that state objectives. */
  readonly sections: Part;
  readonly objectives: Part;
}

/** How many of all some item tests. */
export interface Part {
  readonly tested: number;
  readonly all: number;
}

/** @param except Ids of sections that need no items, in every article. */
export function statisticsOf(site: Site, except: readonly string[]): Statistics {
  const items = originalBanks(site).flatMap(({ bank }) => bank.items);
  const words = site.articles.reduce((sum, article) => sum + article.words, 0);
  const { sections, objectives, ...gaps } = coverageOf(site, { except });
  const difficulties = countsOf(items, ({ difficulty = "not said" }) => difficulty);
  return {
    pages: site.articles.length,
    words,
    minutes: readingMinutes(words),
    quizzes: [...site.banks, ...site.quizzes].filter(({ original }) => !original).length,
    items: items.length,
    byKind: Object.fromEntries(
      Object.entries(countsOf(items, ({ kind }) => kind)).toSorted(([, a], [, b]) => b - a),
    ),
    byDifficulty: Object.fromEntries(
      ["easy", "medium", "hard", "not said"].flatMap((name) => {
        const count = difficulties[name];
        return count === undefined ? [] : [[name, count]];
      }),
    ),
    sections: { tested: sections - gaps.sectionsWithoutItems.length, all: sections },
    objectives: { tested: objectives - gaps.objectivesWithoutItems.length, all: objectives },
  };
}

function countsOf(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Readonly<Record<string, number>> {
  const groups = Map.groupBy(items, nameOf);
  return Object.fromEntries([...groups].map(([name, { length }]) => [name, length]));
}
