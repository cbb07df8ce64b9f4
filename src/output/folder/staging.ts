import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { keepSpare } from "./spare.ts";
import { entriesIn, ownName } from "./temporary-entries.ts";

/** Where a new site is made before it is put in place. */
export interface Staging {
  /** The output folder, its links followed. */
  readonly folder: string;
  /** Holds the new site and the turns: beside the output folder or, where that cannot be, in it. */
  readonly place: string;
  /** An empty folder from which a rename leads to `folder`. */
  readonly fresh: string;
}

/**
 * Makes an empty folder for a new site on the disk of the output folder, and removes those of builds
 * that were killed.
 * @param folder A real path that may be written.
 * @throws what the file system says where nothing can be written.
 */
export function openStaging(folder: string): Staging {
  const parent = path.dirname(folder);
  for (const place of [parent, folder]) {
    if (existsSync(place)) removeLeftovers(place, folder);
  }
  return openIn(parent, folder) ?? openIn(folder, folder, { isLast: true });
}

/**
 * Removes what this build alone needed: after it was put in place, the old site.
 * @param spare Where that is to be kept for the next build.
 */
export function closeStaging({ fresh }: Staging, spare?: string): void {
  if (spare === undefined || !keepSpare(fresh, spare)) discard(fresh);
}

function openIn(place: string, folder: string): Staging | undefined;
function openIn(place: string, folder: string, options: { readonly isLast: true }): Staging;
function openIn(place: string, folder: string, { isLast = false } = {}): Staging | undefined {
  const fresh = path.join(place, ownName("new", folder));
  try {
    mkdirSync(place, { recursive: true });
    // By itself: with all folders above it, Node calls a disk that is read-only one that is not there.
    mkdirSync(fresh);
    if (isLast || canRename(fresh, folder)) return { folder, place, fresh };
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // A parent that may not be written, with an output folder in it that may.
    if (isLast || !existsSync(folder) || !["EACCES", "EPERM", "EROFS"].includes(code)) throw error;
  }
  rmSync(fresh, { recursive: true, force: true });
  return undefined;
}

/** Whether the output folder, where it is there, is on the same disk and mount as the new site. */
function canRename(fresh: string, folder: string): boolean {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (!stat) return true;
  if (stat.dev !== statSync(fresh).dev) return false;
  // Only a rename tells a folder that is mounted here from another place of the same disk.
  const name = ownName("turn", folder);
  const [from, to] = [path.join(fresh, name), path.join(folder, name)];
  writeFileSync(from, "");
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    rmSync(from);
    return false;
  }
  rmSync(to);
  return true;
}

function removeLeftovers(place: string, folder: string): void {
  for (const sort of ["new", "turn"] as const) {
    for (const { path: file, isLive } of entriesIn(place, sort, folder)) {
      if (!isLive) discard(file);
    }
  }
}

/** What cannot be removed does no harm, and the next build tries again. */
function discard(file: string): void {
  try {
    rmSync(file, { recursive: true, force: true });
  } catch {}
}
