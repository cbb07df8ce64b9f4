import type { SearchDocument } from "../format/documents.ts";
import { type CountedPages, type Counts, keepCounts, keptCounts } from "./counts.ts";
import type { IndexCache } from "./index-cache.ts";
import { buildInvertedIndexInSteps, type InvertedIndex } from "./inverted-index.ts";
import { type KnownShard, knownShards } from "./kept-shards.ts";
import type { KeyedPage, PageWords, WordCache } from "./page-words.ts";
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
  documents: readonly SearchDocument[],
  {
    language,
    cache,
    pages = [],
    counted,
  }: {
    readonly language: string;
    readonly cache: IndexCache | undefined;
    /** All of them, where there is a cache. */
    readonly pages?: readonly KeyedPage[] | undefined;
    readonly counted?: () => void;
  },
): Promise<Index> {
  const tells = counted && { counted };
  if (!cache) {
    const invertedIndex = await buildInvertedIndexInSteps(documents, { language, ...tells });
    return { invertedIndex };
  }
  const before = keptCounts(cache);
  const patched = before && patchedIndex(pages, { language, before });
  if (patched) {
    keepCounts(cache, patched.counts);
    return { invertedIndex: patched, known: knownShards(cache, patched.changed) };
  }
  const words = wordCache(before, pages);
  const options = { language, counts: words, ...tells };
  const invertedIndex = await buildInvertedIndexInSteps(documents, options);
  const sizes = pages.map((page) => page.documents.length);
  keepCounts(cache, invertedIndex.counts({ ...words.pages(), documents: Uint32Array.from(sizes) }));
  return { invertedIndex };
}

/** Has the words of pages that were there before, and notes those of all. It is asked for one page after the other. */
function wordCache(
  before: Counts | undefined,
  pages: readonly KeyedPage[],
): WordCache & { pages(): Omit<CountedPages, "documents"> } {
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
