import { hash } from "node:crypto";
import type { Site } from "./site.ts";

/**
 * Names all that pages show of a site, and that it is checked by, but the prose of articles. Undefined where it
 * is not known what articles depend on.
 */
export function siteName(site: Site): string | undefined {
  const known = names.get(site);
  if (known !== undefined) return known;
  const seen: string[] = [];
  for (const article of site.articles) {
    // Of the home page that nobody wrote there is nothing to know.
    const version =
      site.articleVersion(article) ?? (article.words === 0 ? { seen: "" } : undefined);
    if (!version) return undefined;
    seen.push(article.path, version.seen);
  }
  const { config, folderNotes, folders, banks, quizzes, notice } = site;
  const lists = [site, ...site.lists.values()].map(({ terms, sources, notes }) => [
    terms,
    [...sources],
    [...notes],
  ]);
  const files = [...(folders.files ?? [])];
  const parts = [config, [...folderNotes], files, site.assets, banks, quizzes, lists, notice, seen];
  const name = hash("sha1", JSON.stringify(parts), "base64");
  names.set(site, name);
  return name;
}

const names = new WeakMap<Site, string>();
