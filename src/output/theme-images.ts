import path from "node:path";
import { listFiles } from "../site/read/files.ts";

/** A file to copy as it is. `from` is absolute; `path` from the site's root. */
export interface CopiedFile {
  readonly path: string;
  readonly from: string;
}

/** Images of the theme, or of the site in their place. */
export async function themeImages(includes: readonly string[]): Promise<CopiedFile[]> {
  const found = new Map<string, CopiedFile>();
  for (const folder of includes.toReversed()) {
    for (const name of await listFiles(folder, "images")) {
      const target = `assets/${path.posix.basename(name)}`;
      found.set(target, { path: target, from: path.join(folder, name) });
    }
  }
  return [...found.values()];
}
