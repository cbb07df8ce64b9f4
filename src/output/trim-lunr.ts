import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";

/** Puts what searching needs of Lunr into scripts, and no more. */
export function trimLunr(): Plugin {
  return {
    name: "waymark-trim-lunr",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]lunr[\\/]lunr\.js$/ }, async ({ path: file }) => {
        const folder = path.join(path.dirname(file), "lib");
        const read = (name: string) => readFile(name, "utf8");
        // It names the version, the author and the licence; the parts have a placeholder for the year.
        const [notice = ""] = (await read(file)).split("*/", 1);
        const [own = "", ...sources] = await Promise.all(
          parts.map((name) => read(path.join(folder, name))),
        );
        const code = [own, registry, ...sources].join("\n").replaceAll("/*!", "/*");
        return { contents: `${notice}*/\n${code}\nexport default lunr;\n`, loader: "js" };
      });
    },
  };
}

/**
 * Lunr's own source files, in the order of its Makefile, as far as a browser needs them: there the index
 * comes ready, and what a reader types is looked up by the search's own code. Lunr is published as one
 * function, of which esbuild can leave out nothing.
 */
const parts = ["lunr.js", "token.js", "vector.js", "stemmer.js", "stop_word_filter.js"];

/** Stemmers and stop words give their names to it, for indexes that are kept with Lunr's own format. */
const registry = "lunr.Pipeline = { registerFunction: function () {} }";
