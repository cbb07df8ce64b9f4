import { firstPlace } from "../format/first-place.ts";
import { blocksIn } from "../format/shard.ts";
import type { Occurrences } from "../format/weights.ts";
import { hashOfNumbers } from "./hashes.ts";
import { HASH_LENGTH, type IndexCache } from "./index-cache.ts";
import { keptPart, type Part } from "./part.ts";
import type { ShardRange } from "./shard-ranges.ts";

/** A shard and the places of its terms; empty where the index has none. */
export interface EncodedRange {
  readonly shard: Part;
  /** The keys of the shard's blocks, in order. */
  readonly blocks: readonly string[];
  readonly places: Part;
}

/** Gives a shard that the build before has encoded of the same. */
export type KnownShard = (range: ShardRange) => EncodedRange | undefined;

/** Gives the text of a block that the build before has encoded of the same: see `BlockText`. */
export type KnownBlock = (key: string) => string | undefined;

/** Others have another one. */
export function blockKey({ documents, counts, lengths }: Occurrences): string {
  return hashOfNumbers([documents, counts, lengths]);
}

/** Leaves shards to the next build. */
export function keepShards(
  cache: IndexCache,
  ranges: readonly ShardRange[],
  encoded: readonly EncodedRange[],
): void {
  const all = encoded.flatMap(({ shard, places }) => [shard, places]);
  // No start of a shard has a line's end in it.
  if (!all.every(({ isWellFormed }) => isWellFormed)) return;
  const pieces = all.map((each) => each.bytes());
  const lengths = Uint32Array.from(pieces, ({ length }) => length);
  cache.keep("shards", Buffer.concat(pieces));
  cache.keep("shard lengths", Buffer.from(lengths.buffer));
  cache.keep("shard hashes", Buffer.from(all.map(({ hash }) => hash).join("")));
  const blocks = encoded.map((each) => each.blocks);
  cache.keep("block keys", Buffer.from(blocks.flat().join("")));
  const blockCounts = Uint32Array.from(blocks, ({ length }) => length);
  cache.keep("block counts", Buffer.from(blockCounts.buffer));
  const bounds = ranges.map(({ first, last }) => `${first}\n${last}`);
  cache.keep("shard bounds", Buffer.from(bounds.join("\n"), "utf16le"));
}

/** @param changed What shards hold otherwise than before, or had before, sorted. */
export function knownShards(
  cache: IndexCache,
  changed: readonly string[],
): { readonly known: KnownShard; readonly knownBlock: KnownBlock } {
  const shards = cache.get("shards") ?? new Uint8Array();
  const ends = endsOf(numbersOf(cache.get("shard lengths")));
  const hashes = bufferOf(cache.get("shard hashes")).toString("latin1");
  const bounds = bufferOf(cache.get("shard bounds")).toString("utf16le").split("\n");
  const partAt = (at: number) =>
    keptPart(
      hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
      shards.subarray(ends[at - 1] ?? 0, ends[at]),
    );
  const count = ends.length / 2;
  const numbers = new Map(
    Array.from({ length: count }, (_, number) => [
      bounds.slice(number * 2, number * 2 + 2).join("\n"),
      number,
    ]),
  );
  const blockKeys = bufferOf(cache.get("block keys")).toString("latin1");
  const blockEnds = endsOf(numbersOf(cache.get("block counts")));
  const blocksOf = (number: number) => {
    const [start, end] = [blockEnds[number - 1] ?? 0, blockEnds[number] ?? 0];
    return Array.from({ length: end - start }, (_, nth) =>
      blockKeys.slice((start + nth) * HASH_LENGTH, (start + nth + 1) * HASH_LENGTH),
    );
  };
  const blockTexts = new Map<string, () => string>();
  for (let number = 0; number < count; number++) {
    const keys = blocksOf(number);
    let texts: readonly string[] | undefined;
    for (const [nth, key] of keys.entries()) {
      blockTexts.set(key, () => {
        texts ??= blocksIn(partAt(number * 2).text(), keys.length);
        return texts[nth] ?? "";
      });
    }
  }
  return {
    known({ first, last }) {
      const number = numbers.get(`${first}\n${last}`);
      if (number === undefined || isWithin(changed, first, last)) return undefined;
      return {
        shard: partAt(number * 2),
        blocks: blocksOf(number),
        places: partAt(number * 2 + 1),
      };
    },
    knownBlock: (key) => blockTexts.get(key)?.(),
  };
}

function isWithin(sorted: readonly string[], first: string, last: string): boolean {
  const next = sorted[firstPlace(sorted, (each) => each >= first)];
  return next !== undefined && next <= last;
}

/** Where each of several ends that follow one another. */
function endsOf(lengths: Uint32Array): Uint32Array {
  let end = 0;
  return lengths.map((length) => {
    end += length;
    return end;
  });
}

function numbersOf(bytes: Uint8Array | undefined): Uint32Array {
  return new Uint32Array(bytes?.slice().buffer ?? []);
}

function bufferOf(bytes: Uint8Array | undefined): Buffer {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.alloc(0);
}
