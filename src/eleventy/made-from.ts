import path from "node:path";
import { engineFolder, themeFolder } from "../render/theme.ts";
import { allIncluded } from "../site/read/inclusions/included-files.ts";
import { isInPackage, liesIn } from "../site/read/lies-in.ts";
import { configurationNames, siteFileNames } from "./configuration-file.ts";
import { loadedModules } from "./module-systems.ts";
import { latestConfig } from "./plugin.ts";
import { fixedPart, siteSources } from "./site-sources.ts";
import { templateEndings } from "./template-endings.ts";
import type { SiteBuilder } from "./without-eleventy.ts";

/** What a site is made from, as absolute paths: when any of it changes, so may the site. */
export interface MadeFrom {
  /** With all that is in them; empty while the configuration cannot be read. */
  readonly folders: readonly string[];
  readonly files: readonly string[];
  /** How names of templates and data end, where Eleventy looks for them in the whole project; else none. */
  readonly endings: readonly string[];
  /** Folders of which each build reads all anew that is no code. */
  readonly texts: readonly string[];
}

let latest: SiteBuilder | undefined;

/** From now on, what this one reads is what the site is made from. */
export function noteEleventy(eleventy: SiteBuilder): void {
  latest = eleventy;
}

/** Of the configuration that was read last, with the modules that it, and banks and quizzes in code, import. */
export function madeFrom(): MadeFrom {
  const root = process.cwd();
  const names = [...configurationNames, ...siteFileNames, "package.json"];
  const own = names.map((name) => path.join(root, name));
  const files = [...own, ...loadedModules, ...allIncluded];
  if (!latest) return { folders: [], files, endings: [], texts: [] };
  const wanted = latest.eleventyConfig.userConfig.additionalWatchTargets.map(fixedPart);
  const folders = [
    ...siteSources(latest).map(({ folder }) => folder),
    ...wanted.map((target) => path.resolve(root, target)),
    // Whoever works on the engine sees what it makes.
    ...[engineFolder, themeFolder].filter((folder) => !isInPackage(folder)),
  ];
  return {
    folders: folders.filter((folder) => folder !== root),
    files,
    endings: folders.includes(root) ? templateEndings(latest) : [],
    texts: siteFolders().map((folder) => path.resolve(root, folder)),
  };
}

function siteFolders(): readonly string[] {
  const config = latestConfig();
  return config ? [config.content, config.quizzes, config.includes] : [];
}

/** What is known of a site after a build that said what it was made from. */
export function alsoMadeFrom(before: MadeFrom, { files, ...now }: MadeFrom): MadeFrom {
  // A configuration that cannot be read says nothing of folders.
  const known = now.folders.length > 0 ? now : before;
  return { ...known, files: [...new Set([...before.files, ...files])] };
}

/** Whether a process that has built a site before sees a change of a file: code, and data, it has loaded. */
export function isReadAnew(file: string, { texts, files }: MadeFrom): boolean {
  const isCode = /\.(?:[cm]?[jt]sx?|json|wasm|node)$/.test(file);
  return !isCode && !files.includes(file) && texts.some((folder) => liesIn(file, folder));
}

/** Whether a change of a file, or of a folder, may change a site. */
export function isMadeFrom(file: string, { folders, files, endings }: MadeFrom): boolean {
  if (files.includes(file) || endings.some((ending) => file.endsWith(ending))) return true;
  return folders.some((folder) => liesIn(file, folder) || liesIn(folder, file));
}
