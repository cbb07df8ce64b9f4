import { type Folders, outputOf } from "../../markdown/targets.ts";
import type { SiteConfig } from "../config/config.ts";
import { oldPaths } from "./old-paths.ts";
import { outputPlace } from "./output-place.ts";
import type { ArticleHead } from "./place-articles.ts";

/** Files by the output paths that their articles had before, or the configuration leads on from, so that links to those lead to them. */
export function oldPagesOf(
  heads: readonly ArticleHead[],
  folders: Folders,
  redirects: SiteConfig["redirects"],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { file, front } of heads) {
    const { aliases } = front.frontMatter;
    if (aliases.length === 0) continue;
    const output = outputOf(file.path, folders) ?? "";
    // Reading the article tells of those that are no paths.
    const old = oldPaths({ aliases, output, locate: () => 0, report: () => undefined });
    for (const { path, place } of old) {
      if (place === "" && !found.has(path)) found.set(path, file.path);
    }
  }
  for (const [from, link] of Object.entries(redirects)) {
    const path = outputPlace(from, "", "/index.html");
    const [name = ""] = link.split("#");
    if (path !== undefined && !found.has(path)) found.set(path, `${folders.content}/${name}`);
  }
  return found;
}
