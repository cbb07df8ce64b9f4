import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Build } from "./assemble.ts";
import { withLock } from "./folder/lock.ts";
import { replaceFile } from "./folder/replace-file.ts";

/**
 * Writes the pages of changed files into the site that is there, with what they need and it has not, for
 * whoever waits to see them. The whole site takes its place when it is made.
 * @param files From the project's folder.
 * @param folder Of the site that is there, its links followed.
 * @returns the paths of the pages, from the site's root.
 */
export async function writeFirst(
  { pagesOfFile, files: needed }: Pick<Build, "pagesOfFile" | "files">,
  files: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  const isThere = (file: { readonly path: string }) => existsSync(path.join(folder, file.path));
  const pages = files.flatMap(pagesOfFile).filter(isThere);
  if (pages.length === 0) return [];
  await withLock(path.dirname(folder), folder, () => {
    // Names of files that change say what is in them, so that pages of before go on with theirs.
    for (const file of needed) {
      if (isThere(file)) continue;
      const target = path.join(folder, file.path);
      mkdirSync(path.dirname(target), { recursive: true });
      if ("from" in file) copyFileSync(file.from, target);
      else writeFileSync(target, file.contents);
    }
    for (const { path: page, render } of pages) replaceFile(folder, page, render());
  });
  return pages.map(({ path: page }) => page);
}
