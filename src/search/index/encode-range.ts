import { inBlocks } from "../format/occurrences-writer.ts";
import { encodePlaces, hasPlaces } from "../format/places.ts";
import { encodeShard } from "../format/shard.ts";
import type { InvertedIndex } from "./inverted-index.ts";
import type { EncodedRange, KeptField } from "./kept-shards.ts";
import { partOf } from "./part.ts";
import type { ShardRange } from "./shard-ranges.ts";

/** Encodes a shard and its places. */
export function encodeRange(
  { terms, words }: ShardRange,
  {
    invertedIndex,
    withPlaces,
  }: { readonly invertedIndex: InvertedIndex; readonly withPlaces: boolean },
): EncodedRange {
  const all = terms.map((place) => {
    const known = invertedIndex.inBlocks?.(place);
    if (known) return { ...known, place };
    const { term, index, fields } = invertedIndex.occurrences(place);
    return { term, index, place, fields: fields.map(inBlocks), whole: fields };
  });
  const shard = partOf(encodeShard({ terms: all, words }));
  const fields = all.flatMap(({ term, fields }) =>
    fields.flatMap((own, field): readonly KeptField[] =>
      "blocks" in own ? [{ term, field, ...own }] : [],
    ),
  );
  if (!withPlaces) return { shard, fields, places: partOf("") };
  const placed = all.flatMap(({ term, place, whole }) =>
    whole && hasPlaces(whole) ? [{ term, place, fields: whole }] : [],
  );
  const places = encodePlaces(placed, (at) => invertedIndex.places(placed[at]?.place ?? -1));
  return { shard, fields, places: partOf(places) };
}
