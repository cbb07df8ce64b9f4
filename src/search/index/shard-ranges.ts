import { sharedLength } from "../format/front-coded.ts";
import { notedWord } from "../text/joins.ts";
import type { InvertedIndex } from "./inverted-index.ts";

/** What one shard is to hold. */
export interface ShardRange {
  /** Empty for the first; otherwise above all that the shard before holds, and as short as that allows. */
  readonly start: string;
  /** Of all that it holds, in order. */
  readonly first: string;
  readonly last: string;
  /** Places in the inverted index's terms, ascending. */
  readonly terms: readonly number[];
  readonly words: readonly string[];
}

/** A term by its place, or a word that its own term does not begin with, or a note. */
interface Entry {
  readonly word: string;
  readonly place: number | undefined;
  /** The word that is looked up for it. */
  readonly noted: string;
  /** In bytes, about. */
  readonly size: number;
}

/**
 * About what a reader loads for a word, in bytes after compression. Smaller ones make a longer head,
 * which every search loads; `npm run bench:search-index` shows both.
 */
export const SHARD_BYTES = 3000;

// By the same script: what a posting takes, and what else there is to a term or a word.
const POSTING_BYTES = 1.75;
const ENTRY_BYTES = 6;

// A shard ends before the word that tells it from the next one in the fewest letters, among those that leave it
// so full: the head is shorter, and a page that changes moves no bounds but those beside its words.
const LEAST_FULL = 0.7;

/** Divides terms and words among shards, in order; a term too large for a shard has one of its own. */
export function shardRanges(
  invertedIndex: InvertedIndex,
  limit: number = SHARD_BYTES,
): ShardRange[] {
  return rangesOf(shardEntries(invertedIndex), limit);
}

/** The same of entries, for more than one limit. */
export function rangesOf(entries: readonly Entry[], limit: number = SHARD_BYTES): ShardRange[] {
  const shards: Entry[][] = [];
  let first = 0;
  let size = 0;
  /** Where this shard had best end, by what is known of it so far. */
  let best = { at: 0, letters: Number.POSITIVE_INFINITY, size: 0 };
  entries.forEach((entry, at) => {
    const own = entry.size;
    const before = entries[at - 1];
    const isFull = size >= LEAST_FULL * limit || size + own > limit;
    // A word may be another one's term, and has notes: they are looked for in the same place.
    if (isFull && at > first && entry.noted !== before?.noted) {
      const letters = sharedLength(before?.word ?? "", entry.word);
      if (letters <= best.letters) best = { at, letters, size };
      if (size + own > limit) {
        // What a large term would not leave room for stays before it.
        if (size - best.size + own > limit) best = { at, letters, size };
        shards.push(entries.slice(first, best.at));
        first = best.at;
        size -= best.size;
        best = { at: 0, letters: Number.POSITIVE_INFINITY, size: 0 };
      }
    }
    size += own;
  });
  shards.push(entries.slice(first));
  return shards.map((entries, at) => ({
    start: startOf(entries[0]?.word ?? "", shards[at - 1]?.at(-1)?.word),
    first: entries[0]?.word ?? "",
    last: entries.at(-1)?.word ?? "",
    terms: entries.flatMap(({ place }) => place ?? []),
    words: entries.flatMap(({ word, place }) => (place === undefined ? word : [])),
  }));
}

/** What shards hold, in order. */
export function shardEntries({
  terms,
  words,
  notes = [],
  postingCount,
}: InvertedIndex): readonly Entry[] {
  const entryOf = (word: string, noted = word, place?: number, size = 0): Entry => {
    return { word, place, noted, size: ENTRY_BYTES + size };
  };
  return [
    ...terms.map((word, place) => entryOf(word, word, place, POSTING_BYTES * postingCount(place))),
    ...words.flatMap(({ word, term }) => (term.startsWith(word) ? [] : entryOf(word))),
    ...notes.map((note) => entryOf(note, notedWord(note))),
  ].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
}

function startOf(word: string, before: string | undefined): string {
  if (before === undefined) return "";
  const length = sharedLength(before, word) + 1;
  // Half a character cannot be written to a file.
  const isHalved = /[\ud800-\udbff]/.test(word.charAt(length - 1));
  return word.slice(0, isHalved ? length + 1 : length);
}
