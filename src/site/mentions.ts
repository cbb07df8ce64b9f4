import path from "node:path";
import { endOfRead } from "../markdown/link-end.ts";
import { searchLanguage } from "./languages.ts";
import type { Article } from "./read/article.ts";
import type { Site } from "./site.ts";

/** The articles that one mentions, each once: those that its text links to and that say so at their end. */
export function mentionsIn(from: Article, site: Site): readonly Article[] {
  const { folders, index } = site;
  if (from.isHidden) return [];
  const linked = from.links.flatMap((link) => {
    const end = endOfRead(from.file.path, link, folders);
    return index.articles.get(end?.target.path.slice(folders.content.length + 1) ?? "") ?? [];
  });
  return [...new Set(linked)].filter(
    (to) =>
      to.path !== from.path &&
      !isAbove(from, to) &&
      isSameLanguage(from.language, to.language, site),
  );
}

/** Whether two texts are in one language, wherever it is spoken. */
export function isSameLanguage(
  one: string | undefined,
  other: string | undefined,
  { config }: Site,
): boolean {
  const [a, b] = [one, other].map((language) => searchLanguage(language ?? config.language));
  return a === b;
}

/** Whether an article is the own page of a folder that another is in: it leads to all of them. */
function isAbove({ isFolderPage, path: own }: Article, { path: other }: Article): boolean {
  const folder = path.posix.dirname(own);
  return isFolderPage && (folder === "." || other.startsWith(`${folder}/`));
}
