import { firstPlace } from "../format/first-place.ts";
import { HASH_LENGTH, type IndexCache } from "./index-cache.ts";
import { keptPart, type Part } from "./part.ts";
import type { ShardRange } from "./shard-ranges.ts";

/** A shard and the places of its terms; empty where the index has none. */
export interface EncodedRange {
  readonly shard: Part;
  readonly places: Part;
}

/** Gives a shard that the build before has encoded of the same. */
export type KnownShard = (range: ShardRange) => EncodedRange | undefined;

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
  const bounds = ranges.map(({ first, last }) => `${first}\n${last}`);
  cache.keep("shard bounds", Buffer.from(bounds.join("\n"), "utf16le"));
}

/** @param changed What shards hold otherwise than before, or had before, sorted. */
export function knownShards(cache: IndexCache, changed: readonly string[]): KnownShard {
  const shards = cache.get("shards") ?? new Uint8Array();
  const lengths = new Uint32Array(cache.get("shard lengths")?.slice().buffer ?? []);
  const hashes = bufferOf(cache.get("shard hashes")).toString("latin1");
  const bounds = bufferOf(cache.get("shard bounds")).toString("utf16le").split("\n");
  const ends = new Uint32Array(lengths.length);
  let end = 0;
  for (const [at, length] of lengths.entries()) {
    end += length;
    ends[at] = end;
  }
  const partAt = (at: number) =>
    keptPart(
      hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
      shards.subarray(ends[at - 1] ?? 0, ends[at]),
    );
  const numbers = new Map(
    Array.from({ length: lengths.length / 2 }, (_, number) => [
      bounds.slice(number * 2, number * 2 + 2).join("\n"),
      number,
    ]),
  );
  return ({ first, last }) => {
    const number = numbers.get(`${first}\n${last}`);
    if (number === undefined || isWithin(changed, first, last)) return undefined;
    return { shard: partAt(number * 2), places: partAt(number * 2 + 1) };
  };
}

function isWithin(sorted: readonly string[], first: string, last: string): boolean {
  const next = sorted[firstPlace(sorted, (each) => each >= first)];
  return next !== undefined && next <= last;
}

function bufferOf(bytes: Uint8Array | undefined): Buffer {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.alloc(0);
}
