import { rmSync } from "node:fs";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { BUILD_CACHE } from "../output/build-cache.ts";
import { claimFolder } from "../output/folder/claim.ts";
import { diskFault } from "../output/folder/disk-fault.ts";
import { exchange } from "../output/folder/exchange.ts";
import { withLock } from "../output/folder/lock.ts";
import { writeMarker } from "../output/folder/marker.ts";
import { publish } from "../output/folder/publish.ts";
import { discardSpares } from "../output/folder/spare.ts";
import { closeStaging, openStaging, type Staging } from "../output/folder/staging.ts";
import { type BuildListener, plainListener, silentListener } from "../site/listener.ts";
import { diagnosticsIn } from "../site/read/causes.ts";
import { liesIn } from "../site/read/lies-in.ts";
import { unreadable } from "../site/read/unreadable.ts";
import { thrownBySite } from "./configuration-fault.ts";
import { inFolder } from "./in-folder.ts";
import { loadConfiguration } from "./load-configuration.ts";
import { templateClash } from "./other-outputs.ts";
import {
  buildDespite,
  forgetBuild,
  latestConfig,
  listenWith,
  takePlaceOf,
  wantedSpare,
} from "./plugin.ts";
import { siteSources } from "./site-sources.ts";
import type { SiteBuilder } from "./without-eleventy.ts";

/**
 * Where `build` writes to.
 * @example
 * ```ts
 * import { type BuildOptions, build } from "waymark";
 *
 * const options: BuildOptions = { output: "public", takeOver: true };
 * await build(".", options);
 * ```
 */
export interface BuildOptions {
  /** A folder, from the site's root or absolute; without it, where the configuration says, or `_site`. */
  readonly output?: string | undefined;
  /** Whether a folder that no build of ours wrote may be replaced; `false` where nothing is said. */
  readonly takeOver?: boolean | undefined;
  /** `false` to make all anew, whatever builds before have left; `true` where nothing is said. */
  readonly cache?: boolean | undefined;
}

/**
 * Builds a site, as its configuration file says: what `waymark build` runs. The new site is made
 * beside the old one and takes its place only when it is whole: on any fault nothing is written and
 * the last good site stays. Warnings go to standard error.
 *
 * Eleventy works in the process's current folder, so `root` is that while the promise is pending;
 * builds and checks of one process wait for one another. Code of the site (its configuration, banks
 * and quizzes in TypeScript) is loaded once in a process.
 *
 * @param root The folder of the configuration, absolute or from the current folder.
 * @returns The absolute path of the folder that was written.
 * @throws DiagnosticsError with every fault of the site's files, or that says why the output folder
 * may not be replaced or cannot be written; anything else is no fault of an author's.
 * @example
 * ```ts
 * import { build } from "waymark";
 *
 * const folder = await build("guide", { output: "public" });
 * console.log(`The site is in ${folder}`);
 * ```
 */
export function build(root: string, options: BuildOptions = {}): Promise<string> {
  return buildWith(plainListener, root, options);
}

/** The same, where what there is to say on the way goes to a listener. */
export function buildWith(
  listener: BuildListener,
  root: string,
  options: BuildOptions,
): Promise<string> {
  return inFolder(root, () => {
    listenWith(listener);
    return buildHere(options).finally(() => listenWith(plainListener));
  });
}

/**
 * Builds what can be built of a site with faults, in the current folder, and says nothing of them.
 * @param folder What is written; whatever stands there is replaced.
 * @returns whether there is something to show.
 */
export function buildDespiteFaults(folder: string): Promise<boolean> {
  return inFolder(".", async () => {
    listenWith(silentListener);
    buildDespite(true);
    try {
      await buildHere({ output: folder, takeOver: true });
      return true;
    } catch (error) {
      if (diagnosticsIn(error)) return false;
      throw error;
    } finally {
      listenWith(plainListener);
      buildDespite(false);
      // It is no page of this that a changed article's would take the place of.
      forgetBuild();
    }
  });
}

async function buildHere(options: BuildOptions): Promise<string> {
  forgetBuild();
  const eleventy = await loadConfiguration();
  const { wanted, claim } = claimOf(eleventy, options);
  const folder = claimFolder(wanted, claim);
  ignoreOutput(eleventy, folder);
  if (options.cache === false) {
    discardSpares(".");
    rmSync(BUILD_CACHE, { recursive: true, force: true });
  }
  try {
    const staging = openStaging(folder);
    const stop = closeOnSignals(staging);
    let hasOld = false;
    try {
      eleventy.directories.setOutput(path.relative(".", staging.fresh));
      takePlaceOf(staging.folder);
      await eleventy.write();
      writeMarker(staging.fresh);
      await withLock(staging.place, folder, () => {
        // Somebody may have put files there meanwhile.
        claimFolder(wanted, claim);
        hasOld = publish(staging, exchange);
      });
    } finally {
      takePlaceOf(undefined);
      closeStaging(staging, hasOld ? wantedSpare() : undefined);
      // A signal that came in these moments is heard between this turn and the next, and would be forgotten.
      await setImmediate();
      await setImmediate();
      stop();
    }
  } catch (error) {
    throw (
      diagnosticsIn(error) ??
      templateClash(error) ??
      diskFault(error, { wanted, folder }) ??
      thrownBySite(error) ??
      unreadable(error) ??
      error
    );
  }
  return path.resolve(wanted);
}

/**
 * The folder that the current folder's site is built into.
 * @throws DiagnosticsError when it may not be replaced.
 */
export async function outputFolder(options: BuildOptions): Promise<string> {
  const { wanted, claim } = claimOf(await loadConfiguration(), options);
  claimFolder(wanted, claim);
  return path.resolve(wanted);
}

function claimOf(eleventy: SiteBuilder, { output, takeOver = false }: BuildOptions) {
  const wanted = output ?? latestConfig()?.output ?? eleventy.directories.output;
  const claim = { root: process.cwd(), sources: siteSources(eleventy), takeOver };
  return { wanted, claim };
}

/** Eleventy leaves its own output out, and that is not where we have it write. */
function ignoreOutput({ eleventyConfig }: SiteBuilder, folder: string): void {
  const { ignores } = eleventyConfig.userConfig;
  const inner = path.relative(".", folder).split(path.sep).join("/");
  if (liesIn(folder, ".")) ignores.add(`${inner}/**`);
  ignores.add("**/.waymark-new-*/**");
}

/** A build that is told to end leaves nothing behind. @returns what ends that. */
function closeOnSignals(staging: Staging): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const close = (signal: NodeJS.Signals) => {
    closeStaging(staging);
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    for (const signal of signals) process.off(signal, close);
  };
  for (const signal of signals) process.on(signal, close);
  return stop;
}
