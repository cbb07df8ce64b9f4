import { sharedLength } from "../format/front-coded.ts";
import { notedWord } from "../text/joins.ts";
import type { InvertedIndex } from "./inverted-index.ts";

/** What one shard is to hold. */
export interface ShardRange {
  /** Empty for the first; otherwise above all that the shard before holds, and as short as that allows. */
  readonly start: string;
  /** Places in the inverted index's terms, ascending. */
  readonly terms: readonly number[];
  readonly words: readonly string[];
}

/** A term by its place, or a word that its own term does not begin with. */
interface Entry {
  readonly word: string;
  readonly place?: number;
}

/**
 * About what a reader loads for a word, in bytes after compression. Smaller ones make a longer head,
 * which every search loads; `npm run bench:search-index` shows both.
 */
export const SHARD_BYTES = 4500;

// By the same script: what a posting takes, and what else there is to a term or a word.
const POSTING_BYTES = 1.75;
const ENTRY_BYTES = 6;

/** Divides terms and words among shards, in order; a term too large for a shard has one of its own. */
export function shardRanges(
  invertedIndex: InvertedIndex,
  limit: number = SHARD_BYTES,
): ShardRange[] {
  const shards: Entry[][] = [[]];
  let size = 0;
  let before = "";
  for (const entry of sortedEntries(invertedIndex)) {
    const postings = entry.place === undefined ? 0 : invertedIndex.postingCount(entry.place);
    const own = ENTRY_BYTES + POSTING_BYTES * postings;
    // A word may be another one's term, and has notes: they are looked for in the same place.
    const word = notedWord(entry.word);
    if (size > 0 && size + own > limit && word !== before) {
      shards.push([]);
      size = 0;
    }
    shards.at(-1)?.push(entry);
    size += own;
    before = word;
  }
  return shards.map((entries, at) => ({
    start: startOf(entries[0]?.word ?? "", shards[at - 1]?.at(-1)?.word),
    terms: entries.flatMap(({ place }) => place ?? []),
    words: entries.flatMap(({ word, place }) => (place === undefined ? word : [])),
  }));
}

function sortedEntries({ terms, words, notes = [] }: InvertedIndex): Entry[] {
  return [
    ...terms.map((word, place) => ({ word, place })),
    ...words.filter(({ word, term }) => !term.startsWith(word)).map(({ word }) => ({ word })),
    ...notes.map((word) => ({ word })),
  ].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
}

function startOf(word: string, before: string | undefined): string {
  if (before === undefined) return "";
  const length = sharedLength(before, word) + 1;
  // Half a character cannot be written to a file.
  const isHalved = /[\ud800-\udbff]/.test(word.charAt(length - 1));
  return word.slice(0, isHalved ? length + 1 : length);
}
