import type { SourceFile } from "../markdown/source-file.ts";
import { placesOf } from "./config/config-source.ts";
import type { Article } from "./read/article.ts";
import { outputPlace } from "./read/output-place.ts";
import type { Site } from "./site.ts";
import { namedArticle } from "./site-links.ts";

/** A page at an old path that leads on to an article. */
export interface Redirect {
  /** Output path from the site's root. */
  readonly path: string;
  readonly article: Article;
  /** An id in it; empty for all of it. */
  readonly fragment: string;
  /** Where somebody asks for it. */
  readonly asked: { readonly file: SourceFile; readonly offset: number; readonly as: string };
}

/**
 * Those of the configuration, then those of articles, in their order. Mere names give way to pages and files
 * at their path, and to each other.
 */
export function redirectsOf(site: Site): readonly Redirect[] {
  const { articles, assets } = site;
  const all = articles.flatMap((article) =>
    article.oldPaths.map(({ path, isName, offset }) => ({
      ...{ path, isName, article, fragment: "" },
      asked: { file: article.file, offset, as: "alias" },
    })),
  );
  const configured = configuredRedirects(site);
  const taken = new Set([
    ...articles.map(({ output }) => output),
    ...assets.map(({ path }) => path),
    ...configured.map(({ path }) => path),
  ]);
  for (const { path, isName } of all) if (!isName) taken.add(path);
  const shown = all.filter(({ path, isName }) => {
    if (!isName) return true;
    if (taken.has(path)) return false;
    taken.add(path);
    return true;
  });
  return [...configured, ...shown];
}

function configuredRedirects(site: Site): readonly Redirect[] {
  const { redirects, source } = site.config;
  const { file, locate } = placesOf(source);
  return Object.entries(redirects).flatMap(([from, link]) => {
    const path = outputPlace(from, "", "/index.html");
    const { article, fragment } = namedArticle(site, link);
    if (path === undefined || !article) return [];
    const asked = { file, offset: locate(["redirects", from], "key"), as: "redirect" };
    return [{ path, article, fragment, asked }];
  });
}
