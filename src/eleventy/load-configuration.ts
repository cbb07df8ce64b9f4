import { existsSync } from "node:fs";
import path from "node:path";
import { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { readConfig } from "../site/config/config.ts";
import { soundOptions } from "../site/config/sound-options.ts";
import { loopStopped, NotEnded, refuseExit } from "../site/read/bounded-run.ts";
import { readText } from "../site/read/read-text.ts";
import { ofOtherKind } from "../site/read/unreadable.ts";
import { configurationError, configurationFault } from "./configuration-fault.ts";
import {
  configurationFile,
  configurationFolders,
  eleventyFile,
  siteFiles,
} from "./configuration-file.ts";
import { noteEleventy } from "./made-from.ts";
import { allowEitherModuleSystem } from "./module-systems.ts";
import { packageFaults } from "./package-fault.ts";
import { type EleventyConfig, forgetConfig, latestConfig, siteSteps, waymark } from "./plugin.ts";
import { readSiteFile } from "./site-file.ts";
import { type SiteBuilder, withoutEleventy } from "./without-eleventy.ts";
import { WrongOptions, withFaultsOfFiles } from "./wrong-options.ts";

/**
 * Eleventy with the current folder's configuration read, its plugins called; or what does as much where it has nothing to do.
 * @param patience After how many milliseconds a loop in it is stopped.
 * @throws DiagnosticsError when it cannot be, or does not use Waymark.
 */
export async function loadConfiguration(patience?: number): Promise<SiteBuilder> {
  const allowExit = refuseExit();
  try {
    // Of what is no code nothing can loop, and nobody need watch it.
    return await (hasCode() ? loopStopped(configured, patience) : configured());
  } catch (error) {
    if (error instanceof NotEnded) throw await configurationFault(error, configurationFile());
    throw error;
  } finally {
    allowExit();
  }
}

function hasCode(): boolean {
  return eleventyFile() !== undefined || siteFiles().some((name) => !/\.ya?ml$/.test(name));
}

async function configured(): Promise<SiteBuilder> {
  const own = eleventyFile();
  const file = configurationFile();
  allowEitherModuleSystem(process.cwd());
  forgetConfig();
  await readAhead(own);
  if (!hasCode()) {
    const alone = await configuredAlone(file);
    if (alone) return alone;
  }
  const { Eleventy } = await import("@11ty/eleventy");
  const eleventy = new Eleventy(undefined, undefined, {
    quietMode: true,
    // Without a configuration of its own, Eleventy reads none.
    configPath: own ?? "",
    source: "script",
    ...(own === undefined && { config: configureAlone }),
  });
  // What goes wrong is thrown as well, and the caller says it once.
  eleventy.disableLogger();
  eleventy.errorHandler.once = (_, error) => {
    if (!(error instanceof Error)) throw new ThrownValue(error);
  };
  try {
    await eleventy.initializeConfig();
  } catch (error) {
    throw await withFaultsOfFiles(await configurationFault(error, file));
  }
  noteEleventy(eleventy);
  // Eleventy would build something all the same, in place of the site.
  if (!latestConfig()) throw await withFaultsOfFiles(withoutWaymark(file));
  return eleventy;
}

/** Undefined where Eleventy may find templates of its own. */
async function configuredAlone(file: string): Promise<SiteBuilder | undefined> {
  try {
    const steps = siteSteps();
    const { content, quizzes, includes } = steps.config;
    const isRoot = (folder: string) => path.resolve(folder) === process.cwd();
    if (!existsSync(content) || [content, quizzes, includes].some(isRoot)) return undefined;
    const builder = withoutEleventy(steps);
    noteEleventy(builder);
    return builder;
  } catch (error) {
    throw await withFaultsOfFiles(await configurationFault(error, file));
  }
}

/** Has the faults of the site's own file told at their places: Eleventy would take them for its own's. */
async function readAhead(eleventy: string | undefined): Promise<void> {
  const faults = existsSync("package.json") ? await packageFaults() : [];
  // Node would find faults of its own in what is no text.
  const unread = eleventy === undefined ? [] : readText(".", eleventy).diagnostics;
  if (faults.length + unread.length > 0) throw new DiagnosticsError([...faults, ...unread]);
  const [file] = siteFiles();
  if (file === undefined) {
    const [folder] = configurationFolders();
    if (folder !== undefined) throw new DiagnosticsError([ofOtherKind(folder, "folder")]);
    if (eleventy === undefined) throw noConfiguration();
    return;
  }
  try {
    readSiteFile();
  } catch (error) {
    throw await withFaultsOfFiles(await configurationFault(error, file));
  }
}

/** What a configuration of Eleventy's would do that has nothing to do but for Waymark. */
function configureAlone(eleventyConfig: EleventyConfig & OwnFolders): void {
  waymark(eleventyConfig);
  const content = latestConfig()?.content ?? ".";
  // Eleventy says otherwise what is wrong with a folder that is not there.
  eleventyConfig.setInputDirectory(existsSync(content) ? content : ".");
}

interface OwnFolders {
  setInputDirectory(folder: string): void;
}

/** Eleventy notes in an error that it was told, and a text cannot be noted in. */
class ThrownValue extends Error {
  readonly originalError: unknown;

  constructor(value: unknown) {
    super("a value was thrown that is no error");
    this.originalError = value;
  }
}

function noConfiguration(): DiagnosticsError {
  const file = configurationFile();
  const hint = `write a ${file} with a line such as "title: My guide", go to the folder of your site, or make one with "waymark new my-site"`;
  return configurationError({ file, message: "this folder has no configuration", hint });
}

function withoutWaymark(file: string): DiagnosticsError {
  const [options] = siteFiles();
  const line = `eleventyConfig.addPlugin(waymark${options ? "" : ", { title: … }"})`;
  const why = options ? `, or remove the file: ${options} is enough without it` : "";
  const hint = `add the plugin: ${line}${why}`;
  const { diagnostics } = configurationError({ file, message: "it does not use Waymark", hint });
  // Whoever forgets the plugin has said nothing of the files, or all in a file of its own.
  const { config } = readConfig(readSiteFile()?.options ?? { title: "?" });
  const said = ["language", "languages", "markdown", "images", "includes"].map((name) => [name]);
  const { inDoubt } = soundOptions({}, options ? [] : said);
  return new WrongOptions(diagnostics, config && { config, inDoubt, isFolderGuessed: true });
}
