import { documentKinds, type SearchDocument } from "../format/documents.ts";
import type { TermPlaces } from "../format/places.ts";
import { type TermOccurrences, type TermPostings, withWeights } from "../format/postings.ts";
import { firstDocument, termNumber } from "../format/term-number.ts";
import type { Scale } from "../format/weights.ts";
import { pipelineFor } from "../text/pipeline.ts";
import { compoundEntries } from "./compound-entries.ts";
import { joinEntries } from "./join-entries.ts";
import { pagesOf, type WordCache } from "./page-words.ts";
import { type SurfaceWord, type TermCounts, termCounter } from "./term-counts.ts";

/** A whole index. */
export interface InvertedIndex {
  readonly scale: Scale;
  /** Sorted by UTF-16 units. */
  readonly terms: readonly string[];
  /** In how many documents the term at that place occurs, each counted once for every field. */
  postingCount(place: number): number;
  occurrences(place: number): TermOccurrences;
  postings(place: number): TermPostings;
  /** Where the term at that place stands in its documents. */
  places(place: number): TermPlaces;
  /** Every word, folded, with its term (the first, if it has several) and how often it occurs. */
  readonly words: readonly SurfaceWord[];
  /** What shards note beside them: see `compoundEntries` and `joinEntries`. */
  readonly notes?: readonly string[];
}

/**
 * What `lunr.Builder` builds of these documents, number for number, in less time and memory: its
 * pipeline functions see each distinct word once, and postings stand in typed arrays.
 * @throws RangeError when the documents do not stand in the order of `documentKinds`.
 */
export function buildInvertedIndex(
  documents: readonly SearchDocument[],
  { language, counts }: CountOptions,
): InvertedIndex {
  const counter = termCounter(pipelineFor(language).functions, counts);
  for (const page of pagesOf(documents)) counter.add(page);
  return invertedIndexOf(documents, counter.done(), language);
}

/** The same, with pauses that let other work go on. */
export async function buildInvertedIndexInSteps(
  documents: readonly SearchDocument[],
  { language, counts, counted }: CountOptions & { readonly counted?: () => void },
): Promise<InvertedIndex> {
  const counter = termCounter(pipelineFor(language).functions, counts);
  let added = 0;
  for (const page of pagesOf(documents)) {
    counter.add(page);
    counted?.();
    added += page.length;
    if (added < PAUSE_AFTER) continue;
    added = 0;
    await pause();
  }
  return invertedIndexOf(documents, counter.done(), language);
}

interface CountOptions {
  readonly language: string;
  /** What an earlier build counted. */
  readonly counts?: WordCache | undefined;
}

function invertedIndexOf(
  documents: readonly SearchDocument[],
  counted: TermCounts,
  language: string,
): InvertedIndex {
  const sorted = counted.terms
    .map((term, index) => ({ term, index }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const scale = scaleOf(documents, counted);
  const pipeline = pipelineFor(language);
  const notes = [...compoundEntries(counted.words, pipeline), ...joinEntries(counted, pipeline)];
  const fields = counted.fields.map((field) => field.byTerm(sorted.length));
  // By document: the number of the first of the terms that are first seen there.
  const firsts = new Map<number, number>();
  for (const index of sorted.keys()) {
    const first = Math.min(...fields.map((field) => field.first(index)));
    if (!firsts.has(first)) firsts.set(first, index);
  }
  const occurrences = (place: number): TermOccurrences => {
    const { term, index } = sorted[place] ?? { term: "", index: -1 };
    const own = fields.map((field) => field.of(index));
    const rank = index - (firsts.get(firstDocument(own)) ?? 0);
    return { term, index: termNumber(own, rank), fields: own };
  };
  return {
    scale,
    postingCount: (place) =>
      fields.reduce((sum, field) => sum + field.count(sorted[place]?.index ?? -1), 0),
    terms: sorted.map(({ term }) => term),
    occurrences,
    postings: (place) => withWeights(occurrences(place), scale),
    places(place) {
      const { index } = sorted[place] ?? { index: -1 };
      return {
        forms: counted.forms[index] ?? [],
        fields: fields.map((field) => field.places(index)),
      };
    },
    words: counted.words,
    notes,
  };
}

/** Documents: about what takes as long as a file of cards on another thread. */
const PAUSE_AFTER = 16;

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function scaleOf(documents: readonly SearchDocument[], { fields }: TermCounts): Scale {
  let start = 0;
  const kindStarts = documentKinds.map((kind) => {
    const own = start;
    while (documents[start]?.kind === kind) start++;
    return own;
  });
  if (start < documents.length) throw new RangeError("the documents are not in the order of kinds");
  const lengths = fields.map((field) => field.total());
  return { documentCount: documents.length, kindStarts, lengths };
}
