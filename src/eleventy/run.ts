import { existsSync } from "node:fs";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type { DiagnosticsError } from "../build/diagnostics-error.ts";
import { claimFolder, ELEVENTY_INPUT } from "../build/output-folder/claim.ts";
import { diskFault } from "../build/output-folder/disk-fault.ts";
import { exchange } from "../build/output-folder/exchange.ts";
import { writeMark } from "../build/output-folder/mark.ts";
import { publish } from "../build/output-folder/publish.ts";
import { inTurn } from "../build/output-folder/turn.ts";
import { closeWorkplace, openWorkplace, type Workplace } from "../build/output-folder/workplace.ts";
import { configurationError, configurationFault } from "./configuration-fault.ts";
import { configurationFile } from "./configuration-file.ts";
import { takeEitherModuleSystem } from "./module-systems.ts";
import { templateClash } from "./other-outputs.ts";
import { forgetConfig, latestConfig } from "./plugin.ts";

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
  const { wanted, folder } = claimed(eleventy, options);
  const places = [folder, path.dirname(folder)];
  try {
    const workplace = openWorkplace(folder);
    const stop = closedBySignals(workplace);
    try {
      eleventy.directories.setOutput(path.relative(".", workplace.fresh));
      await eleventy.write();
      writeMark(workplace.fresh);
      await inTurn(workplace.place, folder, () => {
        // Somebody may have put files there meanwhile.
        claimed(eleventy, { ...options, output: wanted });
        publish(workplace, exchange);
      });
    } finally {
      closeWorkplace(workplace);
      stop();
    }
  } catch (error) {
    throw templateClash(error) ?? diskFault(error, { wanted, places }) ?? error;
  }
  return path.resolve(wanted);
}

/**
 * The folder that the current folder's site is built into.
 * @throws DiagnosticsError when it may not be replaced.
 */
export async function outputFolder(options: OutputOptions): Promise<string> {
  const { wanted } = claimed(await loadConfiguration(), options);
  return path.resolve(wanted);
}

function claimed(eleventy: Eleventy, { output, takeOver }: OutputOptions) {
  const { directories } = eleventy;
  const wanted = output ?? directories.output;
  const root = process.cwd();
  const config = latestConfig();
  const sources = [
    ...(config
      ? [
          { what: "the folder of articles", folder: config.content },
          { what: "the folder of quizzes", folder: config.quizzes },
          { what: "the folder of the site's own theme", folder: config.includes },
        ]
      : []),
    { what: ELEVENTY_INPUT, folder: directories.input },
    { what: "the folder of Eleventy's templates", folder: directories.includes },
    { what: "the folder of Eleventy's data", folder: directories.data },
  ].map(({ what, folder }) => ({ what, folder: path.resolve(root, folder) }));
  return { wanted, folder: claimFolder(wanted, { root, sources, takeOver }) };
}

/** A build that is told to end leaves nothing behind. @returns what ends that. */
function closedBySignals(workplace: Workplace): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const close = (signal: NodeJS.Signals) => {
    closeWorkplace(workplace);
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
  takeEitherModuleSystem(process.cwd());
  forgetConfig();
  const eleventy = new Eleventy(undefined, undefined, {
    quietMode: true,
    configPath: file,
    source: "script",
  });
  // What goes wrong is thrown as well, and the caller says it once.
  eleventy.disableLogger();
  try {
    await eleventy.initializeConfig();
  } catch (error) {
    throw await configurationFault(error, file);
  }
  // Eleventy would build something all the same, in place of the site.
  if (!latestConfig()) throw withoutWaymark(file);
  return eleventy;
}

function noConfiguration(file: string): DiagnosticsError {
  const hint = "write it, or go to the folder of your site; the README shows what is in it";
  return configurationError({ file, message: "this folder has no configuration", hint });
}

function withoutWaymark(file: string): DiagnosticsError {
  const hint = "add the plugin: eleventyConfig.addPlugin(waymark, { title: … })";
  return configurationError({ file, message: "it does not use Waymark", hint });
}
