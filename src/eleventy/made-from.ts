import path from "node:path";
import type { Eleventy } from "@11ty/eleventy";
import { themeFolder } from "../render/theme.ts";
import { configurationNames } from "./configuration-file.ts";
import { loadedModules } from "./module-systems.ts";
import { fixedPart, siteSources } from "./site-sources.ts";

/** What a site is made from, as absolute paths: when any of it changes, so may the site. */
export interface MadeFrom {
  /** With all that is in them; empty while the configuration cannot be read. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** Whether Eleventy looks for templates in the whole project. */
  readonly hasTemplatesAnywhere: boolean;
}

let latest: Eleventy | undefined;

/** From now on, what this one reads is what the site is made from. */
export function noteEleventy(eleventy: Eleventy): void {
  latest = eleventy;
}

/** Of the configuration that was read last, with the modules that it and banks in code import. */
export function madeFrom(): MadeFrom {
  const root = process.cwd();
  const names = [...configurationNames, "package.json"];
  const files = [...names.map((name) => path.join(root, name)), ...loadedModules];
  if (!latest) return { folders: [], files, hasTemplatesAnywhere: false };
  const engine = [path.resolve(import.meta.dirname, ".."), themeFolder];
  const wanted = latest.eleventyConfig.userConfig.additionalWatchTargets.map(fixedPart);
  const folders = [
    ...siteSources(latest).map(({ folder }) => folder),
    ...wanted.map((target) => path.resolve(root, target)),
    // Whoever works on the engine sees what it makes.
    ...engine.filter((folder) => !folder.split(path.sep).includes("node_modules")),
  ];
  return {
    folders: folders.filter((folder) => folder !== root),
    files,
    hasTemplatesAnywhere: folders.includes(root),
  };
}

/** Templates and data by the endings that Eleventy reads. */
const TEMPLATE = /\.(?:md|html|njk|liquid|hbs|mustache|ejs|haml|pug|webc|json|[cm]?[jt]sx?)$/;

/** Whether a change of a file, or of a folder, may change a site. */
export function isMadeFrom(
  file: string,
  { folders, files, hasTemplatesAnywhere }: MadeFrom,
): boolean {
  if (files.includes(file) || (hasTemplatesAnywhere && TEMPLATE.test(file))) return true;
  const isIn = (inner: string, outer: string) => `${inner}${path.sep}`.startsWith(outer + path.sep);
  return folders.some((folder) => isIn(file, folder) || isIn(folder, file));
}
