import { lstatSync, readFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../output/folder/lock.ts";
import { replaceFile } from "../output/folder/replace-file.ts";
import type { RevisedPage } from "../output/revised-page.ts";
import { realPath } from "../site/read/real-path.ts";
import { keptBuild } from "./plugin.ts";

export interface Revision {
  /** The page that was written, absolute. */
  readonly file: string;
  /** Whether the site is as a build would make it: else a build has more to do, such as search. */
  readonly isAll: boolean;
}

/**
 * Writes the page of a changed article into the folder of the build before, in one step, where nothing
 * else of the site shows the change. Undefined where that is not so, or cannot be: then the site is built.
 * @param file Of the current folder's site, absolute; those of builds that were not kept are not known.
 * @param folder That the build was written to.
 */
export async function revise(file: string, folder: string): Promise<Revision | undefined> {
  const kept = keptBuild();
  if (!kept) return undefined;
  try {
    const page = kept.build.revise(nameOf(file));
    if (!page || !(await replacePages([page], realPath(folder)))) return undefined;
    return { file: path.join(realPath(folder), page.path), isAll: kept.isAll };
  } catch {
    // A build says what is wrong.
    return undefined;
  }
}

export interface Glimpse {
  /** The pages that were written, from the site's root. */
  readonly pages: readonly string[];
  /** Puts back what was there: the build that was to follow has failed. */
  readonly undo: () => Promise<void>;
}

/**
 * Writes the pages of a changed article or bank likewise, for who waits to see them while the site is
 * built: they are as they are to be but for what the rest of the site says. Undefined where there are none.
 */
export async function glimpse(file: string, folder: string): Promise<Glimpse | undefined> {
  const kept = keptBuild();
  if (!kept) return undefined;
  try {
    const site = realPath(folder);
    const pages = kept.build.glimpses(nameOf(file));
    const before = pages.map(({ path: page }): RevisedPage => {
      return { path: page, contents: readFileSync(path.join(site, page), "utf8") };
    });
    if (pages.length === 0 || !(await replacePages(pages, site))) return undefined;
    const undo = async () => void (await replacePages(before, site));
    return { pages: pages.map(({ path: page }) => page), undo };
  } catch {
    return undefined;
  }
}

function nameOf(file: string): string {
  return path.relative(".", file).split(path.sep).join("/");
}

/** @returns false where one of them is not there to be replaced: then none is. */
async function replacePages(pages: readonly RevisedPage[], site: string): Promise<boolean> {
  if (!pages.every(({ path: page }) => lstatSync(path.join(site, page)).isFile())) return false;
  await withLock(path.dirname(site), site, () => {
    for (const { path: page, contents } of pages) replaceFile(site, page, contents);
  });
  return true;
}
