import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type { DiagnosticsError } from "../build/diagnostics-error.ts";
import { configurationError, configurationFault } from "./configuration-fault.ts";
import { configurationFile } from "./configuration-file.ts";
import { takeEitherModuleSystem } from "./module-systems.ts";
import { forgetConfig, latestConfig } from "./plugin.ts";

/**
 * Builds the site of the current folder, as its configuration says. The new site is made beside the
 * old one and takes its place only when it is whole: whatever goes wrong, the last good site stays.
 * @param output Where to; without it, where the configuration says, or `_site`.
 * @returns the folder that it wrote.
 * @throws whatever stopped the build.
 */
export async function buildSite(output?: string): Promise<string> {
  const eleventy = await loadConfiguration();
  const folder = path.resolve(output ?? eleventy.directories.output);
  // On the same file system as the site, so that a rename is enough.
  const beside = (name: string) =>
    path.join(
      path.dirname(folder),
      `.${path.basename(folder)}-${name}-${randomUUID().slice(0, 8)}`,
    );
  const fresh = beside("new");
  eleventy.directories.setOutput(path.relative(".", fresh));
  try {
    await eleventy.write();
    await replace(folder, fresh, beside("old"));
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

/** The folder that the current folder's configuration builds into. */
export async function outputFolder(): Promise<string> {
  const eleventy = await loadConfiguration();
  return path.resolve(eleventy.directories.output);
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

async function replace(folder: string, fresh: string, old: string): Promise<void> {
  let hadOne = true;
  try {
    await rename(folder, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    hadOne = false;
  }
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (hadOne) await rename(old, folder);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
