import { lstatSync } from "node:fs";
import path from "node:path";
import { withLock } from "../output/folder/lock.ts";
import { replaceFile } from "../output/folder/replace-file.ts";
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
  const name = path.relative(".", file).split(path.sep).join("/");
  try {
    const page = kept.build.revise(name);
    const site = realPath(folder);
    const target = page && path.join(site, page.path);
    if (!target || !lstatSync(target).isFile()) return undefined;
    await withLock(path.dirname(site), site, () => replaceFile(site, page.path, page.contents));
    return { file: target, isAll: kept.isAll };
  } catch {
    // A build says what is wrong.
    return undefined;
  }
}
