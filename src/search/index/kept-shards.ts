import { firstPlace } from "../format/first-place.ts";
import type { Block, FieldInBlocks } from "../format/occurrences-writer.ts";
import { blocksIn } from "../format/shard.ts";
import { HASH_LENGTH, type IndexCache } from "./index-cache.ts";
import { keptPart, type Part } from "./part.ts";
import type { ShardRange } from "./shard-ranges.ts";

/** A shard and the places of its terms; empty where the index has none. */
export interface EncodedRange {
  readonly shard: Part;
  /** Those of the shard's fields that are in blocks, in order. */
  readonly fields: readonly KeptField[];
  readonly places: Part;
}

/** A field in blocks, whose texts the shard has. */
export interface KeptField extends Pick<FieldInBlocks, "rarity"> {
  readonly term: string;
  /** Its place among the fields. */
  readonly field: number;
  readonly blocks: readonly Omit<Block, "text">[];
}

/** Gives a shard that the build before has encoded of the same. */
export type KnownShard = (range: ShardRange) => EncodedRange | undefined;

/** Gives a term's field as it was, where it was in blocks. */
export type KnownField = (term: string, field: number) => FieldInBlocks | undefined;

/** What the build before has encoded. */
export interface KeptShards {
  /** @param changed What shards hold otherwise than before, or had before, sorted. */
  known(changed: readonly string[]): KnownShard;
  readonly knownField: KnownField;
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
  // Each by itself: what is as it was need not be copied.
  for (const [at, part] of all.entries()) cache.keep(`shard ${at}`, part.bytes());
  cache.keep("shard hashes", Buffer.from(all.map(({ hash }) => hash).join("")));
  const fields = encoded.map(({ fields }) =>
    fields.map(({ term, field, rarity, blocks }) => ({
      ...{ term, field, rarity },
      blocks: blocks.map(({ size, last }) => ({ size, last })),
    })),
  );
  cache.keep("fields in blocks", Buffer.from(JSON.stringify(fields)));
  const bounds = ranges.map(({ first, last }) => `${first}\n${last}`);
  cache.keep("shard bounds", Buffer.from(bounds.join("\n"), "utf16le"));
}

/** Those that the build before has left, if it has. */
export function keptShards(cache: IndexCache): KeptShards {
  const hashes = bufferOf(cache.get("shard hashes")).toString("latin1");
  const bounds = bufferOf(cache.get("shard bounds")).toString("utf16le").split("\n");
  const fields: readonly (readonly KeptField[])[] = JSON.parse(
    bufferOf(cache.get("fields in blocks")).toString() || "[]",
  );
  const partAt = (at: number) =>
    keptPart(
      hashes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
      cache.get(`shard ${at}`) ?? new Uint8Array(),
    );
  const numbers = new Map(
    fields.map((_, number) => [bounds.slice(number * 2, number * 2 + 2).join("\n"), number]),
  );
  const knownFields = new Map(
    fields.flatMap((own, number) => {
      const counts = own.map(({ blocks }) => blocks.length);
      let texts: readonly string[] | undefined;
      const textsFrom = (start: number, count: number) => {
        const all = counts.reduce((sum, each) => sum + each, 0);
        texts ??= blocksIn(partAt(number * 2).text(), all);
        return texts.slice(start, start + count);
      };
      let end = 0;
      return own.map(({ term, field, rarity, blocks }) => {
        const start = end;
        end += blocks.length;
        const whole = () => {
          const own = textsFrom(start, blocks.length);
          return { rarity, blocks: blocks.map((each, at) => ({ ...each, text: own[at] ?? "" })) };
        };
        return [`${field} ${term}`, whole] as const;
      });
    }),
  );
  return {
    known:
      (changed) =>
      ({ first, last }) => {
        const number = numbers.get(`${first}\n${last}`);
        if (number === undefined || isWithin(changed, first, last)) return undefined;
        const [shard, places] = [partAt(number * 2), partAt(number * 2 + 1)];
        return { shard, fields: fields[number] ?? [], places };
      },
    knownField: (term, field) => knownFields.get(`${field} ${term}`)?.(),
  };
}

function isWithin(sorted: readonly string[], first: string, last: string): boolean {
  const next = sorted[firstPlace(sorted, (each) => each >= first)];
  return next !== undefined && next <= last;
}

function bufferOf(bytes: Uint8Array | undefined): Buffer {
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.alloc(0);
}
