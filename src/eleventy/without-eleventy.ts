import path from "node:path";
import type { Eleventy } from "@11ty/eleventy";
import type { SiteSteps } from "./plugin.ts";

/** What builds ask of Eleventy once a configuration is read. */
export type SiteBuilder = Pick<Eleventy, "directories" | "eleventyConfig" | "write">;

/**
 * Does what Eleventy would do for a site that has nothing for it: no configuration in code, and no templates, since
 * its input is the folder of articles, which is left to Waymark. To load Eleventy takes a tenth of the time of a
 * build with one changed page of ten thousand.
 */
export function withoutEleventy(steps: SiteSteps): SiteBuilder {
  const { content } = steps.config;
  let output = "./_site/";
  return {
    directories: {
      input: content,
      includes: path.join(content, "_includes"),
      data: path.join(content, "_data"),
      get output() {
        return output;
      },
      setOutput(folder) {
        output = folder;
      },
    },
    eleventyConfig: {
      getConfig: () => ({
        templateFormats: [],
        extensionMap: new Set(),
        dataExtensions: new Map(),
        dataFileSuffixes: [],
      }),
      userConfig: {
        passthroughCopies: {},
        additionalWatchTargets: [],
        ignores: { add: () => undefined },
      },
    },
    async write() {
      await steps.read(() => false);
      await steps.write({ results: [], copied: {}, output: path.resolve(output) });
    },
  };
}
