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
        const sources = await Promise.all(parts.map((name) => read(path.join(folder, name))));
        const code = sources.join("\n").replaceAll("/*!", "/*");
        return { contents: `${notice}*/\n${code}\nexport default lunr;\n`, loader: "js" };
      });
    },
  };
}

/**
 * Lunr's own source files, in the order of its Makefile. Left out is what builds an index and what
 * reads its query language: in a browser the index comes ready, and what a reader types never goes
 * through `index.search`. Lunr is published as one function, of which esbuild can leave out nothing.
 */
const parts = [
  "lunr.js",
  "utils.js",
  "field_ref.js",
  "set.js",
  "token.js",
  "tokenizer.js",
  "pipeline.js",
  "vector.js",
  "stemmer.js",
  "stop_word_filter.js",
  "trimmer.js",
  "token_set.js",
  "token_set_builder.js",
  "index.js",
  "match_data.js",
  "query.js",
];
