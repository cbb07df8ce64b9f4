import { readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

/**
 * An absolute path with every link followed, also where the last names are not there (yet).
 * @throws ELOOP or ENOTDIR, as the file system says it.
 */
export function realPath(file: string): string {
  try {
    return realpathSync.native(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const parent = path.dirname(file);
  if (parent === file) return file;
  const realParent = realPath(parent);
  const target = linkTarget(file);
  return target === undefined
    ? path.join(realParent, path.basename(file))
    : realPath(path.resolve(realParent, target));
}

/** Where a link leads that leads to nothing yet. */
function linkTarget(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Whether one real path is another or lies in it. In doubt it does: names are compared as the least careful
 * disk does.
 */
export function isWithin(inner: string, outer: string): boolean {
  return ancestors(inner).some((ancestor) => isSame(ancestor, outer));
}

/** By name, and by what the disk says, which knows of mounts and of its own view of case. */
export function isSame(one: string, other: string): boolean {
  if (comparable(one) === comparable(other)) return true;
  const [a, b] = [identity(one), identity(other)];
  return a !== undefined && a === b;
}

/** Names that a disk may take for one: without case, in one Unicode form. */
export function comparable(name: string): string {
  return name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

function ancestors(file: string): readonly string[] {
  const parent = path.dirname(file);
  return parent === file ? [file] : [file, ...ancestors(parent)];
}

function identity(file: string): string | undefined {
  const stat = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev} ${stat.ino}`;
}
