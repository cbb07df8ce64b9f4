import { existsSync } from "node:fs";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type { DiagnosticsError } from "../build/diagnostics-error.ts";
import { claimFolder, ELEVENTY_INPUT } from "../build/output-folder/claim.ts";
import { diskFault } from "../build/output-folder/disk-fault.ts";
import { exchange } from "../build/output-folder/exchange.ts";
import { linkTargets } from "../build/output-folder/link-targets.ts";
import { writeMark } from "../build/output-folder/mark.ts";
import { publish } from "../build/output-folder/publish.ts";
import { realPath } from "../build/output-folder/real-path.ts";
import { inTurn } from "../build/output-folder/turn.ts";
import { closeWorkplace, openWorkplace, type Workplace } from "../build/output-folder/workplace.ts";
import { unreadable } from "../build/unreadable.ts";
import { configurationError, configurationFault, thrownBySite } from "./configuration-fault.ts";
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
  ignoreOutput(eleventy, folder);
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
    throw (
      templateClash(error) ??
      diskFault(error, { wanted, folder }) ??
      unreadable(error) ??
      thrownBySite(error) ??
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
  const { wanted } = claimed(await loadConfiguration(), options);
  return path.resolve(wanted);
}

function claimed(eleventy: Eleventy, { output, takeOver }: OutputOptions) {
  const { directories } = eleventy;
  const wanted = output ?? directories.output;
  const root = process.cwd();
  const config = latestConfig();
  const own = config ? [config.content, config.quizzes, config.includes] : [];
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
    ...own
      .flatMap((name) => linkTargets(path.resolve(root, name), realPath(root)))
      .map((folder) => ({ what: "what a link among the site's sources leads to", folder })),
    ...copiedFolders(eleventy).map((folder) => ({ what: "what Eleventy copies", folder })),
  ].map(({ what, folder }) => ({ what, folder: path.resolve(root, folder) }));
  return { wanted, folder: claimFolder(wanted, { root, sources, takeOver }) };
}

/** The fixed part of what Eleventy copies by `addPassthroughCopy`; not the project as a whole. */
function copiedFolders({ eleventyConfig }: Eleventy): readonly string[] {
  return Object.keys(eleventyConfig.userConfig.passthroughCopies)
    .map((glob) => path.normalize(glob.replace(/[^/]*[*?{[!(].*$/, "")))
    .filter((folder) => path.resolve(folder) !== process.cwd());
}

/** Eleventy leaves its own output out, and that is not where we have it write. */
function ignoreOutput({ eleventyConfig }: Eleventy, folder: string): void {
  const { ignores } = eleventyConfig.userConfig;
  const inner = path.relative(process.cwd(), folder).split(path.sep).join("/");
  if (!inner.startsWith("..")) ignores.add(`${inner}/**`);
  ignores.add("**/.waymark-new-*/**");
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
