import type { Item } from "../../../src/core/items/item.ts";
import { lintedItem } from "../../../src/core/lint/linted-item.ts";
import { plain } from "../../../src/core/lint/plain.ts";
import { atLeast, atMost, type Counts, keysAmongMarked, meanOf, sumOf, yesWith } from "./chance.ts";
import { type Choice, isAbsolute, marks } from "./marks.ts";

/** A way of guessing that does better, or worse, than a lot would. */
export interface Cue {
  /** What a learner would go by. */
  readonly mark: string;
  /** How often it led to the key, of how many times, and how often a lot would have. */
  readonly hits: number;
  readonly of: number;
  readonly byChance: number;
  /** The probability that a lot goes as far. */
  readonly odds: number;
  /** Where it led to the key, or, where keys keep clear of it, where it did not. */
  readonly items: readonly string[];
}

/** Ways of guessing in these items, which a lot would bring about less often than `odds`. */
export function findCues(items: readonly Item[], odds: number): readonly Cue[] {
  const choices = items.flatMap(choicesOf);
  const found = Object.entries(marks).map(([mark, marked]) =>
    counted(
      mark,
      choices.flatMap((choice) => {
        const signs = marked(choice);
        const count = signs.filter(Boolean).length;
        if (count === 0) return [];
        const keys = choice.options.filter(({ isKey }) => isKey).length;
        const hits = choice.options.filter(({ isKey }, at) => isKey && signs[at]).length;
        const options = choice.options.length;
        return [{ id: choice.id, hits, by: keysAmongMarked({ options, keys, marked: count }) }];
      }),
    ),
  );
  return [...found, ...judgementsOf(items), ...keyCounts(items)].filter((cue) => cue.odds < odds);
}

interface Trial {
  readonly id: string;
  readonly hits: number;
  readonly by: Counts;
}

/** Of both tails, the one in which it lies. */
function counted(mark: string, trials: readonly Trial[]): Cue {
  const by = sumOf(trials.map((trial) => trial.by));
  const hits = trials.reduce((sum, trial) => sum + trial.hits, 0);
  const byChance = meanOf(by);
  const isMore = hits > byChance;
  return {
    ...{ mark, hits, of: trials.length, byChance },
    odds: isMore ? atLeast(by, hits) : atMost(by, hits),
    items: trials.filter((trial) => trial.hits > 0 === isMore).map(({ id }) => id),
  };
}

/** Statements: as many true as false, and no word that tells which. */
function judgementsOf(items: readonly Item[]): readonly Cue[] {
  const statements = items.flatMap((item) =>
    item.kind === "true-false" ? [{ ...item, text: plain(item.stem) }] : [],
  );
  const truths = statements.filter(({ answer }) => answer);
  const absolute = statements.filter(({ text }) => isAbsolute(text));
  const sizes = statements.map(({ text }) => text.length).toSorted((a, b) => a - b);
  const middle = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const longer = statements.filter(({ text }) => text.length > middle);
  return [
    counted(
      "true, of statements",
      statements.map(({ id, answer }) => ({ id, hits: answer ? 1 : 0, by: yesWith(0.5) })),
    ),
    among("true, of statements with an absolute word", absolute),
    among("true, of longer statements", longer),
  ];

  function among(mark: string, marked: typeof statements): Cue {
    const by = keysAmongMarked({
      ...{ options: statements.length, keys: truths.length, marked: marked.length },
    });
    const hits = marked.filter(({ answer }) => answer).length;
    const byChance = meanOf(by);
    const isMore = hits > byChance;
    return {
      ...{ mark, hits, of: marked.length, byChance },
      odds: isMore ? atLeast(by, hits) : atMost(by, hits),
      items: marked.filter(({ answer }) => answer === isMore).map(({ id }) => id),
    };
  }
}

/** How many are right, where several may be: any number from one to all but one is as likely. */
function keyCounts(items: readonly Item[]): readonly Cue[] {
  const several = items.flatMap((item) =>
    item.kind === "multiple-choice"
      ? [{ id: item.id, options: item.options.length, keys: lintedItem(item).keys.length }]
      : [],
  );
  const numbers = [...new Set(several.map(({ keys }) => keys))];
  return numbers.flatMap((number) => {
    const cue = counted(
      `${number} right, where several may be`,
      several
        .filter(({ options }) => options > number)
        .map(({ id, options, keys }) => ({
          ...{ id, hits: keys === number ? 1 : 0, by: yesWith(1 / (options - 1)) },
        })),
    );
    // Only what comes too often helps a guesser.
    return cue.hits > cue.byChance ? [cue] : [];
  });
}

/** What an item gives to choose from: itself, or the gaps of a cloze that have options. */
function choicesOf(item: Item): readonly Choice[] {
  if (item.kind === "cloze") {
    return item.gaps.flatMap(({ id, options }) =>
      options === undefined
        ? []
        : [
            {
              ...{ id: `${item.id}/${id}`, stem: plain(item.stem) },
              options: options.map(({ text, key }) => ({ text: plain(text), isKey: key === true })),
            },
          ],
    );
  }
  const { lead, question, options } = lintedItem(item);
  if (options.length === 0) return [];
  return [{ id: item.id, stem: `${lead} ${question.text}`, options }];
}
