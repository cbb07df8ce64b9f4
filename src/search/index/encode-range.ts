import { encodePlaces, hasPlaces } from "../format/places.ts";
import { encodeShard } from "../format/shard.ts";
import type { InvertedIndex } from "./inverted-index.ts";
import { blockKey, type EncodedRange, type KnownBlock } from "./kept-shards.ts";
import { partOf } from "./part.ts";
import type { ShardRange } from "./shard-ranges.ts";

/** Encodes a shard and its places, of terms in very many documents those blocks alone that are not known. */
export function encodeRange(
  { terms, words }: ShardRange,
  {
    invertedIndex,
    knownBlock,
    withPlaces,
  }: {
    readonly invertedIndex: InvertedIndex;
    readonly knownBlock: KnownBlock | undefined;
    readonly withPlaces: boolean;
  },
): EncodedRange {
  const contents = { terms: terms.map(invertedIndex.occurrences), words };
  const blocks: string[] = [];
  const shard = partOf(
    encodeShard(contents, (postings, make) => {
      const key = blockKey(postings);
      blocks.push(key);
      return knownBlock?.(key) ?? make();
    }),
  );
  if (!withPlaces) return { shard, blocks, places: partOf("") };
  const placed = contents.terms.map(({ fields }, at) =>
    hasPlaces(fields) ? invertedIndex.places(terms[at] ?? -1) : NONE,
  );
  const places = partOf(encodePlaces(contents.terms, (at) => placed[at] ?? NONE));
  return { shard, blocks, places };
}

const NONE = { forms: [], fields: [] };
