import { hash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { realPath } from "../../site/read/real-path.ts";
import { hasMarker } from "./marker.ts";
import { mountsBelow } from "./mounts.ts";
import { ownName } from "./temporary-entries.ts";

// To give ten thousand files a second name each, in folders of the new site, and to take the old ones away takes longer
// than all else that a build with one changed page does to the disk. So the site before stays, as a spare, and the next
// new site begins as that. Files of both are one where they have not changed: nothing may be written into them, and
// what has changed takes their place.

/** From the project's folder. Beside what builds keep, so that nobody who removes that is in the midst of it. */
const SPARES = ".cache/waymark-spare";

/** One that no build of its output folder has used for so long goes: that folder may be gone. */
const STALE_MS = 86_400_000;

/** Where an output folder's is. */
export function spareOf(root: string, folder: string): string {
  return path.join(root, SPARES, hash("sha1", folder, "hex").slice(0, 12));
}

/**
 * Has a new site begin as the spare.
 * @param fresh An empty folder, whose place it takes.
 * @returns the files that stand there, by path with forward slashes; undefined where there is none to be used.
 */
export function takeSpare(spare: string, fresh: string): ReadonlySet<string> | undefined {
  const files = filesOf(spare);
  if (!files) {
    discardSpare(spare);
    return undefined;
  }
  try {
    rmdirSync(fresh);
    // Of builds at once, one gets it.
    renameSync(spare, fresh);
    return files;
  } catch {
    mkdirSync(fresh, { recursive: true });
    return undefined;
  }
}

/**
 * Keeps a site that another one has taken the place of.
 * @param old Its folder now.
 * @returns whether it is kept: on another disk it is not.
 */
export function keepSpare(old: string, spare: string): boolean {
  try {
    const folder = path.dirname(spare);
    mkdirSync(folder, { recursive: true });
    discardSpare(spare);
    renameSync(old, spare);
    for (const name of namesIn(folder)) {
      const other = path.join(folder, name);
      if (Date.now() - statSync(other).ctimeMs > STALE_MS) discardSpare(other);
    }
    return true;
  } catch {
    return !existsSync(old);
  }
}

/** Takes it away by a name of this process's own first: so nobody takes what is being removed. */
export function discardSpare(spare: string): void {
  try {
    if (mountsBelow(realPath(spare)).length > 0) return;
    const own = path.join(path.dirname(spare), ownName("new", spare));
    renameSync(spare, own);
    rmSync(own, { recursive: true, force: true });
  } catch {}
}

/** Takes those of all output folders away. */
export function discardSpares(root: string): void {
  const folder = path.join(root, SPARES);
  for (const name of namesIn(folder)) discardSpare(path.join(folder, name));
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Undefined where there is none, or something in it is no build's. */
function filesOf(spare: string): ReadonlySet<string> | undefined {
  try {
    if (!hasMarker(spare) || mountsBelow(realPath(spare)).length > 0) return undefined;
    const files = new Set<string>();
    return addFiles(files, spare) ? files : undefined;
  } catch {
    return undefined;
  }
}

/** Whether there are but files and folders, none of these empty. */
function addFiles(files: Set<string>, folder: string, inner = ""): boolean {
  const entries = readdirSync(folder, { withFileTypes: true });
  return (
    entries.length > 0 &&
    entries.every((entry) => {
      const name = `${inner}${entry.name}`;
      if (entry.isFile()) files.add(name);
      // Whoever writes by way of a link writes elsewhere.
      else return entry.isDirectory() && addFiles(files, `${folder}/${entry.name}`, `${name}/`);
      return true;
    })
  );
}
