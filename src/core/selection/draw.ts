import type { LastAnswer } from "../attempts/last-answers.ts";
import { groupBy } from "../group-by.ts";
import { hashOrder } from "./hash-order.ts";

/** What drawing needs to know of an item. */
export interface Drawable {
  readonly id: string;
  readonly bank: string;
  /** What it tests; empty when its author did not say. */
  readonly objective: string;
  readonly difficulty: string | null;
  readonly tags: readonly string[];
}

/** Which items may be drawn: each list names what is accepted, an empty one accepts everything. */
export interface ItemFilter {
  readonly banks: readonly string[];
  readonly objectives: readonly string[];
  readonly difficulties: readonly string[];
  readonly tags: readonly string[];
  /** By the learner's history: never answered, or not right last time. */
  readonly history: readonly ("unseen" | "missed")[];
}

/** The items that are wanted, in the order given. */
export function filterItems<Item extends Drawable>(
  items: readonly Item[],
  filter: ItemFilter,
  answers: ReadonlyMap<string, LastAnswer>,
): readonly Item[] {
  return items.filter(
    (item) =>
      accepts(filter.banks, [item.bank]) &&
      accepts(filter.objectives, [item.objective]) &&
      accepts(filter.difficulties, [item.difficulty ?? ""]) &&
      accepts(filter.tags, item.tags) &&
      accepts(filter.history, [answers.get(item.id) ?? "unseen"]),
  );
}

/**
 * Draws at most `count` items by a seed: one of each objective, in turn, before a second of any, so
 * that a large objective does not crowd out a small one. An item without an objective counts with its
 * bank's others. The same items and seed give the same draw.
 */
export function drawItems<Item extends Drawable>(
  items: readonly Item[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Item[] {
  const strata = groupBy(hashOrder(items, seed), ({ objective, bank }) =>
    JSON.stringify(objective === "" ? { bank } : { objective }),
  );
  const rounds = Math.max(0, ...[...strata.values()].map(({ length }) => length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    [...strata.values()].flatMap((stratum) => stratum.slice(round, round + 1)),
  );
  return inTurn.flat().slice(0, Math.max(0, count));
}

function accepts(filter: readonly string[], values: readonly string[]): boolean {
  return filter.length === 0 || values.some((value) => filter.includes(value));
}
