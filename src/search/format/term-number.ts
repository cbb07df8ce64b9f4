import type { Occurrences } from "./weights.ts";

// Lunr numbers terms in the order in which documents first have them, and of those numbers only the order
// counts: a query vector's elements are sorted by them, and so its sums are rounded. A new word in one document
// would give all that come later other numbers. What a shard holds of a term is which of the new ones of its
// first document it is, so that such a word changes that document's shards alone.

/** More new terms no document has. */
const RANKS = 2 ** 20;

/**
 * Numbers in Lunr's order.
 * @param rank How many terms that come first in the same document have a lesser number.
 */
export function termNumber(
  fields: readonly Pick<Occurrences, "documents">[],
  rank: number,
): number {
  return firstDocument(fields) * RANKS + rank;
}

export function rankOf(number: number): number {
  return number % RANKS;
}

/** Above all such numbers, which leave place for as many again below what a double counts exactly. */
export const AFTER_TERMS = 2 ** 52;

/** The first one that has a term. */
function firstDocument(fields: readonly Pick<Occurrences, "documents">[]): number {
  return fields.reduce(
    (least, { documents: [first = least] }) => Math.min(least, first),
    2 ** 32 - 1,
  );
}
