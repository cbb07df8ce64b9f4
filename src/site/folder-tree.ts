import type { Article } from "./read/article.ts";
import { readableName } from "./read/readable-name.ts";
import type { Site } from "./site.ts";

/** A folder of articles, in reading order. */
export interface Folder {
  /** From the content folder; empty for the content folder itself. */
  readonly path: string;
  readonly title: string;
  readonly index: Article | undefined;
  readonly articles: readonly Article[];
  readonly folders: readonly Folder[];
}

/** The folders of a site as a tree, each in order of `order`, then path. Made once for a site. */
export function folderTree(site: Site): Folder {
  const tree = trees.get(site) ?? makeTree(site);
  trees.set(site, tree);
  return tree;
}

const trees = new WeakMap<Site, Folder>();

function makeTree(site: Site): Folder {
  const collator = new Intl.Collator(site.config.language, { numeric: true });
  const byFolder = Map.groupBy(site.articles, (article) => folderOf(article.path));
  const paths = new Set<string>();
  for (const path of byFolder.keys()) {
    for (let step = path; step !== ""; step = folderOf(step)) paths.add(step);
  }
  const childrenOf = Map.groupBy(paths, folderOf);
  const build = (path: string): Folder => {
    const articles = byFolder.get(path) ?? [];
    const index = articles.find(
      (article) => article.path === (path ? `${path}/index.md` : "index.md"),
    );
    const others = articles
      .filter((article) => article !== index)
      .toSorted((a, b) => a.order - b.order || collator.compare(a.path, b.path));
    const folders = (childrenOf.get(path) ?? [])
      .map(build)
      .toSorted((a, b) => orderOf(a) - orderOf(b) || collator.compare(a.path, b.path));
    return { path, title: index?.title ?? readableName(path), index, articles: others, folders };
  };
  return build("");
}

/** Every article of a folder and those below it, in reading order. */
export function readingOrder(folder: Folder): readonly Article[] {
  const index = folder.index ? [folder.index] : [];
  return [...index, ...folder.articles, ...folder.folders.flatMap(readingOrder)];
}

/** The first article in reading order. */
export function firstArticle(folder: Folder): Article | undefined {
  const [first] = folder.articles;
  if (folder.index ?? first) return folder.index ?? first;
  // Not all of them: each would look through its own folders for nothing.
  for (const inner of folder.folders) {
    const found = firstArticle(inner);
    if (found) return found;
  }
  return undefined;
}

/** The folder that a page or article stands in; empty at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}

function orderOf(folder: Folder): number {
  return folder.index?.order ?? Number.MAX_SAFE_INTEGER;
}
