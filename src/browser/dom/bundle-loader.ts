import { addScript, addStylesheet } from "./add-script.ts";
import type { Bundles } from "./lazy-bundle.ts";

/** For `globalThis.waymarkBundles`: a page has one, so that its scripts load nothing twice. */
export function createBundles(): Bundles {
  const given = new Map<string, unknown>();
  const loads = new Map<string, Promise<void>>();

  function once(url: string, add: (url: string) => Promise<void>): Promise<void> {
    const load = loads.get(url) ?? add(url);
    loads.set(url, load);
    // In the step in which it fails, before anyone who waits can ask again.
    load.catch(() => loads.delete(url));
    return load;
  }

  return {
    given,
    give(name, contents) {
      given.set(name, contents);
    },
    async load(name, script = "", style = "") {
      await Promise.all([once(script, addScript), style && once(style, addStylesheet)]);
      if (given.has(name)) return given.get(name);
      loads.delete(script);
      throw new Error(`${name} did not load`);
    },
  };
}
