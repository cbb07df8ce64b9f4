import lunr from "lunr";
import { fieldNames } from "../format/documents.ts";
import type { TermPostings } from "../format/postings.ts";
import type { Steps } from "../format/steps.ts";
import { each } from "./in-steps.ts";
import type { ExpandedTerm } from "./query-terms.ts";

/** By document, in the order in which they were met. */
export type Scores = ReadonlyMap<number, number>;

/**
 * What `lunr.Index.query` makes of these words, of which any may be there, in the documents that are kept:
 * its own vectors, filled and multiplied in its own order, so that even the rounding of sums and the order
 * of equals is the same. A score depends on the query's terms alone, and the weights already take all
 * documents into account.
 */
export function* scoresOf(
  words: readonly ExpandedTerm[],
  keeps: (ordinal: number) => boolean,
): Steps<Scores> {
  const terms = new Map(
    words.flatMap(({ clauses }) => clauses.map(({ postings }) => [postings.term, postings])),
  );
  const vectors = yield* vectorsOf([...terms.values()], keeps);
  const asked = fieldNames.map(() => new lunr.Vector([]));
  const met = new Set<number>();
  for (const { clauses, fields } of words) {
    for (const { postings, boost } of clauses) {
      const { index, fields: own } = terms.get(postings.term) ?? postings;
      for (const field of fields) {
        const place = fieldNames.indexOf(field);
        asked[place]?.upsert(index, boost, (a, b) => Number(a) + Number(b));
        yield* each(own[place]?.documents ?? [], (ordinal) => {
          if (keeps(ordinal)) met.add(keyOf(ordinal, place));
        });
      }
    }
  }
  yield;
  const scores = new Map<number, number>();
  for (const key of met) {
    const vector = new lunr.Vector(vectors.get(key) ?? []);
    const score = asked[key % fieldNames.length]?.similarity(vector) ?? 0;
    const ordinal = Math.floor(key / fieldNames.length);
    scores.set(ordinal, (scores.get(ordinal) ?? 0) + score);
  }
  return scores;
}

/** By field and document: the terms' own numbers, ascending, each with its weight after it. */
function* vectorsOf(
  terms: readonly TermPostings[],
  keeps: (ordinal: number) => boolean,
): Steps<ReadonlyMap<number, number[]>> {
  const vectors = new Map<number, number[]>();
  for (const { index, fields } of terms.toSorted((a, b) => a.index - b.index)) {
    for (const [place, { documents, weights }] of fields.entries()) {
      yield* each(documents, (ordinal, at) => {
        if (!keeps(ordinal)) return;
        const key = keyOf(ordinal, place);
        const vector = vectors.get(key) ?? [];
        if (vector.length === 0) vectors.set(key, vector);
        vector.push(index, (weights[at] ?? 0) / 1000);
      });
    }
  }
  return vectors;
}

function keyOf(ordinal: number, place: number): number {
  return ordinal * fieldNames.length + place;
}
