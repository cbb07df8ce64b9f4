import { hash } from "node:crypto";
import type { ViewContext } from "../render/views/context.ts";

/**
 * Names all that any page depends on but the prose of articles: of two builds with the same name, a page is
 * the same where its own article is. Undefined where it is not known what articles depend on.
 * @param madeBy What pages are made by.
 */
export function siteStamp(
  {
    site,
    assets,
    itemsIndexes,
    searchIndexes,
    sharePictures,
    look,
  }: Pick<
    ViewContext,
    "site" | "assets" | "itemsIndexes" | "searchIndexes" | "sharePictures" | "look"
  >,
  madeBy: string,
): string | undefined {
  const seen: string[] = [];
  for (const article of site.articles) {
    // Of the home page that nobody wrote there is nothing to know.
    const version =
      site.articleVersion(article) ?? (article.words === 0 ? { seen: "" } : undefined);
    if (!version) return undefined;
    seen.push(article.path, version.seen);
  }
  const { config, folderNotes, folders, banks, quizzes, notice } = site;
  const parts = [
    ...[madeBy, config, [...folderNotes], [...(folders.files ?? [])], site.assets],
    ...[
      look,
      banks,
      quizzes,
      [site, ...site.lists.values()].map(({ terms, sources, notes }) => [
        terms,
        [...sources],
        [...notes],
      ]),
      notice,
      assets,
      [...itemsIndexes],
      [...searchIndexes],
      [...sharePictures],
      seen,
    ],
  ];
  return hash("sha1", JSON.stringify(parts), "base64");
}
