import lunr from "lunr";
import { fieldNames } from "../format/documents.ts";
import type { TermPostings } from "../format/postings.ts";

// Lunr has this on the class; its published types put it on the instance.
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sorted: readonly string[]): lunr.TokenSet;
};

export interface PartialIndexOptions {
  /** Sorted by UTF-16 units, each once. */
  readonly terms: readonly TermPostings[];
  /** Whether a document's postings are among them. */
  readonly keeps: (ordinal: number) => boolean;
}

/**
 * An index of some terms of a larger one. A query for these terms finds the documents that are kept in
 * the order and with the scores that they have in the larger one: a score depends on the query's terms
 * alone, and the weights already take all documents into account. Elements of a vector stay in the
 * order of the terms' own numbers, so that even the rounding of sums is the same.
 */
export function partialIndex({ terms, keeps }: PartialIndexOptions): lunr.Index {
  const invertedIndex: Record<string, object> = Object.create(null);
  const elements = new Map<string, number[]>();
  for (const { term, index, fields } of terms.toSorted((a, b) => a.index - b.index)) {
    const posting: Record<string, unknown> = Object.create(null);
    posting._index = index;
    fieldNames.forEach((field, place) => {
      const inField: Record<string, object> = Object.create(null);
      posting[field] = inField;
      const postings = fields[place];
      postings?.documents.forEach((ordinal, at) => {
        if (!keeps(ordinal)) return;
        inField[ordinal] = {};
        const key = `${field}/${ordinal}`;
        const vector = elements.get(key) ?? [];
        if (vector.length === 0) elements.set(key, vector);
        vector.push(index, (postings.weights[at] ?? 0) / 1000);
      });
    });
    invertedIndex[term] = posting;
  }
  const fieldVectors: Record<string, lunr.Vector> = Object.create(null);
  for (const [ref, vector] of elements) fieldVectors[ref] = new lunr.Vector(vector);
  const tokenSet = tokenSets.fromArray(terms.map(({ term }) => term));
  const pipeline = new lunr.Pipeline();
  const attributes = { invertedIndex, fieldVectors, tokenSet, fields: [...fieldNames], pipeline };
  // The published types name one of the attributes wrongly.
  return new lunr.Index(attributes as unknown as lunr.Index.Attributes);
}
