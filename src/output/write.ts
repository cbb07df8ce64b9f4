import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { OutputFile } from "./bundle.ts";

/** A file to copy as it is. `from` is absolute; `path` from the site's root. */
export interface CopiedFile {
  readonly path: string;
  readonly from: string;
}

/** Writes what stands beside the pages. */
export async function writeOutputs(
  files: readonly (OutputFile | CopiedFile)[],
  folder: string,
): Promise<void> {
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    if ("from" in file) await copyFile(file.from, target);
    else await writeFile(target, file.contents);
  }
}
