import { existsSync } from "node:fs";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { claimFolder } from "../output/folder/claim.ts";
import { diskFault } from "../output/folder/disk-fault.ts";
import { exchange } from "../output/folder/exchange.ts";
import { withLock } from "../output/folder/lock.ts";
import { writeMarker } from "../output/folder/marker.ts";
import { publish } from "../output/folder/publish.ts";
import { closeStaging, openStaging, type Staging } from "../output/folder/staging.ts";
import { unreadable } from "../site/read/unreadable.ts";
import { configurationError, configurationFault, thrownBySite } from "./configuration-fault.ts";
import { configurationFile } from "./configuration-file.ts";
import { noteEleventy } from "./made-from.ts";
import { allowEitherModuleSystem } from "./module-systems.ts";
import { templateClash } from "./other-outputs.ts";
import { forgetConfig, latestConfig } from "./plugin.ts";
import { siteSources } from "./site-sources.ts";

export interface OutputOptions {
  /** Where to; without it, where the configuration says, or `_site`. */
  readonly output?: string | undefined;
  /** Whether a folder that no build of ours wrote may be replaced. */
  readonly takeOver: boolean;
}

/**
 * Builds the site of the current folder, as its configuration says. The new site is made beside the
 * old one and takes its place only when it is whole: whatever goes wrong, the last good site stays.
 * @returns the folder that it wrote.
 * @throws DiagnosticsError when the folder may not be replaced or cannot be written; else whatever
 * stopped the build.
 */
export async function buildSite(options: OutputOptions): Promise<string> {
  const eleventy = await loadConfiguration();
  const { wanted, claim } = claimOf(eleventy, options);
  const folder = claimFolder(wanted, claim);
  ignoreOutput(eleventy, folder);
  try {
    const staging = openStaging(folder);
    const stop = closeOnSignals(staging);
    try {
      eleventy.directories.setOutput(path.relative(".", staging.fresh));
      await eleventy.write();
      writeMarker(staging.fresh);
      await withLock(staging.place, folder, () => {
        // Somebody may have put files there meanwhile.
        claimFolder(wanted, claim);
        publish(staging, exchange);
      });
    } finally {
      closeStaging(staging);
      stop();
    }
  } catch (error) {
    throw (
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
export async function outputFolder(options: OutputOptions): Promise<string> {
  const { wanted, claim } = claimOf(await loadConfiguration(), options);
  claimFolder(wanted, claim);
  return path.resolve(wanted);
}

function claimOf(eleventy: Eleventy, { output, takeOver }: OutputOptions) {
  const wanted = output ?? eleventy.directories.output;
  const claim = { root: process.cwd(), sources: siteSources(eleventy), takeOver };
  return { wanted, claim };
}

/** Eleventy leaves its own output out, and that is not where we have it write. */
function ignoreOutput({ eleventyConfig }: Eleventy, folder: string): void {
  const { ignores } = eleventyConfig.userConfig;
  const inner = path.relative(process.cwd(), folder).split(path.sep).join("/");
  if (!inner.startsWith("..")) ignores.add(`${inner}/**`);
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

/**
 * Eleventy with the current folder's configuration read, its plugins called.
 * @throws DiagnosticsError when it cannot be, or does not use Waymark.
 */
export async function loadConfiguration(): Promise<Eleventy> {
  const file = configurationFile();
  if (!existsSync(file)) throw noConfiguration(file);
  allowEitherModuleSystem(process.cwd());
  forgetConfig();
  const eleventy = new Eleventy(undefined, undefined, {
    quietMode: true,
    configPath: file,
    source: "script",
  });
  // What goes wrong is thrown as well, and the caller says it once.
  eleventy.disableLogger();
  eleventy.errorHandler.once = (_, error) => {
    if (!(error instanceof Error)) throw new ThrownValue(error);
  };
  try {
    await eleventy.initializeConfig();
  } catch (error) {
    throw await configurationFault(error, file);
  }
  noteEleventy(eleventy);
  // Eleventy would build something all the same, in place of the site.
  if (!latestConfig()) throw withoutWaymark(file);
  return eleventy;
}

/** Eleventy notes in an error that it was told, and a text cannot be noted in. */
class ThrownValue extends Error {
  readonly originalError: unknown;

  constructor(value: unknown) {
    super("a value was thrown that is no error");
    this.originalError = value;
  }
}

function noConfiguration(file: string): DiagnosticsError {
  const hint = "write it, or go to the folder of your site; the README shows what is in it";
  return configurationError({ file, message: "this folder has no configuration", hint });
}

function withoutWaymark(file: string): DiagnosticsError {
  const hint = "add the plugin: eleventyConfig.addPlugin(waymark, { title: … })";
  return configurationError({ file, message: "it does not use Waymark", hint });
}
