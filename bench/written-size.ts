import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";

export interface WrittenSize {
  readonly files: number;
  readonly bytes: number;
}

/** How many files a folder holds, at all depths, and how much is in them. */
export function writtenSize(folder: string): WrittenSize {
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    files++;
    bytes += lstatSync(join(entry.parentPath, entry.name)).size;
  }
  return { files, bytes };
}
