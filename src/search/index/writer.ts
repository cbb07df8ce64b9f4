import type { Deflate } from "../format/compress.ts";
import type { SearchDocument } from "../format/documents.ts";
import { decodeHead, encodeHead, type Hashes } from "../format/head.ts";
import type { PinnedPage } from "../format/pinned.ts";
import { atOnce } from "../format/steps.ts";
import type { Synonyms } from "../format/synonyms.ts";
import { countOn } from "./count-on.ts";
import { keptCounts } from "./counts.ts";
import { deflate as nodeDeflate } from "./deflate.ts";
import type { IndexCache } from "./index-cache.ts";
import {
  type CardFiles,
  type EncodedParts,
  encodeCardFiles,
  encodeParts,
  hashesOf,
  type Source,
  sampledCards,
} from "./index-parts.ts";
import { entryScript, type IndexScript, partScript } from "./index-scripts.ts";
import { indexedDocuments, type LaterPage } from "./indexed-documents.ts";
import { documentsWithin, shardFilesWithin } from "./larger-files.ts";
import { loadLanguage } from "./load-language.ts";
import { type Part, partOf } from "./part.ts";
import { shardRanges } from "./shard-ranges.ts";

export interface WrittenIndex {
  readonly files: readonly IndexScript[];
  /** The name of the file that a page loads first; the others lie beside it and are named by it. */
  readonly entry: string;
}

/** Below so many bytes, compressed, one file is there sooner than several. */
const ONE_FILE_BYTES = 250_000;

/**
 * Indexes documents and writes what the browser loads: classic scripts that hand their data to the
 * registrar, so that they also load from `file://` and under a strict CSP. The same documents in the
 * same order give the same bytes.
 * @param options.pinned What comes first for the words of each.
 * @param options.synonyms What else is looked for.
 * @param options.cache What the build before has counted and encoded: it saves time and changes nothing else.
 * @param options.deflate RFC 1951; Node's own if left out.
 * @param options.begin Is told that work of so many steps begins, and gives what is called after each.
 * @param options.maxFiles How many files it should have at most: they are larger, then, as far as that is any use.
 * @param options.oneFileBytes Up to which size, compressed, the index is one file.
 */
export async function writeIndex(
  all: readonly (SearchDocument | LaterPage)[],
  {
    language,
    pinned = [],
    synonyms = [],
    cache,
    deflate = nodeDeflate,
    begin = () => () => undefined,
    maxFiles = Number.POSITIVE_INFINITY,
    oneFileBytes = ONE_FILE_BYTES,
  }: {
    readonly language: string;
    readonly pinned?: readonly PinnedPage[];
    readonly synonyms?: readonly Synonyms[];
    readonly cache?: IndexCache;
    readonly deflate?: Deflate;
    readonly begin?: Begin;
    readonly maxFiles?: number;
    readonly oneFileBytes?: number;
  },
): Promise<WrittenIndex> {
  await loadLanguage(language);
  const before = cache && keptCounts(cache);
  const documents = indexedDocuments(all, before?.pages);
  const { pages } = documents;
  const given = { documents, deflate, pinned, synonyms, cache };
  const cardFiles = async () => {
    const { common, documentsPerFile: usual } = await sampledCards(given);
    const documentsPerFile = documentsWithin(documents.length, usual, maxFiles);
    return encodeCardFiles(given, { documentsPerFile, common });
  };
  // Text does not compress to a tenth: beyond that one file would be an attempt in vain.
  const characters = pages.reduce((sum, page) => sum + page.characters, 0);
  if (characters < oneFileBytes * 10) {
    const source = {
      ...given,
      language,
      ...(await countOn(documents, { language, cache, before })),
    };
    const single = await oneFile(source);
    if ((await deflate(encoder.encode(single.contents))).length <= oneFileBytes) {
      return { files: [single], entry: single.name };
    }
    return severalFiles(source, await cardFiles(), maxFiles);
  }
  // Cards are deflated on other threads while words are counted here.
  const cards = await cardFiles();
  const counted = begin("Counting words for the search", pages.length);
  const index = await countOn(documents, { language, cache, before, counted });
  return severalFiles({ ...given, ...index, language, begin }, cards, maxFiles);
}

const encoder = new TextEncoder();

/** The entry, the lexicon, the names and the facets. */
const OTHER_FILES = 4;

type Begin = (work: string, steps: number) => () => void;

/** With what stands in the entry as it was given. */
type Written = Source & {
  readonly pinned: readonly PinnedPage[];
  readonly synonyms: readonly Synonyms[];
};

async function oneFile(source: Written): Promise<IndexScript> {
  const ranges = shardRanges(source.invertedIndex, Number.POSITIVE_INFINITY);
  const all = encodeCardFiles(source, {
    documentsPerFile: Math.max(1, source.documents.length),
  });
  // A reader has all texts at hand: these tell where words stand.
  const whole = { ...source, cache: undefined, known: undefined };
  const parts = await encodeParts(whole, { ranges, shardsPerPlaces: 0 }, all);
  const noHashes = { shards: [""], cards: [""], lexicon: "", facets: "" };
  const { head, named } = namedParts(source, parts, noHashes);
  return entryScript({
    head,
    files: Object.fromEntries(named.map(([name, part]) => [name, part.text()])),
    ...givenOf(source),
  });
}

async function severalFiles(
  source: Written,
  cards: CardFiles,
  maxFiles: number,
): Promise<WrittenIndex> {
  const cardCount = Math.ceil(source.documents.length / cards.documentsPerFile);
  const shardFiles = shardFilesWithin(source.invertedIndex, maxFiles - cardCount - OTHER_FILES);
  const parts = await encodeParts(source, shardFiles, cards);
  const { head, named } = namedParts(source, parts, hashesOf(parts));
  const { common } = cards;
  const entry = entryScript({ head, files: {}, ...(common && { common }), ...givenOf(source) });
  return { files: [entry, ...named.map(partScript)], entry: entry.name };
}

function givenOf({ pinned, synonyms }: Written) {
  return {
    ...(pinned.length > 0 && { pinned }),
    ...(synonyms.length > 0 && { synonyms }),
  };
}

function namedParts(
  { language, invertedIndex, documents }: Source,
  parts: EncodedParts,
  hashes: Hashes,
) {
  const { scale } = invertedIndex;
  const { starts, frequencies, documentsPerFile, shardsPerPlaces } = parts;
  const head = encodeHead(
    {
      ...{ language, documentCount: documents.length, kindStarts: scale.kindStarts, scale },
      ...{ starts, frequencies, documentsPerFile, shardsPerPlaces },
    },
    hashes,
  );
  // The reader finds a part by the same names.
  const names = atOnce(decodeHead(head));
  const named: (readonly [name: string, part: Part])[] = [
    ...parts.shards.map((part, place) => [names.shardName(place), part] as const),
    ...parts.places.map((part, file) => [names.placesName(file * shardsPerPlaces), part] as const),
    ...parts.cards.map((part, file) => [names.cardsName(file * documentsPerFile), part] as const),
    [names.lexiconName, partOf(parts.lexicon)],
    ...(shardsPerPlaces > 0 ? [[names.namesName, partOf(parts.names)] as const] : []),
    [names.facetsName, partOf(parts.facets)],
  ];
  return { head, named };
}
