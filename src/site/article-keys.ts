import { hash } from "node:crypto";
import type { LinkReference } from "../markdown/link-reference.ts";
import type { SourceFile } from "../markdown/source-file.ts";
import type { Source } from "../markdown/sources.ts";
import { type Folders, pageOf, targetOf } from "../markdown/targets.ts";
import type { ReadOutline } from "./article-store.ts";
import type { SiteConfig } from "./config/config.ts";

/**
 * Names what reading an article comes to by what it depends on: its path and text, and what all texts of
 * the site are read with; not by what other files there are, which `isAsBefore` looks at. Undefined
 * where plugins of the site's own have a part in it: nobody can say what those depend on.
 */
export function articleKeys(
  config: SiteConfig,
  sources: ReadonlyMap<string, Source>,
): (file: SourceFile) => string | undefined {
  if (config.markdown.plugins.length > 0) return () => undefined;
  const shared = hash("sha256", JSON.stringify([config, [...sources]]));
  return ({ path, text }) => hash("sha256", `${shared} ${path} ${text}`, "base64");
}

/** Puts together what the next build may use again. */
export function readOutline(
  article: ReadOutline["article"],
  {
    file,
    front: { frontMatter, extraKeys },
    folders,
    diagnostics,
  }: Pick<ReadOutline, "front" | "diagnostics"> & {
    readonly file: SourceFile;
    readonly folders: Folders;
  },
): ReadOutline {
  const front = { frontMatter, extraKeys };
  return { ...{ article, front, diagnostics }, ends: linkEnds(file.path, article.links, folders) };
}

/** Whether each link leads where it did: files may have come, gone or changed their pages. */
export function isAsBefore({ article, ends }: ReadOutline, folders: Folders): boolean {
  const now = linkEnds(`${folders.content}/${article.path}`, article.links, folders);
  return now.every((end, index) => end === ends[index]);
}

function linkEnds(
  from: string,
  links: readonly LinkReference[],
  folders: Folders,
): ReadOutline["ends"] {
  return links.map(({ href }) => {
    const target = targetOf(from, href);
    if (!target || folders.files?.has(target.path) === false) return null;
    return pageOf(target, folders) ?? null;
  });
}
