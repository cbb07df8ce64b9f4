import { type Occurrences, type Scale, weightsOf } from "./weights.ts";

/** A term with what its weights are computed from. */
export interface TermOccurrences {
  readonly term: string;
  /** In the order in which terms were first seen, as Lunr's `_index` is: see `termNumber`. */
  readonly index: number;
  /** By field: title, page, text. */
  readonly fields: readonly Occurrences[];
}

/** A term's postings in one field: ordinals ascending, weights in thousandths, same length. */
export interface FieldPostings {
  readonly documents: Uint32Array;
  readonly weights: Uint32Array;
}

export interface TermPostings {
  readonly term: string;
  /** As in `TermOccurrences`. */
  readonly index: number;
  /** By field: title, page, text. */
  readonly fields: readonly FieldPostings[];
}

/** The term with the weights that its occurrences have in an index of that scale. */
export function withWeights({ term, index, fields }: TermOccurrences, scale: Scale): TermPostings {
  const weights = weightsOf(fields, scale);
  const postings = fields.map(({ documents }, field) => ({
    documents,
    weights: weights[field] ?? new Uint32Array(),
  }));
  return { term, index, fields: postings };
}
