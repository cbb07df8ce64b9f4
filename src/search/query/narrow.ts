import { fieldNames } from "../format/documents.ts";
import type { Steps } from "../format/steps.ts";
import { inverseDocumentFrequency } from "../format/weights.ts";
import { bestOf } from "./best-of.ts";
import type { FoundUnit } from "./found-units.ts";
import { each, filtered } from "./in-steps.ts";
import type { ExpandedTerm } from "./query-terms.ts";

/** Whether all of some documents have all the words, or only a few of them, or none. */
export type Completeness = "all" | "few" | "any";

/** Which documents are looked at closely, and how many there are in all. */
export interface Narrowed {
  /** How many of those that pass the filter have all the words. */
  readonly complete: number;
  /** Likewise in a word. */
  readonly matched: Completeness;
  /** Whether a match has all the words. */
  readonly hasAll: (ordinal: number) => boolean;
  /** Where a match stands: all of a lesser place come before it. */
  readonly placeOf: (ordinal: number) => Place;
  /** Every match, ordinals ascending. */
  readonly matches: Uint32Array;
  /** The best of those that pass the filter, with the share of the words that each has, rare ones for more. */
  readonly best: ReadonlyMap<number, number>;
}

/** What has all the words; what has one of them only by what is below it; what lacks some. */
export type Place = 0 | 1 | typeof LACKING;

export const LACKING = 2;

export interface NarrowOptions {
  readonly documentCount: number;
  /** How many words the reader wrote: what holds together without a space, or in quotes, is one. */
  readonly chunks: number;
  /** About so many are kept, and all that are as good as the last of them. */
  readonly keep: number;
  /** Of a document without all the words: how its rank depends on the share that it has. */
  readonly weigh: (share: number) => number;
  readonly passes: (ordinal: number) => boolean;
  /** What was typed without a space between, where any document has it in one piece. */
  readonly units?: readonly FoundUnit[];
}

/**
 * Documents that have all the words, and after them those that have any when too few have all, ranked by the
 * scores that Lunr would give, in thousandths and but for the rounding of sums. It works on flat arrays of all
 * the documents, so that Lunr's own objects are made for the best only.
 */
export function* narrow(
  words: readonly ExpandedTerm[],
  isRuledOut: (ordinal: number) => boolean,
  { documentCount, chunks, keep, weigh, passes, units = [] }: NarrowOptions,
): Steps<Narrowed> {
  const { met, scores, counts, shares, below, loose } = yield* scoresOf(
    words,
    units,
    documentCount,
  );
  const withAny = yield* filtered(met, (ordinal) => !isRuledOut(ordinal));
  const withAll = yield* filtered(withAny, (ordinal) => counts[ordinal] === words.length);
  const { complete, others } = inOnePiece({ withAny, withAll, loose }, units);
  yield;
  const isAll = complete.length >= (chunks > 1 ? ENOUGH : 1) || withAny.length === 0;
  const isComplete = new Uint8Array(documentCount);
  yield* each(complete, (ordinal) => {
    isComplete[ordinal] = 1;
  });
  const hasAll = (ordinal: number) => isComplete[ordinal] === 1;
  const matches = isAll ? complete : others;
  const placeOf = (ordinal: number): Place =>
    hasAll(ordinal) ? (below[ordinal] === 1 ? 1 : 0) : LACKING;
  const share = (ordinal: number) => (hasAll(ordinal) ? 1 : (shares[ordinal] ?? 0));
  const rank = (ordinal: number) => (scores[ordinal] ?? 0) * weigh(share(ordinal));
  const passing = yield* filtered(matches, passes);
  const best: number[] = [];
  for (const place of [0, 1, LACKING]) {
    if (best.length >= keep) break;
    const own = yield* filtered(passing, (ordinal) => placeOf(ordinal) === place);
    best.push(...(yield* bestOf(own, rank, keep - best.length)));
    yield;
  }
  return {
    ...{ ...completeness(passing, hasAll), hasAll, placeOf },
    matches,
    best: new Map(best.map((ordinal) => [ordinal, share(ordinal)])),
  };
}

/** Where a document has a unit in one piece, those with its pieces apart are no matches for it. */
function inOnePiece(
  {
    withAny,
    withAll,
    loose,
  }: Pick<Scores, "loose"> & { readonly withAny: Uint32Array; readonly withAll: Uint32Array },
  units: readonly FoundUnit[],
): { readonly complete: Uint32Array; readonly others: Uint32Array } {
  if (units.length === 0) return { complete: withAll, others: withAny };
  const whole = withAll.filter((ordinal) => units.every((unit) => unit.ordinals.has(ordinal)));
  const withWhole = withAny.filter(
    (ordinal) => loose[ordinal] === 1 || units.some((unit) => unit.ordinals.has(ordinal)),
  );
  return {
    complete: whole.length > 0 ? whole : withAll,
    others: withWhole.length > 0 ? withWhole : withAny,
  };
}

