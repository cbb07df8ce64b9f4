import type { Article } from "./read/article.ts";
import type { OldPath } from "./read/old-paths.ts";
import type { Site } from "./site.ts";

/** A page at an old path that leads on to an article. */
export interface Redirect extends OldPath {
  readonly article: Article;
}

/** In order of articles. Mere names give way to pages and files at their path, and to each other. */
export function redirectsOf({
  articles,
  assets,
}: Pick<Site, "articles" | "assets">): readonly Redirect[] {
  const all = articles.flatMap((article) =>
    article.oldPaths.map((oldPath): Redirect => ({ ...oldPath, article })),
  );
  const taken = new Set([
    ...articles.map(({ output }) => output),
    ...assets.map(({ path }) => path),
  ]);
  for (const { path, isName } of all) if (!isName) taken.add(path);
  return all.filter(({ path, isName }) => {
    if (!isName) return true;
    if (taken.has(path)) return false;
    taken.add(path);
    return true;
  });
}
