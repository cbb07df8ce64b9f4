import { addScript, metaContent } from "../dom/add-script.ts";

/** Where the search's scripts hand over what they bring, by name. */
export interface SearchScripts {
  receive(name: string, data: unknown): void;
  /** @throws Error when the script does not load or brings nothing; another call tries again. */
  load(name: string): Promise<unknown>;
}

declare global {
  var waymarkSearch: SearchScripts | undefined;
}

/** The page names the scripts' addresses in `<meta>`s. */
const metas: Readonly<Record<string, string>> = {
  ui: "waymark-search-script",
  index: "waymark-search",
  progress: "waymark-search-progress",
};

/**
 * Scripts added to the page are the one way to load code and data that works under the strict CSP
 * and from `file://`, where fetch and modules do not.
 */
export function createScripts(): SearchScripts {
  const received = new Map<string, unknown>();
  const loading = new Map<string, Promise<unknown>>();
  return {
    receive(name, data) {
      received.set(name, data);
    },
    load(name) {
      const known = loading.get(name);
      if (known) return known;
      const url = addressOf(name);
      // A connection that broke is often there again at once.
      const added = addScript(url).catch(() => addScript(url));
      const load = added.then(() => {
        if (!received.has(name)) throw new Error(`the script of “${name}” brought nothing`);
        return received.get(name);
      });
      loading.set(name, load);
      load.catch(() => loading.delete(name));
      return load;
    },
  };
}

/** The parts of the index lie in a folder beside its first file. */
function addressOf(name: string): string {
  const meta = Object.hasOwn(metas, name) ? metas[name] : undefined;
  if (meta !== undefined) return metaContent(meta);
  return metaContent("waymark-search").replace(/[^/]*$/, `search/${name}.js`);
}
