import { hash } from "node:crypto";
import type { ViewContext } from "../render/views/context.ts";
import { siteName } from "../site/site-name.ts";

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
  const name = siteName(site);
  if (name === undefined) return undefined;
  const parts = [
    ...[madeBy, name, look, assets],
    ...[[...itemsIndexes], [...searchIndexes], [...sharePictures]],
  ];
  return hash("sha1", JSON.stringify(parts), "base64");
}
