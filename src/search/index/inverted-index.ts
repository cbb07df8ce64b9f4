import { type DocumentKind, documentKinds, type SearchDocument } from "../format/documents.ts";
import type { TermPlaces } from "../format/places.ts";
import { type TermOccurrences, type TermPostings, withWeights } from "../format/postings.ts";
import type { WrittenTerm } from "../format/shard.ts";
import { termNumber } from "../format/term-number.ts";
import type { Occurrences, Scale } from "../format/weights.ts";
import { pipelineFor } from "../text/pipeline.ts";
import { compoundEntries } from "./compound-entries.ts";
import type { CountedPages, Counts } from "./counts.ts";
import { type IndexedDocuments, kindsIn } from "./indexed-documents.ts";
import { besidesIn, type Joinable, joinEntries } from "./join-entries.ts";
import { knownPairs } from "./known-pairs.ts";
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
  /** The same as a shard has it, where the build before has some of it in blocks; left out where none are known. */
  inBlocks?(place: number): TermInBlocks | undefined;
  postings(place: number): TermPostings;
  /** Where the term at that place stands in its documents. */
  places(place: number): TermPlaces;
  /** Every word, folded, with its term (the first, if it has several) and how often it occurs. */
  readonly words: readonly SurfaceWord[];
  /** What shards note beside them: see `compoundEntries` and `joinEntries`. */
  readonly notes?: readonly string[];
  /** The words in the titles of such pages' documents, folded, each once; left out where documents tell. */
  titleWords?(pages: readonly number[]): Iterable<string>;
  /** Is told for which terms it will be asked next. */
  expect?(places: readonly number[]): void;
}

/** A term with some fields in blocks. */
export interface TermInBlocks extends WrittenTerm {
  /** Left out where only those postings were looked for that are in blocks which have changed. */
  readonly whole?: readonly Occurrences[];
}

/** An index that the next build may go on counting from. */
export interface CountedIndex extends InvertedIndex {
  /** @param pages What it was counted from. */
  counts(pages: CountedPages): Counts;
}

/**
 * What `lunr.Builder` builds of these documents, number for number, in less time and memory: its
 * pipeline functions see each distinct word once, and postings stand in typed arrays.
 * @throws RangeError when the documents do not stand in the order of `documentKinds`.
 */
export function buildInvertedIndex(
  documents: readonly SearchDocument[],
  { language, counts }: CountOptions,
): CountedIndex {
  const counter = termCounter(pipelineFor(language).functions, counts);
  for (const page of pagesOf(documents)) counter.add(page);
  return invertedIndexOf(
    documents.map(({ kind }) => kind),
    counter.done(),
    language,
  );
}

/** The same, with pauses that let other work go on. */
export async function buildInvertedIndexInSteps(
  { pages }: IndexedDocuments,
  { language, counts, counted }: CountOptions & { readonly counted?: () => void },
): Promise<CountedIndex> {
  const counter = termCounter(pipelineFor(language).functions, counts);
  let added = 0;
  for (const page of pages) {
    counter.add(page.documents());
    counted?.();
    added += page.size;
    if (added < PAUSE_AFTER) continue;
    added = 0;
    await pause();
  }
  return invertedIndexOf(kindsIn(pages), counter.done(), language);
}

interface CountOptions {
  readonly language: string;
  /** What an earlier build counted. */
  readonly counts?: WordCache | undefined;
}

function invertedIndexOf(
  kinds: readonly DocumentKind[],
  counted: TermCounts,
  language: string,
): CountedIndex {
  const sorted = counted.terms
    .map((term, index) => ({ term, index }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
  const totals = counted.fields.map((field) => field.total());
  const scale = scaleOf(kinds, totals);
  const pipeline = pipelineFor(language);
  const pairs = knownPairs();
  const joinable: Joinable = {
    ...counted,
    besides: (asked) =>
      pairs.answer(asked, (unknown) =>
        besidesIn(unknown, counted.terms.length, (marks, visit) => {
          for (const field of counted.fields) field.eachPair(marks, visit);
        }),
      ),
  };
  const notes = [...compoundEntries(counted.words, pipeline), ...joinEntries(joinable, pipeline)];
  const fields = counted.fields.map((field) => field.byTerm(sorted.length));
  const firsts = new Uint32Array(sorted.length);
  const ranks = new Uint32Array(sorted.length);
  // Those that are first seen in one document follow one another.
  for (let index = 0; index < sorted.length; index++) {
    const first = Math.min(...fields.map((field) => field.first(index)));
    firsts[index] = first;
    ranks[index] = index > 0 && firsts[index - 1] === first ? (ranks[index - 1] ?? 0) + 1 : 0;
  }
  const occurrences = (place: number): TermOccurrences => {
    const { term, index } = sorted[place] ?? { term: "", index: -1 };
    const own = fields.map((field) => field.of(index));
    return { term, index: termNumber(own, ranks[index] ?? 0), fields: own };
  };
  const postingsOf = (index: number) => fields.reduce((sum, field) => sum + field.count(index), 0);
  return {
    scale,
    postingCount: (place) => postingsOf(sorted[place]?.index ?? -1),
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
    counts: (pages) => ({
      pages,
      written: counted.written,
      surfaces: { ...counted.surfaces, order: orderOf(counted.surfaces.words) },
      terms: {
        ...{ terms: counted.terms, firsts, ranks },
        postings: Uint32Array.from(sorted.keys(), postingsOf),
        order: Uint32Array.from(sorted, ({ index }) => index),
      },
      lengths: counted.fields.map((field) => field.lengths()),
      notes,
      pairs: pairs.all(),
    }),
  };
}

/** Documents: about what takes as long as a file of cards on another thread. */
const PAUSE_AFTER = 16;

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function orderOf(words: readonly string[]): Uint32Array {
  const sorted = words
    .map((word, number) => ({ word, number }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  return Uint32Array.from(sorted, ({ number }) => number);
}

/**
 * @param kinds Of the documents.
 * @param lengths How many words all of them together have in each field.
 */
export function scaleOf(kinds: readonly DocumentKind[], lengths: readonly number[]): Scale {
  let start = 0;
  const kindStarts = documentKinds.map((kind) => {
    const own = start;
    while (kinds[start] === kind) start++;
    return own;
  });
  if (start < kinds.length) throw new RangeError("the documents are not in the order of kinds");
  return { documentCount: kinds.length, kindStarts, lengths };
}
