import type lunr from "lunr";
import { fieldNames } from "../../src/search/format/documents.ts";
import type { TermPostings } from "../../src/search/format/postings.ts";

interface StockJson {
  readonly fieldVectors: readonly (readonly [ref: string, vector: readonly number[]])[];
  readonly invertedIndex: readonly (readonly [
    term: string,
    posting: { readonly _index: number } & Readonly<Record<string, object>>,
  ])[];
}

/** The postings of a stock Lunr index, read out of what it serialises: sorted by term. */
export function stockPostings(index: lunr.Index): TermPostings[] {
  const { fieldVectors, invertedIndex } = index.toJSON() as StockJson;
  const weights = new Map(
    fieldVectors.map(([ref, vector]) => {
      const ofTerm = new Map<number, number>();
      for (let at = 0; at < vector.length; at += 2) {
        ofTerm.set(vector[at] ?? 0, Math.round((vector[at + 1] ?? 0) * 1000));
      }
      return [ref, ofTerm];
    }),
  );
  return invertedIndex.map(([term, posting]) => ({
    term,
    index: posting._index,
    fields: fieldNames.map((field) => {
      const documents = Uint32Array.from(Object.keys(posting[field] ?? {}), Number);
      const weightIn = (ordinal: number) => weights.get(`${field}/${ordinal}`)?.get(posting._index);
      return { documents, weights: documents.map((ordinal) => weightIn(ordinal) ?? 0) };
    }),
  }));
}
