import type { ShardFiles } from "./index-parts.ts";
import type { InvertedIndex } from "./inverted-index.ts";
import { rangesOf, SHARD_BYTES, type ShardRange, shardEntries } from "./shard-ranges.ts";

// Fewer files are larger ones, of which a reader loads as many as before.

// Beyond these sizes a site has too many files whatever the search does: it keeps its own.
/** Of cards: so many times the usual one. */
const LARGEST = 8;
/** Of shards. */
const LARGEST_BYTES = 36_000;

/** Of an index's files. Larger ones cost a reader as much of either sort, and cards are most of them. */
const CARDS_SHARE = 0.8;

/** Shards grow in steps, so that a page more seldom moves the bounds of all. */
const STEP = 1.1;

/**
 * How many documents go into a file of cards.
 * @param usual So many where files do not matter.
 * @param files How many the whole index may have.
 */
export function documentsWithin(documentCount: number, usual: number, files: number): number {
  const most = Math.max(1, Math.floor(files * CARDS_SHARE));
  const needed = Math.ceil(documentCount / most);
  return needed <= usual * LARGEST ? Math.max(usual, needed) : usual;
}

/** No more files than that, or as many as usual where that cannot be. */
export function shardFilesWithin(invertedIndex: InvertedIndex, most: number): ShardFiles {
  // Most searches load shards only: these keep their size, and places have what files are left.
  const [fewest] = PER_PLACES.slice(-1);
  const ranges = rangesWithin(invertedIndex, Math.floor(most / (1 + 1 / (fewest ?? 1))));
  const count = (per: number) => ranges.length + Math.ceil(ranges.length / per);
  return { ranges, shardsPerPlaces: PER_PLACES.find((per) => count(per) <= most) ?? PER_PLACES[0] };
}

/** So many shards' places make a file, which is then about as large as a shard; each divides a group of them. */
const PER_PLACES = [2, 4, 8, 16] as const;

function rangesWithin(invertedIndex: InvertedIndex, most: number): ShardRange[] {
  const entries = shardEntries(invertedIndex);
  const usual = rangesOf(entries);
  if (usual.length <= most) return usual;
  for (let bytes = SHARD_BYTES * STEP; bytes <= LARGEST_BYTES; bytes *= STEP) {
    const ranges = rangesOf(entries, bytes);
    if (ranges.length <= most) return ranges;
  }
  return usual;
}
