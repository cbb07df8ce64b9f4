import { globSync } from "node:fs";

/** Paths of all pages of a built site from its root, with forward slashes, sorted. */
export function sitePages(folder: string): readonly string[] {
  return globSync("**/*.html", { cwd: folder })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}