// Where fewer have all the words, those that have some of them are shown as well: what a reader looks for may
// say one of its words otherwise.
const ENOUGH = 10;

export function completeness(
  ordinals: Uint32Array,
  hasAll: (ordinal: number) => boolean,
): Pick<Narrowed, "complete" | "matched"> {
  let complete = 0;
  for (const ordinal of ordinals) if (hasAll(ordinal)) complete++;
  if (complete === ordinals.length) return { complete, matched: "all" };
  return { complete, matched: complete > 0 ? "few" : "any" };
}

/** Whether a reader wrote more than the few words that are all meant. */
export function isQuestion(chunks: number): boolean {
  return chunks > 3;
}

interface Scores {
  /** The documents that have any of the words, ordinals ascending: few of all that there are. */
  readonly met: Uint32Array;
  /** By ordinal, and so are the others. */
  readonly scores: Float64Array;
  /** How many of the words a document has. */
  readonly counts: Uint32Array;
  /** How much of the words, each by how few documents have it: from 0 to 1. */
  readonly shares: Float64Array;
  /** 1 where a document has one of the words, or of the units, only by what is below it. */
  readonly below: Uint8Array;
  /** 1 where a document has a word that is no piece of a unit. */
  readonly loose: Uint8Array;
}

/** So many postings are looked at in one step. */
const STEP = 4096;

function* scoresOf(
  words: readonly ExpandedTerm[],
  units: readonly FoundUnit[],
  documentCount: number,
): Steps<Scores> {
  const magnitudes = fieldNames.map((field) => magnitude(words, field));
  const scores = new Float64Array(documentCount);
  const counts = new Uint32Array(documentCount);
  const shares = new Float64Array(documentCount);
  const below = new Uint8Array(documentCount);
  const loose = new Uint8Array(documentCount);
  const pieces = new Set(units.flatMap(({ words }) => words));
  /** The number of the last word, from 1 on, that was seen in a document. */
  const seen = new Uint32Array(documentCount);
  let all = 0;
  const first = new Uint32Array(documentCount);
  let metCount = 0;
  for (const [at, { clauses, fields }] of words.entries()) {
    const having: number[] = [];
    for (const { postings, boost, meant } of clauses) {
      for (const [place, field] of fieldNames.entries()) {
        yield;
        const inField = postings.fields[place];
        if (!inField || !fields.includes(field)) continue;
        const { documents, weights } = inField;
        const factor = boost / (magnitudes[place] ?? 1);
        for (let posting = 0; posting < documents.length; posting++) {
          if (posting % STEP === STEP - 1) yield;
          const ordinal = documents[posting] ?? 0;
          scores[ordinal] = (scores[ordinal] ?? 0) + factor * (weights[posting] ?? 0);
          if (seen[ordinal] === at + 1) continue;
          seen[ordinal] = at + 1;
          having.push(ordinal);
          // What stands for the word comes after the word's own terms.
          if (meant?.isBelow) below[ordinal] = 1;
        }
      }
    }
    yield;
    const worth = inverseDocumentFrequency(having.length, documentCount);
    all += worth;
    const isLoose = pieces.has(at) ? 0 : 1;
    yield* each(having, (ordinal) => {
      loose[ordinal] = (loose[ordinal] ?? 0) | isLoose;
      if (counts[ordinal] === 0) first[metCount++] = ordinal;
      counts[ordinal] = (counts[ordinal] ?? 0) + 1;
      shares[ordinal] = (shares[ordinal] ?? 0) + worth;
    });
  }
  for (const unit of units) {
    const worth = inverseDocumentFrequency(unit.ordinals.size, documentCount);
    all += worth;
    for (const ordinal of unit.ordinals) shares[ordinal] = (shares[ordinal] ?? 0) + worth;
    for (const ordinal of unit.begun) below[ordinal] = 1;
  }
  yield;
  const met = first.subarray(0, metCount).sort();
  yield* each(met, (ordinal) => {
    shares[ordinal] = (shares[ordinal] ?? 0) / all;
  });
  return { met, scores, counts, shares, below, loose };
}

/** Of Lunr's query vector for a field, by which it divides. */
function magnitude(words: readonly ExpandedTerm[], field: (typeof fieldNames)[number]): number {
  const boosts = new Map<number, number>();
  for (const { clauses, fields } of words) {
    if (!fields.includes(field)) continue;
    for (const { postings, boost } of clauses) {
      boosts.set(postings.index, (boosts.get(postings.index) ?? 0) + boost);
    }
  }
  return Math.hypot(...boosts.values()) || 1;
}
