import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export interface Tree {
  /** Hash of a file's contents, by its path with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** Of all of them. */
  readonly digest: string;
}

/** Every file in a folder; none when it is not there. */
export function treeOf(folder: string): Tree {
  return treeBy((file) => hash(readFileSync(file)), folder);
}

/**
 * The same, for those who look again and again: a file is read once, until the system says that it is another
 * or has changed.
 */
export function treeReader(): typeof treeOf {
  const known = new Map<string, string>();
  const hashOf = (file: string) => {
    const { dev, ino, size, mtimeNs, ctimeNs } = statSync(file, { bigint: true });
    const key = [dev, ino, size, mtimeNs, ctimeNs].join();
    const found = known.get(key) ?? hash(readFileSync(file));
    known.set(key, found);
    return found;
  };
  return (folder) => treeBy(hashOf, folder);
}

function treeBy(hashOf: (file: string) => string, folder: string): Tree {
  const files = new Map(filesIn(folder).map((name) => [name, hashOf(path.join(folder, name))]));
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { files, digest: hash(JSON.stringify(sorted)) };
}

/** Paths of all files in a folder, with forward slashes; none when it is not there. */
export function filesIn(folder: string): readonly string[] {
  const entries = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      path.relative(folder, path.join(parentPath, name)).replaceAll("\\", "/"),
    )
    .filter((name) => !/(?:^|\/)\.waymark-/.test(name));
}

function hash(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
