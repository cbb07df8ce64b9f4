import { documentKinds, fieldBoosts, kindBoosts } from "./documents.ts";

/** What a weight depends on beside the posting itself. */
export interface Scale {
  readonly documentCount: number;
  /** The ordinal of each kind's first document, in the order of `documentKinds`. */
  readonly kindStarts: readonly number[];
  /** How many words all documents together have in each field. */
  readonly lengths: readonly number[];
}

/** A term's places in one field: how often it stands in each document, and how long that field is there. */
export interface Occurrences {
  /** Ordinals, ascending. */
  readonly documents: Uint32Array;
  readonly counts: Uint32Array;
  /** How many words the field has in each of these documents. */
  readonly lengths: Uint32Array;
}

const boosts = Object.values(fieldBoosts);
// Lunr's defaults.
const K1 = 1.2;
const B = 0.75;

/**
 * The weights of a term in each field, in thousandths: what `lunr.Builder` computes, operation by
 * operation, so that they are equal to the last bit.
 */
export function weightsOf(fields: readonly Occurrences[], scale: Scale): Uint32Array[] {
  const found = fields.reduce((sum, { documents }) => sum + documents.length, 0);
  const idf = inverseDocumentFrequency(found, scale.documentCount);
  return fields.map(({ documents, counts, lengths }, field) => {
    const average = (scale.lengths[field] ?? 0) / scale.documentCount;
    const fieldBoost = boosts[field] ?? 1;
    const kindBoost = kindBoostFrom(scale.kindStarts);
    return documents.map((ordinal, at) => {
      const count = counts[at] ?? 0;
      const length = lengths[at] ?? 0;
      let score = (idf * ((K1 + 1) * count)) / (K1 * (1 - B + B * (length / average)) + count);
      score *= fieldBoost;
      score *= kindBoost(ordinal);
      return Math.round(score * 1000);
    });
  });
}

/** Lunr's: how much a word tells that so many of all documents have. */
export function inverseDocumentFrequency(having: number, documentCount: number): number {
  const x = (documentCount - having + 0.5) / (having + 0.5);
  return Math.log(1 + Math.abs(x));
}

/** For ordinals that come in ascending order. */
function kindBoostFrom(kindStarts: readonly number[]): (ordinal: number) => number {
  let kind = 0;
  return (ordinal) => {
    while (kind + 1 < kindStarts.length && ordinal >= (kindStarts[kind + 1] ?? 0)) kind++;
    return kindBoosts[documentKinds[kind] ?? "article"];
  };
}
