import type { Completeness, Narrowed, NarrowOptions } from "./narrow.ts";
import { partialIndex } from "./partial-index.ts";
import type { ExpandedTerm } from "./query-terms.ts";

export interface Matches {
  /** Of those that pass the filter. */
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
  /** Whether it comes after all that are not: see `Narrowed`. */
  readonly isBelow?: true;
}

/**
 * Documents with all the words, and if there are none, with any, in the order and with the scores
 * of a stock Lunr index of them all. Lunr's required clauses cannot say "one of these terms", so it
 * is asked for any of the terms in the documents that `narrow` found.
 */
export function ranked(
  words: readonly ExpandedTerm[],
  { matches, best, isBelow, ...said }: Narrowed,
  options: Pick<NarrowOptions, "documentCount" | "weigh">,
): Matches {
  const byTerm = new Map(
    words.flatMap(({ clauses }) =>
      clauses.map((clause) => [clause.postings.term, clause.postings]),
    ),
  );
  const terms = [...byTerm.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
  const kept = new Uint8Array(options.documentCount);
  for (const ordinal of best.keys()) kept[ordinal] = 1;
  const index = partialIndex({ terms, keeps: (ordinal) => kept[ordinal] === 1 });
  // To Lunr a query without clauses matches every document: here there are none.
  const results = index.query((query) => {
    for (const { clauses, fields } of words) {
      for (const { postings, boost } of clauses) {
        query.term(postings.term, { boost, fields: [...fields], usePipeline: false });
      }
    }
  });
  const found = results.map(({ ref, score }) => {
    const ordinal = Number(ref);
    const weight = options.weigh(best.get(ordinal) ?? 0);
    return { ordinal, score: score * weight, ...(isBelow(ordinal) && { isBelow: true as const }) };
  });
  return {
    ...said,
    ordinals: matches,
    best: found.sort(inOrder),
  };
}

function inOrder(a: Match, b: Match): number {
  return (a.isBelow ? 1 : 0) - (b.isBelow ? 1 : 0) || b.score - a.score;
}
