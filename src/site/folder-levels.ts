import { type Folder, folderTree } from "./folder-tree.ts";
import type { Article } from "./read/article.ts";
import { sidebarPlaces } from "./sidebar-places.ts";
import { hasItems, type Site } from "./site.ts";

/**
 * The sidebar stands on every page, so it shows all that is near as long as that is little. Of more it
 * shows a part, the same number of entries everywhere, and leads to a list of the rest: a page weighs
 * the same whatever the site.
 */
export const limits = {
  /** Articles and quizzes of a site whose sidebar is all of them. */
  site: 100,
  /** Entries of the folders that a page stands in, taken together. */
  near: 60,
  /** Entries of a folder that is shown in part: on its pages, and on those below it. */
  own: 36,
  above: 7,
} as const;

/** What stands in a folder, as lists and the sidebar show it. */
export type Entry =
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "folder"; readonly folder: Folder };

/** A folder, and how much stands near its pages. */
export interface Level {
  readonly folder: Folder;
  /** The folder that it stands in. */
  readonly above: Level | undefined;
  readonly entries: readonly Entry[];
  /** Of entries, by an article's page or a folder's path. */
  readonly places: ReadonlyMap<string, number>;
  /** Entries of this folder and of those that it stands in. */
  readonly near: number;
  /** The most that any folder below has near it. */
  readonly below: number;
}

/** Every folder of a site by its path, the content folder's being empty. Made once for a site. */
export function folderLevels(site: Site): ReadonlyMap<string, Level> {
  const levels = made.get(site) ?? makeLevels(site);
  made.set(site, levels);
  return levels;
}

const made = new WeakMap<Site, ReadonlyMap<string, Level>>();

/** Quizzes, where they have pages: these stand in a folder of their own, in which there is no article. */
export function quizCount({ banks, quizzes }: Site): number {
  return banks.length + quizzes.length;
}

/** Whether pages with so much near them show a folder in part. */
export function isCut({ entries }: Level, { near, isOwn }: { near: number; isOwn: boolean }) {
  return near > limits.near && entries.length > (isOwn ? limits.own : limits.above);
}

function makeLevels(site: Site): ReadonlyMap<string, Level> {
  const levels = new Map<string, Level>();
  const { ranks } = sidebarPlaces(site);
  const visit = (folder: Folder, above: Level | undefined): Level => {
    const entries = entriesOf(folder, ranks);
    const places = new Map(entries.map((entry, at) => [keyOf(entry), at]));
    const near = entries.length + (above?.near ?? 0);
    const level = { ...{ folder, above, entries, places, near }, below: 0 };
    levels.set(folder.path, level);
    for (const inner of folder.folders) {
      const { near, below } = visit(inner, level);
      level.below = Math.max(level.below, near, below);
    }
    if (above === undefined && hasItems(site)) {
      level.below = Math.max(level.below, level.near + quizCount(site));
    }
    return level;
  };
  visit(folderTree(site), undefined);
  return levels;
}

/** As in the sidebar: at the root what it names, then folders, then pages; elsewhere pages, then folders. */
function entriesOf(
  { path, articles, folders }: Folder,
  ranks: ReadonlyMap<string, number>,
): readonly Entry[] {
  const pages = articles.map((article): Entry => ({ kind: "article", article }));
  const inner = folders.map((folder): Entry => ({ kind: "folder", folder }));
  if (path !== "") return [...pages, ...inner];
  const rank = (entry: Entry) =>
    ranks.get(entry.kind === "article" ? entry.article.path : entry.folder.path) ?? ranks.size;
  return [...inner, ...pages].toSorted((a, b) => rank(a) - rank(b));
}

function keyOf(entry: Entry): string {
  return entry.kind === "article" ? entry.article.output : entry.folder.path;
}
