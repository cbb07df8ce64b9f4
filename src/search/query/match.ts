import type { Steps } from "../format/steps.ts";
import type { Completeness, Narrowed, NarrowOptions, Place } from "./narrow.ts";
import type { ExpandedTerm } from "./query-terms.ts";
import { scoresOf } from "./scores.ts";

export interface Matches {
  /** How many of those that pass the filter have all the words. */
  readonly complete: number;
  /** Likewise in a word. */
  readonly matched: Completeness;
  /** Whether a match has all the words. */
  readonly hasAll: (ordinal: number) => boolean;
  /** Every match, ordinals ascending. */
  readonly ordinals: Uint32Array;
  /** The best of those that pass the filter, best first. */
  readonly best: readonly Match[];
}

export interface Match {
  readonly ordinal: number;
  readonly score: number;
  /** All of a lesser one come before it: see `Narrowed`. */
  readonly place: Place;
}

/**
 * Documents with all the words, and where these are few, with any, in the order and with the scores
 * of a stock Lunr index of them all. Lunr's required clauses cannot say "one of these terms", so any of the
 * terms are looked for in the documents that `narrow` found.
 */
export function* ranked(
  words: readonly ExpandedTerm[],
  { matches, best, placeOf, ...said }: Narrowed,
  { documentCount, weigh }: Pick<NarrowOptions, "documentCount" | "weigh">,
): Steps<Matches> {
  const kept = new Uint8Array(documentCount);
  for (const ordinal of best.keys()) kept[ordinal] = 1;
  const scores = yield* scoresOf(words, (ordinal) => kept[ordinal] === 1);
  // Lunr sorts them before they are weighed, and what is alike by then keeps that order.
  const found = [...scores]
    .sort(([, a], [, b]) => b - a)
    .map(([ordinal, score]): Match => {
      const weight = weigh(best.get(ordinal) ?? 0);
      return { ordinal, score: score * weight, place: placeOf(ordinal) };
    });
  return {
    ...said,
    ordinals: matches,
    best: found.sort(inOrder),
  };
}

function inOrder(a: Match, b: Match): number {
  return a.place - b.place || b.score - a.score;
}
