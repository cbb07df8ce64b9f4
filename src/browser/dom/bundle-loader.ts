import { addScript, addStylesheet } from "./add-script.ts";
import type { Bundles } from "./lazy-bundle.ts";

/** For `globalThis.waymarkBundles`: a page has one, so that its scripts load nothing twice. */
export function createBundles(): Bundles {
  const given = new Map<string, unknown>();
  const loading = new Map<string, Promise<unknown>>();
  return {
    given,
    give(name, contents) {
      given.set(name, contents);
    },
    async load(name, script = "", style = "") {
      const files =
        loading.get(script) ?? Promise.all([addScript(script), style && addStylesheet(style)]);
      loading.set(script, files);
      try {
        await files;
        if (!given.has(name)) throw new Error(`${script} gave no ${name}`);
      } catch (error) {
        loading.delete(script);
        throw error;
      }
      return given.get(name);
    },
  };
}
