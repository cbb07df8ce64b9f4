import type { Article } from "./read/article.ts";
import { folderOf } from "./read/folder-of.ts";
import { readableName } from "./read/readable-name.ts";
import { foldersOf, sidebarPlaces, standsIn } from "./sidebar-places.ts";
import type { Site } from "./site.ts";

/** A folder of articles, or a section that the configuration's sidebar makes, in reading order. */
export interface Folder {
  /** From the content folder; empty for the content folder itself. A section's is one that no folder has. */
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
  const { sections, titles, above, ranks } = sidebarPlaces(site);
  const byFolder = Map.groupBy(site.articles, (article) => standsIn(site, article));
  const paths = [...foldersOf(site), ...sections.keys()];
  const rank = ({ path }: Article | Folder) => ranks.get(path) ?? ranks.size;
  const byOrder = (a: Article | Folder, b: Article | Folder) =>
    rank(a) - rank(b) || a.order - b.order || collator.compare(a.path, b.path);
  const childrenOf = Map.groupBy(paths, (path) => above.get(path) ?? folderOf(path));
  const build = (path: string): Folder => {
    const articles = byFolder.get(path) ?? [];
    const section = sections.get(path);
    const index = articles.find((article) => {
      if (section) return article.path === section.page;
      if (path === "") return article.output === "index.html";
      // One of another folder may have been put here.
      return article.isFolderPage && !article.isHidden && !above.has(article.path);
    });
    const isListed = (article: Article) => article !== index && !article.isHidden;
    const inner = Map.groupBy((childrenOf.get(path) ?? []).map(build), (child) => {
      if (site.folderNotes.get(child.path)?.hidden) return "hidden";
      return isEmpty(child) ? "empty" : "listed";
    });
    const { hidden = [], empty = [], listed = [] } = Object.fromEntries(inner);
    const note = site.folderNotes.get(path);
    const title = section?.title ?? titles.get(path) ?? note?.title ?? index?.label;
    return {
      ...{ path, index, title: title ?? readableName(path) },
      order: note?.order ?? index?.order ?? Number.MAX_SAFE_INTEGER,
      articles: articles.filter(isListed).toSorted(byOrder),
      folders: listed.toSorted(byOrder),
      hidden: [
        ...articles.filter((article) => article !== index && article.isHidden),
        ...hidden.flatMap((folder) => [...readingOrder(folder), ...hiddenIn(folder)]),
        ...empty.flatMap(hiddenIn),
      ],
    };
  };
  return build("");
}

/** Of what lists leave out, or what the sidebar has put elsewhere, there is nothing to show. */
function isEmpty({ index, articles, folders }: Folder): boolean {
  return index === undefined && articles.length === 0 && folders.length === 0;
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
