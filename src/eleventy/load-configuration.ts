import { existsSync } from "node:fs";
import { Eleventy } from "@11ty/eleventy";
import type { DiagnosticsError } from "../markdown/diagnostics-error.ts";
import { configurationError, configurationFault } from "./configuration-fault.ts";
import { configurationFile } from "./configuration-file.ts";
import { noteEleventy } from "./made-from.ts";
import { allowEitherModuleSystem } from "./module-systems.ts";
import { forgetConfig, latestConfig } from "./plugin.ts";

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
