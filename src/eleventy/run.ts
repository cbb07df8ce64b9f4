import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { causesOf } from "../build/causes.ts";
import { DiagnosticsError } from "../build/diagnostics-error.ts";

/**
 * Builds the site of the current folder, as its `.eleventy.js` says. The new site is made beside the
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
 * @throws DiagnosticsError when it cannot be.
 */
export async function loadConfiguration(): Promise<Eleventy> {
  const eleventy = new Eleventy(undefined, undefined, {
    quietMode: true,
    configPath: ".eleventy.js",
    source: "script",
  });
  // What goes wrong is thrown as well, and the caller says it once.
  eleventy.disableLogger();
  try {
    await eleventy.initializeConfig();
  } catch (error) {
    throw configurationFault(error);
  }
  return eleventy;
}

/** What stopped `.eleventy.js`, without Eleventy's wrapping. Code keeps its positions to itself. */
function configurationFault(error: unknown): DiagnosticsError {
  const cause = causesOf(error).at(-1);
  if (cause instanceof DiagnosticsError) return cause;
  const at = { file: ".eleventy.js", line: 1, column: 1 };
  const message = cause?.message ?? String(error);
  const hint = 'mend the configuration file ("node --check .eleventy.js" names a line)';
  return new DiagnosticsError([{ rule: "config", severity: "error", ...at, message, hint }]);
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
