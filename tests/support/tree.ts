import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface Tree {
  /** Hash of a file's contents, by its path with forward slashes. */
  readonly files: ReadonlyMap<string, string>;
  /** Of all of them. */
  readonly digest: string;
}

/** Every file in a folder; none when it is not there. */
export function treeOf(folder: string): Tree {
  const files = new Map(
    filesIn(folder).map((name) => [name, hash(readFileSync(path.join(folder, name)))]),
  );
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
