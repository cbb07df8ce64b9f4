import path from "node:path";
import { assembleBuild, type Build, tell } from "../output/assemble.ts";
import { beyondHosts, sizesFor } from "../output/hosts/host-limits.ts";
import { offlineLine } from "../output/offline-line.ts";
import type { CopyWords } from "../output/portable-copy.ts";
import { writeSite } from "../output/write-site.ts";
import type { SiteConfig, SiteOptions } from "../site/config/config.ts";
import { type BuildListener, plainListener } from "../site/listener.ts";
import { needsEleventy, type PagePass } from "./eleventy-pass.ts";
import { checkOtherOutputs, hasOthers, TEMPLATE, type Written } from "./other-outputs.ts";
import { readOptions } from "./read-options.ts";

/**
 * What the plugin needs of Eleventy's configuration, which has no types of its own in 3.x.
 * @example
 * ```ts
 * import { type EleventyConfig, type SiteOptions, waymark } from "waymark";
 *
 * // A plugin of one's own that several sites share.
 * export function house(eleventyConfig: EleventyConfig, options: SiteOptions): void {
 *   waymark(eleventyConfig, { notice: "By the tea house.", ...options });
 * }
 * ```
 */
export interface EleventyConfig extends PagePass {
  readonly ignores: { add(glob: string): unknown };
  addWatchTarget(path: string): void;
  setWatchJavaScriptDependencies(watch: boolean): void;
  addTemplate(path: string, template: object): void;
  addCollection(name: string, make: () => readonly unknown[]): void;
  on(
    event: "eleventy.before",
    run: (build: { readonly outputMode: string }) => Promise<void>,
  ): void;
  on(
    event: "eleventy.passthrough",
    run: (copies: { readonly map: Written["copied"] }) => void,
  ): void;
  on(
    event: "eleventy.after",
    run: (build: {
      readonly directories: { readonly output: string };
      readonly results: Written["results"];
    }) => Promise<void>,
  ): void;
}

/**
 * The Eleventy plugin: reads a site's articles and banks, writes its pages, then what browsers fetch
 * beside them. Without options it reads the site's `waymark.config.*`. Pages go through one paginated template where something of the site needs them there
 * (transforms, say); else they are written one at a time.
 * @throws DiagnosticsError at once when an option is wrong; the build throws it, before anything is
 * written, when an author's file has a fault.
 * @example
 * ```js
 * // .eleventy.js
 * import { waymark } from "waymark";
 *
 * export default function (eleventyConfig) {
 *   eleventyConfig.addPlugin(waymark, { title: "My guide", language: "en" });
 *   return { dir: { input: "content" } };
 * }
 * ```
 */
export function waymark(eleventyConfig: EleventyConfig, options?: SiteOptions): void {
  const { config, ...steps } = siteSteps(options);
  const root = process.cwd();

  // Articles are rendered by Waymark: Eleventy must neither build them nor read {{ }} in them.
  eleventyConfig.ignores.add(`${config.content}/**`);
  eleventyConfig.ignores.add(".cache/**");
  eleventyConfig.addWatchTarget(path.join(root, config.content));
  eleventyConfig.addWatchTarget(path.join(root, config.quizzes));
  eleventyConfig.addWatchTarget(path.join(root, config.includes));
  eleventyConfig.setWatchJavaScriptDependencies(false);

  eleventyConfig.on("eleventy.before", ({ outputMode }) =>
    steps.read(() => needsEleventy(eleventyConfig, outputMode)),
  );
  eleventyConfig.addTemplate(TEMPLATE, {
    // A collection, since Eleventy copies all other data; an index, since the views stay in the build.
    data: {
      pagination: { data: "collections.waymarkPages", size: 1, alias: "pageNumber" },
      permalink: ({ pageNumber }: { pageNumber: number }) =>
        steps.pages()[pageNumber]?.path ?? false,
      eleventyExcludeFromCollections: true,
    },
    render: ({ pageNumber }: { pageNumber: number }) => steps.print(pageNumber),
  });
  eleventyConfig.addCollection("waymarkPages", () => steps.pages().map((_, index) => index));
  let copied: Written["copied"] = {};
  eleventyConfig.on("eleventy.passthrough", ({ map }) => {
    copied = map;
  });
  eleventyConfig.on("eleventy.after", ({ directories, results }) =>
    steps.write({ results, copied, output: path.resolve(root, directories.output) }),
  );
}

