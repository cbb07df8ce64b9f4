import { addScript, metaContent } from "../add-script.ts";
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
      const load = addScript(metaContent(metas[name] ?? "")).then(() => {
        if (!received.has(name)) throw new Error(`the script of “${name}” brought nothing`);
        return received.get(name);
      });
      loading.set(name, load);
      load.catch(() => loading.delete(name));
      return load;
    },
  };
}
