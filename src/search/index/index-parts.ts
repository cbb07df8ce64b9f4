import { encodeCards } from "../format/cards.ts";
import type { Deflate } from "../format/compress.ts";
import type { SearchDocument } from "../format/documents.ts";
import { encodeFacets, type Faceted, facetsOf } from "../format/facets.ts";
import { groupSizes, type Hashes } from "../format/head.ts";
import { encodeLexicon, type LexiconFile, namesOf } from "../format/lexicon-file.ts";
import { placesFile } from "../format/places.ts";
import { knownWords } from "../format/words-of-text.ts";
import { indexedWords } from "../text/words.ts";
import { cachedCards } from "./cached-cards.ts";
import { commonWords } from "./common-words.ts";
import { encodeRange } from "./encode-range.ts";
import { shortHash } from "./hashes.ts";
import { inParallel } from "./in-parallel.ts";
import { type IndexCache, remembered } from "./index-cache.ts";
import type { IndexedDocuments } from "./indexed-documents.ts";
import type { InvertedIndex } from "./inverted-index.ts";
import { type KnownShard, keepShards } from "./kept-shards.ts";
import { joinedPart, linesOfHashes, type Part } from "./part.ts";
import type { ShardRange } from "./shard-ranges.ts";

/** What an index is written from. */
export interface Source {
  readonly documents: IndexedDocuments;
  readonly invertedIndex: InvertedIndex;
  readonly language: string;
  readonly deflate: Deflate;
  /** Is told how much of the index is to be written. */
  readonly begin?: (work: string, steps: number) => () => void;
  /** What the build before has left. */
  readonly cache?: IndexCache | undefined;
  /** Of the shards. */
  readonly known?: KnownShard | undefined;
}

/** What stands in the files, beside the head. */
export interface EncodedParts {
  readonly starts: readonly string[];
  readonly frequencies: readonly number[];
  readonly shards: readonly Part[];
  readonly shardsPerPlaces: number;
  readonly places: readonly Part[];
  readonly documentsPerFile: number;
  readonly cards: readonly Part[];
  readonly lexicon: string;
  readonly names: string;
  readonly facets: string;
}

/** About what a reader loads for the card of a result, in bytes: it brings its neighbours along. */
const CARDS_BYTES = 2000;

/** Consecutive documents, so many in each. */
export interface CardFiles {
  readonly documentsPerFile: number;
  readonly common: string;
  readonly files: Promise<readonly Part[]>;
}

export function encodeCardFiles(
  { documents, deflate, cache }: Pick<Source, "documents" | "deflate" | "cache">,
  {
    documentsPerFile,
    common = "",
  }: { readonly documentsPerFile: number; readonly common?: string },
): CardFiles {
  const known = common === "" ? undefined : knownWords(common);
  const files = cachedCards(cache, {
    ...{ documents, documentsPerFile, common },
    make: (start, end) => encodeCards(documents.slice(start, end), deflate, known),
  });
  return { documentsPerFile, common, files };
}

export async function encodeParts(
  { documents, invertedIndex, deflate, begin, cache, known }: Source,
  { ranges, shardsPerPlaces }: ShardFiles,
  { documentsPerFile, files }: CardFiles,
): Promise<EncodedParts> {
  const written = begin?.("Writing the search index", ranges.length);
  const knownRanges = ranges.map((range) => known?.(range));
  invertedIndex.expect?.(ranges.flatMap(({ terms }, at) => (knownRanges[at] ? [] : terms)));
  const encoded = ranges.map((range, at) => {
    written?.();
    const encodes = { invertedIndex, withPlaces: shardsPerPlaces > 0 };
    return knownRanges[at] ?? encodeRange(range, encodes);
  });
  if (cache) keepShards(cache, ranges, encoded);
  const { words } = invertedIndex;
  const frequencies = words.map(({ count }) => Math.floor(Math.log2(count)));
  const names = namesIn(documents, invertedIndex);
  const named = words.map(({ word }) => names.has(word));
  const all = { words: words.map(({ word }) => word), frequencies, named };
  const lexicon = encodedLexicon(all, { deflate, cache });
  return {
    starts: ranges.map(({ start }) => start),
    frequencies: ranges.map(({ terms }) => commonest(invertedIndex, terms)),
    shards: encoded.map(({ shard }) => shard),
    shardsPerPlaces,
    places: inFiles(
      encoded.map(({ places }) => places),
      shardsPerPlaces,
    ),
    documentsPerFile,
    cards: await files,
    lexicon: await lexicon,
    names: await encodedLexicon(namesOf(all), { deflate, cache }),
    facets: await encodeFacets(facetsOf(facetedIn(documents)), deflate),
  };
}

/** A page that changes seldom changes the words of all pages, or how often they occur by powers of two. */
async function encodedLexicon(
  file: LexiconFile,
  { deflate, cache }: Pick<Source, "deflate" | "cache">,
): Promise<string> {
  const numbers = Buffer.from(
    file.frequencies.map((each, at) => each * 2 + (file.named[at] ? 1 : 0)),
  );
  const key = `${numbers.toString("latin1")}\n${file.words.join("\n")}`;
  const known = await remembered(cache, ["lexicon", key], () => encodeLexicon(file, deflate));
  return known.text();
}

