import { metaContent } from "../dom/add-script.ts";
import { loadSearch } from "./load-search.ts";

/** The search index's files: its entry keeps its name from build to build, those it names have hashes. */
export interface IndexFiles {
  /**
   * What the file of that name hands over; `index` is the entry.
   * @throws Error when it does not load; another call tries again.
   */
  load(name: string): Promise<unknown>;
  /** Whether one did not load since the entry was last renewed. */
  isBroken(): boolean;
  /**
   * Loads the entry past the browser's cache: one that is kept there, or that the page loaded before a new
   * site took the place of the old one, names files that are gone.
   * @throws Error when it does not load.
   */
  renew(): Promise<void>;
}

export function createIndexFiles(): IndexFiles {
  const entry = metaContent("waymark-search");
  let current = entry;
  let isBroken = false;
  // `assets/search-entry/en.js` names files in `assets/search/`.
  const besideEntry = (name: string) => entry.replace(/[^/]*\/[^/]*$/, `search/${name}.js`);
  return {
    async load(name) {
      try {
        return await loadSearch(name, name === "index" ? current : besideEntry(name));
      } catch (error) {
        isBroken = true;
        throw error;
      }
    },
    isBroken: () => isBroken,
    async renew() {
      const fresh = `${entry}?${Date.now()}`;
      await loadSearch("index", fresh);
      current = fresh;
      isBroken = false;
    },
  };
}
