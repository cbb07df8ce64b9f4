import type { Article } from "./read/article.ts";
import { folderOf } from "./read/folder-of.ts";
import { placeOf } from "./read/place-of.ts";
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
  /** What lists leave out: articles of its own, and all of folders in it that are hidden. */
  readonly hidden: readonly Article[];
  readonly order: number;
}

/** The folders of a site as a tree, each as the configuration orders it, then by `order`, then path. Made once for a site. */
export function folderTree(site: Site): Folder {
  const tree = trees.get(site) ?? makeTree(site);
  trees.set(site, tree);
  return tree;
}

const trees = new WeakMap<Site, Folder>();

function makeTree(site: Site): Folder {
  const collator = new Intl.Collator(site.config.language, { numeric: true });
  const { languages } = site.config;
  const byFolder = Map.groupBy(site.articles, ({ path }) => folderOf(placeOf(path, languages)));
  const paths = new Set<string>();
  for (const path of byFolder.keys()) {
    for (let step = path; step !== ""; step = folderOf(step)) paths.add(step);
  }
  const named = new Map(site.config.sidebar.map((name, place) => [name, place]));
  const rank = ({ path }: Article | Folder) => named.get(path) ?? named.size;
  const byOrder = (a: Article | Folder, b: Article | Folder) =>
    rank(a) - rank(b) || a.order - b.order || collator.compare(a.path, b.path);
  const childrenOf = Map.groupBy(paths, folderOf);
  const build = (path: string): Folder => {
    const articles = byFolder.get(path) ?? [];
    const index = articles.find((article) =>
      path === "" ? article.output === "index.html" : article.isFolderPage && !article.isHidden,
    );
    const isListed = (article: Article) => article !== index && !article.isHidden;
    const inner = Map.groupBy(childrenOf.get(path) ?? [], (child) =>
      site.folderNotes.get(child)?.hidden ? "hidden" : "listed",
    );
    const hidden = (inner.get("hidden") ?? []).map(build);
    const note = site.folderNotes.get(path);
    return {
      ...{ path, index, title: note?.title ?? index?.label ?? readableName(path) },
      order: note?.order ?? index?.order ?? Number.MAX_SAFE_INTEGER,
      articles: articles.filter(isListed).toSorted(byOrder),
      folders: (inner.get("listed") ?? []).map(build).toSorted(byOrder),
      hidden: [
        ...articles.filter((article) => article !== index && article.isHidden),
        ...hidden.flatMap((folder) => [...readingOrder(folder), ...hiddenIn(folder)]),
      ],
    };
  };
  return build("");
}

/** Every article of a folder and those below it, in reading order. */
export function readingOrder(folder: Folder): readonly Article[] {
  const index = folder.index ? [folder.index] : [];
  return [...index, ...folder.articles, ...folder.folders.flatMap(readingOrder)];
}

/** What lists leave out of a folder and those below it. */
export function hiddenIn(folder: Folder): readonly Article[] {
  return [...folder.hidden, ...folder.folders.flatMap(hiddenIn)];
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