/** The folded words of what pages, sections and terms are called; a question is no name. */
function namesIn(
  { pages }: IndexedDocuments,
  { titleWords }: Pick<InvertedIndex, "titleWords">,
): ReadonlySet<string> {
  const found = new Set<string>();
  const later: number[] = [];
  for (const [at, { isLater, documents }] of pages.entries()) {
    if (isLater && titleWords) later.push(at);
    else for (const word of namesOfAll(documents())) found.add(word);
  }
  for (const word of titleWords?.(later) ?? []) found.add(word);
  return found;
}

function namesOfAll(documents: readonly SearchDocument[]): readonly string[] {
  const names = documents
    .filter(({ kind }) => kind === "article" || kind === "term")
    .flatMap(({ title, aliases = [] }) => [title, ...aliases]);
  return names.flatMap((name) => indexedWords(name).map(({ folded }) => folded));
}

/** In their places: an article's parts have no facets, and are left out. */
function facetedIn({ pages }: IndexedDocuments): readonly Faceted[] {
  const faceted: Faceted[] = [];
  let start = 0;
  for (const { size, isLater, documents } of pages) {
    if (!isLater) {
      documents().forEach((document, at) => {
        faceted[start + at] = document;
      });
    }
    start += size;
  }
  return faceted;
}

/** What the shards hold, and how many have the places of their terms in one file; 0 for none. */
export interface ShardFiles {
  readonly ranges: readonly ShardRange[];
  readonly shardsPerPlaces: number;
}

function inFiles(all: readonly Part[], size: number): readonly Part[] {
  return Array.from({ length: size > 0 ? Math.ceil(all.length / size) : 0 }, (_, file) =>
    joinedPart(all.slice(file * size, (file + 1) * size), placesFile),
  );
}

/** How many documents go into a file of cards, and what these have in common: by a sample, spread over all of them. */
export async function sampledCards({
  documents,
  deflate,
  cache,
}: Pick<Source, "documents" | "deflate" | "cache">): Promise<Sampled> {
  const size = Math.min(SAMPLE_SIZE, documents.length);
  const step = (documents.length - size) / (SAMPLES - 1);
  // Of few documents, samples are the same: then one is made for all of them.
  const starts = Array.from({ length: SAMPLES }, (_, number) => Math.floor(number * step));
  const froms = [...new Set(starts)];
  const keys = cache ? froms.flatMap((from) => documents.cardKeys(from, from + size)) : [];
  const known = await remembered(cache, ["sample", keys.join("\n")], async () => {
    const samples = froms.map((from) => documents.slice(from, from + size));
    return JSON.stringify(await sampled(samples, deflate));
  });
  return JSON.parse(known.text());
}

type Sampled = Pick<CardFiles, "documentsPerFile" | "common">;

async function sampled(
  samples: readonly (readonly SearchDocument[])[],
  deflate: Deflate,
): Promise<Sampled> {
  const size = samples[0]?.length ?? 0;
  const common = commonWords(samples.flatMap((sample) => sample.map(({ text }) => text)));
  const known = common === "" ? undefined : knownWords(common);
  const lengths = await inParallel(samples.length, async (number) => {
    const cards = await encodeCards(samples[number] ?? [], deflate, known);
    return cards.length;
  });
  const characters = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length * size);
  // Four characters of base64 are three bytes. Without documents it is no number.
  const documentsPerFile = Math.round(CARDS_BYTES / (characters * 0.75)) || 1;
  return { common, documentsPerFile: Math.max(1, documentsPerFile) };
}

const SAMPLES = 32;
const SAMPLE_SIZE = 8;

/** Names the files of a group by what all of them hold. */
export function hashesOf(parts: EncodedParts): Hashes {
  return {
    shards: shardHashes(parts),
    cards: groupHashes(parts.cards, groupSizes.cards),
    lexicon: shortHash(parts.lexicon + parts.names),
    facets: shortHash(parts.facets),
  };
}

function shardHashes({ shards, places, shardsPerPlaces }: EncodedParts): string[] {
  const size = groupSizes.shards;
  const perGroup = shardsPerPlaces > 0 ? size / shardsPerPlaces : 0;
  return Array.from({ length: Math.ceil(shards.length / size) }, (_, group) =>
    shortHash(
      linesOfHashes([
        ...shards.slice(group * size, (group + 1) * size),
        ...places.slice(group * perGroup, (group + 1) * perGroup),
      ]),
    ),
  );
}

function groupHashes(files: readonly Part[], size: number): string[] {
  return Array.from({ length: Math.ceil(files.length / size) }, (_, group) =>
    shortHash(linesOfHashes(files.slice(group * size, (group + 1) * size))),
  );
}

function commonest(invertedIndex: InvertedIndex, terms: readonly number[]): number {
  const counts = terms.map((place) => invertedIndex.postingCount(place));
  return Math.floor(Math.log2(counts.reduce((a, b) => Math.max(a, b), 1)));
}
