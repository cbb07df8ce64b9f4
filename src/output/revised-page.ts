import { existsSync } from "node:fs";
import path from "node:path";
import type { Site } from "../site/site.ts";
import type { BuiltPage } from "./built-page.ts";

/** A page that can be written by itself. */
export interface RevisedPage {
  /** From the site's root. */
  readonly path: string;
  readonly contents: string;
}

/**
 * The page of an article whose file has changed since the build, where all else of the site but search is
 * as it was; undefined where that is not sure, or anything is to be told: then the site is built.
 * @param file From the project's folder.
 */
export function revisedPage(
  site: Site,
  pages: readonly BuiltPage[],
  file: string,
): RevisedPage | undefined {
  const article = site.articles.find((each) => each.file.path === file);
  const page = article && pages.find(({ path }) => path === article.output);
  if (!article || !page?.revised || !existsSync(path.join(site.root, file))) return undefined;
  const whole = site.readAgain(article);
  return whole && { path: page.path, contents: page.revised(whole) };
}