/** The steps of a site's builds, between which Eleventy does its own, where it has any. */
export interface SiteSteps {
  readonly config: SiteConfig;
  /** @param needsEleventy Whether Eleventy is to write the pages: asked once the site is read. */
  read(needsEleventy: () => boolean): Promise<void>;
  /** Those that Eleventy is to write. */
  pages(): Build["pages"];
  print(pageNumber: number): string;
  /** @param written By Eleventy. */
  write(written: Written): Promise<void>;
}

/**
 * Of the current folder's site, by its own file where no options are passed.
 * @throws at once when an option is wrong.
 */
export function siteSteps(options?: unknown): SiteSteps {
  const config = readOptions(options);
  latest = config;
  const root = process.cwd();
  let build: Build | undefined;
  let isThroughEleventy = false;
  let counted: () => void;
  const asTold = () => (isDespiteFaults ? lenient(config) : config);
  return {
    config,
    async read(needsEleventy) {
      build = await assembleBuild(root, asTold(), listener);
      isThroughEleventy = needsEleventy();
      counted = listener.begin("Writing pages", build.pages.length);
    },
    pages: () => (isThroughEleventy && build ? build.pages : []),
    print(pageNumber) {
      const html = build?.pages[pageNumber]?.render() ?? "";
      counted();
      return html;
    },
    async write(written) {
      if (!build) return;
      const { output } = written;
      tell(checkOtherOutputs(build, written), asTold(), listener);
      const { offline, spare } = await writeSite(
        // While somebody writes, nothing is sent far.
        isDespiteFaults ? { ...build, precompresses: false } : build,
        { root, folder: output, before: before ?? output },
        isThroughEleventy ? undefined : counted,
      );
      latestSpare = spare;
      const sizes = sizesFor(config, output);
      if (sizes) tell(beyondHosts(sizes, config), asTold(), listener);
      latestCopyWords = build.copyWords;
      if (offline) listener.tell(offlineLine(offline));
      const isAll =
        !config.search && !config.offline && config.printAll === false && !hasOthers(written);
      if (isKept && !isThroughEleventy) latestBuild = { build, isAll };
      // Watched, it is read anew; meanwhile it need not be kept.
      build = undefined;
    },
  };
}

let latestSpare: string | undefined;

/** Where the site that was written last wants the one before to be kept; undefined where it does not. */
export function wantedSpare(): string | undefined {
  return latestSpare;
}

let latestCopyWords: CopyWords | undefined;

/** Of the site that was built last: undefined before one is. */
export function builtCopyWords(): CopyWords | undefined {
  return latestCopyWords;
}

let isDespiteFaults = false;

/** Whether builds from now on take for warnings all that leaves something to show. */
export function buildDespite(faults: boolean): void {
  isDespiteFaults = faults;
}

function lenient(config: SiteConfig): SiteConfig {
  return { ...config, ruleSet: "migrate", rules: {} };
}

let before: string | undefined;

/**
 * Says which site the next build is to take the place of: what is the same need not be written again.
 * @param folder Absolute. Undefined for a build that writes in place.
 */
export function takePlaceOf(folder: string | undefined): void {
  before = folder;
}

/** A build whose pages can be revised. */
export interface KeptBuild {
  readonly build: Build;
  /** Whether nothing else is made of articles: neither search nor what Eleventy writes and copies. */
  readonly isAll: boolean;
}

let isKept = false;
let latestBuild: KeptBuild | undefined;

/** From now on the site that was built last stays in memory. */
export function keepBuilds(): void {
  isKept = true;
}

/** Undefined while there is none, and of one whose pages went through Eleventy. */
export function keptBuild(): KeptBuild | undefined {
  return latestBuild;
}

/** From now on what was built before is no more what stands in the folder. */
export function forgetBuild(): void {
  latestBuild = undefined;
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

let listener = plainListener;

/** Whom builds tell from now on how they go. */
export function listenWith(other: BuildListener): void {
  listener = other;
}
