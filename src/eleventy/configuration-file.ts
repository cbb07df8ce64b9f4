import { statSync } from "node:fs";
import path from "node:path";

/** What Eleventy reads, in its order; then TypeScript, which Node takes as well. */
export const configurationNames: readonly string[] = [
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
  "eleventy.config.ts",
];

/** What says a site's options, with or without a configuration of Eleventy's. */
export const siteFileNames: readonly string[] = "yaml yml ts mts js mjs cjs"
  .split(" ")
  .map((ending) => `waymark.config.${ending}`);

/** The name of the current folder's configuration of Eleventy, where there is one. */
export function eleventyFile(): string | undefined {
  return configurationNames.find(isFile);
}

/** The names of the current folder's files of options: there should be one at most. */
export function siteFiles(): readonly string[] {
  return siteFileNames.filter(isFile);
}

/** Folders that are called as these files are. */
export function configurationFolders(): readonly string[] {
  return [...configurationNames, ...siteFileNames].filter((name) =>
    statSync(path.resolve(name), { throwIfNoEntry: false })?.isDirectory(),
  );
}

/** The name of what the current folder's site is configured by; of the file to write, where there is none. */
export function configurationFile(): string {
  const [usual = ""] = siteFileNames;
  return eleventyFile() ?? siteFiles()[0] ?? usual;
}

function isFile(name: string): boolean {
  return statSync(path.resolve(name), { throwIfNoEntry: false })?.isFile() ?? false;
}
