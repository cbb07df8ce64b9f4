import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { languageCode } from "../search/text/pipeline.ts";

/**
 * The search script brings the stemmers of the site's languages along, so that none of them costs a
 * request of its own. English needs none.
 */
export function addStemmers(languages: readonly string[]): Plugin {
  const codes = stemmersOf(languages);
  return {
    name: "waymark-stemmers",
    setup({ onLoad }) {
      if (codes.length === 0) return;
      onLoad({ filter: /[\\/]entries[\\/]search\.[jt]s$/ }, async ({ path: file }) => {
        const loader = file.endsWith(".ts") ? "ts" : "js";
        const contents = await readFile(file, "utf8");
        return { contents: `${contents}\n${additions(codes, loader)}`, loader };
      });
    },
  };
}

/** Whether the script of this entry has the search, and so the stemmers, in it. */
export function hasStemmers(entry: string): boolean {
  return entry === "search" || entry === "search-whole";
}

/** Codes of the languages among these that have a stemmer. */
export function stemmersOf(languages: readonly string[]): readonly string[] {
  return [...new Set(languages.flatMap((language) => languageCode(language) ?? []))];
}

function additions(codes: readonly string[], extension: "ts" | "js"): string {
  return [
    `import { addLanguage } from "../../search/text/pipeline.${extension}";`,
    'import support from "lunr-languages/lunr.stemmer.support.js";',
    ...codes.map((code) => `import ${code}Language from "lunr-languages/lunr.${code}.js";`),
    ...codes.map((code) => `addLanguage("${code}", support, ${code}Language);`),
  ].join("\n");
}
