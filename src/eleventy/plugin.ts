import path from "node:path";
import { readConfig, type SiteConfig, type SiteOptions } from "../build/config.ts";
import { DiagnosticsError } from "../build/diagnostics-error.ts";
import { writeOutputs } from "../build/outputs/write.ts";
import { configurationFile } from "./configuration-file.ts";
import { type Build, prepareBuild } from "./prepare.ts";

/** What the plugin needs of Eleventy's configuration, which has no types of its own in 3.x. */
export interface EleventyConfig {
  readonly ignores: { add(glob: string): unknown };
  addWatchTarget(path: string): void;
  setWatchJavaScriptDependencies(watch: boolean): void;
  addTemplate(path: string, template: object): void;
  addCollection(name: string, make: () => readonly unknown[]): void;
  on(
    event: "eleventy.before" | "eleventy.after",
    run: (build: { readonly directories: { readonly output: string } }) => Promise<void>,
  ): void;
}

/**
 * The Eleventy plugin: reads a site's articles and banks, writes its pages through one paginated
 * template, then what browsers fetch beside them.
 * @throws DiagnosticsError before anything is written, when an author's file has a fault.
 */
export function waymark(eleventyConfig: EleventyConfig, options: SiteOptions): void {
  const { config, diagnostics } = readConfig(options, configurationFile());
  if (!config) throw new DiagnosticsError(diagnostics);
  latest = config;
  const root = process.cwd();

  // Articles are rendered by Waymark: Eleventy must neither build them nor read {{ }} in them.
  eleventyConfig.ignores.add(`${config.content}/**`);
  eleventyConfig.addWatchTarget(path.join(root, config.content));
  eleventyConfig.addWatchTarget(path.join(root, config.quizzes));
  eleventyConfig.addWatchTarget(path.join(root, config.includes));
  eleventyConfig.setWatchJavaScriptDependencies(false);

  let build: Build | undefined;
  eleventyConfig.on("eleventy.before", async () => {
    build = await prepareBuild(root, config);
  });
  eleventyConfig.addTemplate("waymark.11ty.js", {
    // A collection, since Eleventy copies all other data; an index, since the views stay in `build`.
    data: {
      pagination: { data: "collections.waymarkPages", size: 1, alias: "pageNumber" },
      permalink: ({ pageNumber }: { pageNumber: number }) =>
        build?.pages[pageNumber]?.path ?? false,
      eleventyExcludeFromCollections: true,
    },
    render: ({ pageNumber }: { pageNumber: number }) => build?.pages[pageNumber]?.render() ?? "",
  });
  eleventyConfig.addCollection("waymarkPages", () => build?.pages.map((_, index) => index) ?? []);
  eleventyConfig.on("eleventy.after", async ({ directories }) => {
    if (build) await writeOutputs(build.files, path.resolve(root, directories.output));
  });
}

let latest: SiteConfig | undefined;

/** What the plugin was last told: for commands that read a site and write none. */
export function latestConfig(): SiteConfig | undefined {
  return latest;
}

/** Before a configuration is read, so that the one before is not taken for it. */
export function forgetConfig(): void {
  latest = undefined;
}
