import path from "node:path";
import type { IndexCache } from "../search/index/index-cache.ts";
import { openCacheFile } from "./cache-file.ts";
import { engineStamp } from "./engine-stamp.ts";

/** What the last build of the search indexes found out, so that this one only does what is new. */
export interface SearchCache {
  /** Of the index of that language. */
  of(language: string): IndexCache;
  /** Leaves to the next build what this one used. */
  save(): Promise<void>;
}

/** What makes documents and their index: an article is known by its name alone. */
const ROOMS = ["core", "markdown", "messages", "output", "search", "site"];

/** @param folder Where the project keeps what can be made again. */
export async function openSearchCache(folder: string): Promise<SearchCache> {
  const file = await openCacheFile(path.join(folder, "search-index"), engineStamp(ROOMS));
  return {
    of: (language) => ({
      get: (name) => file.view(`${language} ${name}`),
      keep: (name, value) => file.keep(`${language} ${name}`, value),
    }),
    save: file.save,
  };
}
