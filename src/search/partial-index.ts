import lunr from "lunr";
import type { TermColumns } from "./columns.ts";
import { fieldNames } from "./documents.ts";
import { tokenSets } from "./token-sets.ts";

/** What a partial index is made of. */
export interface Parts {
  /** Sorted by UTF-16 units, each once. */
  readonly terms: readonly TermColumns[];
  readonly pipeline: lunr.Pipeline;
  /** Whether a document's postings are; all are when left out. */
  readonly keeps?: (ordinal: number) => boolean;
  /** Lists this many documents even without postings: a query that only rules out finds them all. */
  readonly documentCount?: number;
}

/**
 * An index of some terms of a larger one. A query all of whose terms are among them has the same
 * refs, order and scores as in the larger one, since a score depends on the query's terms alone: the
 * weights hold what the other documents had to say. Elements of a vector stay in the order of the
 * terms' own numbers, so that even the rounding of sums is the same.
 */
export function partialIndex({ terms, pipeline, keeps, documentCount = 0 }: Parts): lunr.Index {
  const invertedIndex: Record<string, object> = Object.create(null);
  const elements = new Map<string, number[]>();
  for (let ordinal = 0; ordinal < documentCount; ordinal++) {
    for (const field of fieldNames) elements.set(`${field}/${ordinal}`, []);
  }
  for (const { term, index, fields } of terms.toSorted((a, b) => a.index - b.index)) {
    const posting: Record<string, unknown> = Object.create(null);
    posting._index = index;
    fieldNames.forEach((field, place) => {
      const inField: Record<string, object> = Object.create(null);
      posting[field] = inField;
      const postings = fields[place];
      postings?.documents.forEach((ordinal, at) => {
        if (keeps && !keeps(ordinal)) return;
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
  const parts = { invertedIndex, fieldVectors, tokenSet, fields: [...fieldNames], pipeline };
  // The published types name one of the attributes wrongly.
  return new lunr.Index(parts as unknown as lunr.Index.Attributes);
}

/** What a language does to a query's words, as Lunr wants it. */
export function searchPipeline(functions: readonly lunr.PipelineFunction[]): lunr.Pipeline {
  const pipeline = new lunr.Pipeline();
  pipeline.add(...functions);
  return pipeline;
}
