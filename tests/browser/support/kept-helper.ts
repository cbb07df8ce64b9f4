import { registerHooks } from "node:module";
import { quickQueries } from "./quick-queries.ts";

// Playwright puts a helper of 330 KB into every document that it looks into, and sends it anew each time: a
// quarter of what a small page costs. The browser is told of it once for each tab instead, and keeps it compiled:
// a document whose world for tools has it makes its helper of that.
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith("/playwright-core/lib/coreBundle.js") || !loaded.source) return loaded;
    const source = Buffer.from(loaded.source as Uint8Array | string).toString();
    return { ...loaded, source: keptByBrowser(source) ?? source };
  },
});

/** Playwright's own code, changed to do so; null where it is not written as it was, and does as it did. */
export function keptByBrowser(playwright: string): string | null {
  const helper =
    /const module = \{\};\s+\$\{(\w+)\}\s+return new \(module\.exports\.InjectedScript\(\)\)\(globalThis,/;
  const sending =
    /this\.rawEvaluateHandle\((\w+)\)(?=\.then\(\(handle\) => \{\s+handle\._setPreview\("Inj)/;
  const telling =
    /("Page\.addScriptToEvaluateOnNewDocument", \{\s+source: )""(?=,\s+worldName: this\._crPage\.)/;
  const name = helper.exec(playwright)?.[1];
  const quick = `; return (${quickQueries})(module.exports.InjectedScript()); };`;
  if (name === undefined || !sending.test(playwright) || !telling.test(playwright)) return null;
  return playwright
    .replace(
      sending,
      (send, all) => `(this.world !== "utility" ? ${send} : this.rawEvaluateHandle(
        "globalThis.keptHelper ? new (keptHelper())(globalThis, " + JSON.stringify(options) + ") : null"
      ).then((made) => made._objectId ? made : this.rawEvaluateHandle(${all})))`,
    )
    .replace(
      telling,
      (_, before) =>
        `${before}"globalThis.keptHelper = () => { const module = {};" + ${name} + ${JSON.stringify(quick)}`,
    );
}
