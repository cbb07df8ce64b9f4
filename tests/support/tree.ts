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
  const files = new Map<string, string>();
  const entries = existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
    : [];
  for (const entry of entries) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).replaceAll("\\", "/");
    if (entry.isFile() && !/(?:^|\/)\.waymark-/.test(name))
      files.set(name, hash(readFileSync(file)));
  }
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { files, digest: hash(JSON.stringify(sorted)) };
}

function hash(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
