import { type CountedPages, type Counts, keepCounts } from "./counts.ts";
import type { IndexCache } from "./index-cache.ts";
import type { IndexedDocuments, IndexedPage } from "./indexed-documents.ts";
import { buildInvertedIndexInSteps, type InvertedIndex } from "./inverted-index.ts";
import { type KnownShard, keptShards } from "./kept-shards.ts";
import type { PageWords, WordCache } from "./page-words.ts";
import { patchedIndex } from "./patched-index.ts";

interface Index {
  readonly invertedIndex: InvertedIndex;
  readonly known?: KnownShard;
}

/**
 * Counts words from where the build before has left off, if it has: of pages that have changed alone, or else of
 * all of them, reading those that have changed.
 */
export async function countOn(
  documents: IndexedDocuments,
  {
    language,
    cache,
    before,
    counted,
  }: {
    readonly language: string;
    readonly cache: IndexCache | undefined;
    /** What the build before has counted. */
    readonly before: Counts | undefined;
    readonly counted?: () => void;
  },
): Promise<Index> {
  const tells = counted && { counted };
  if (!cache) {
    const invertedIndex = await buildInvertedIndexInSteps(documents, { language, ...tells });
    return { invertedIndex };
  }
  const { pages } = documents;
  const { known, knownField } = keptShards(cache);
  const patched = before && patchedIndex(pages, { language, before, knownField });
  if (patched) {
    keepCounts(cache, patched.counts, before);
    return { invertedIndex: patched, known: known(patched.changed) };
  }
  const words = wordCache(before, pages);
  const options = { language, counts: words, ...tells };
  const invertedIndex = await buildInvertedIndexInSteps(documents, options);
  keepCounts(
    cache,
    invertedIndex.counts({
      ...words.pages(),
      documents: Uint32Array.from(pages, ({ size }) => size),
      characters: Uint32Array.from(pages, ({ characters }) => characters),
    }),
  );
  return { invertedIndex };
}

/** Has the words of pages that were there before, and notes those of all. It is asked for one page after the other. */
function wordCache(
  before: Counts | undefined,
  pages: readonly IndexedPage[],
): WordCache & { pages(): Pick<CountedPages, "keys" | "words"> } {
  const known = new Map(before?.pages.keys.map((key, at) => [key, before.pages.words[at]]));
  const keys = pages.map(({ key }) => key);
  const words: PageWords[] = [];
  return {
    words: before?.written.vocabulary ?? { letters: new Uint16Array(), ends: new Uint32Array() },
    page: () => ({
      words: known.get(keys[words.length] ?? ""),
      keep: (own) => words.push(own),
    }),
    pages: () => ({ keys, words }),
  };
}
