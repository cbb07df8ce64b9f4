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

/** The name of the current folder's configuration; of the one to write, where there is none. */
export function configurationFile(): string {
  const [usual = ""] = configurationNames;
  return configurationNames.find(isFile) ?? usual;
}

function isFile(name: string): boolean {
  return statSync(path.resolve(name), { throwIfNoEntry: false })?.isFile() ?? false;
}
