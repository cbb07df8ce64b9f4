import { packBytes, packer, unpackBytes, unpacker } from "./packed.ts";
import type { PinnedPage } from "./pinned.ts";
import { decodeStarts, encodeStarts, type ShardStarts } from "./shard-starts.ts";
import type { Steps } from "./steps.ts";
import type { Synonyms } from "./synonyms.ts";
import type { Scale } from "./weights.ts";

/** What a browser knows of an index before it loads any part of it. */
export interface Head extends HeadFields {
  /** `starts` and `frequencies` are by shard. */
  shardName(place: number): string;
  /** The file that has the places of this shard's terms. */
  placesName(place: number): string;
  /** The file that has the card of this document. */
  cardsName(ordinal: number): string;
  readonly lexiconName: string;
  /** The file of what a rare word may be meant for; an index in one file has none, but its lexicon. */
  readonly namesName: string;
  readonly facetsName: string;
}

interface HeadFields extends ShardStarts {
  /** BCP 47. */
  readonly language: string;
  readonly documentCount: number;
  /** The ordinal of each kind's first document, in the order of `documentKinds`. */
  readonly kindStarts: readonly number[];
  readonly scale: Scale;
  readonly documentsPerFile: number;
  /** How many shards' places are in one file; 0 where the index has none. */
  readonly shardsPerPlaces: number;
}

/** What the entry's script hands to the registrar under the name "index". */
export interface Entry {
  readonly head: string;
  /** A small index brings all its files with it, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** What its files of cards have in common: see `commonWords`. */
  readonly common?: string;
  /** Left out where the site has none. */
  readonly pinned?: readonly PinnedPage[];
  /** Likewise. */
  readonly synonyms?: readonly Synonyms[];
}

/** Hashes of contents; all empty where the files come with the entry. */
export interface Hashes {
  readonly shards: readonly string[];
  readonly cards: readonly string[];
  /** And of the names, which are some of its words. */
  readonly lexicon: string;
  readonly facets: string;
}

/**
 * How many files share one hash in their names. A hash for each would take more bytes than the rest
 * of the head; so a file is loaded anew when one of its group has changed. The places of terms have the
 * hash of their shards.
 */
export const groupSizes = { shards: 16, cards: 32 } as const;

export function encodeHead(head: HeadFields, hashes: Hashes): string {
  const to = packer();
  to.text(head.language);
  to.number(head.documentCount);
  for (const numbers of [head.kindStarts, head.scale.lengths]) {
    to.number(numbers.length);
    for (const each of numbers) to.number(each);
  }
  to.number(head.documentsPerFile);
  to.number(head.shardsPerPlaces);
  to.number(head.starts.length);
  to.text(packBytes(encodeStarts(head)));
  for (const group of [hashes.shards, hashes.cards, [hashes.lexicon], [hashes.facets]]) {
    to.text(group.join(" "));
  }
  return to.packed();
}

export function* decodeHead(data: string): Steps<Head> {
  const from = unpacker(data);
  const numbers = () => Array.from({ length: from.number() }, () => from.number());
  const language = from.text();
  const documentCount = from.number();
  const kindStarts = numbers();
  const lengths = numbers();
  const documentsPerFile = from.number();
  const shardsPerPlaces = from.number();
  const count = from.number();
  const shards = yield* decodeStarts(unpackBytes(from.text()), count);
  const shardHashes = from.text().split(" ");
  const cardHashes = from.text().split(" ");
  const hashes = { lexicon: from.text(), facets: from.text() };
  return {
    ...{ language, documentCount, kindStarts, documentsPerFile, shardsPerPlaces },
    scale: { documentCount, kindStarts, lengths },
    ...shards,
    shardName: (place) => fileName("t", shardHashes[Math.floor(place / groupSizes.shards)], place),
    placesName: (place) =>
      fileName(
        "p",
        shardHashes[Math.floor(place / groupSizes.shards)],
        Math.floor(place / shardsPerPlaces),
      ),
    cardsName(ordinal) {
      const place = Math.floor(ordinal / documentsPerFile);
      return fileName("c", cardHashes[Math.floor(place / groupSizes.cards)], place);
    },
    lexiconName: `l${hashes.lexicon}`,
    namesName: `n${hashes.lexicon}`,
    facetsName: `f${hashes.facets}`,
  };
}

function fileName(kind: string, hash: string | undefined, place: number): string {
  return `${kind}${hash ?? ""}-${place.toString(36)}`;
}
