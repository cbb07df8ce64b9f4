import { type Entry, folderLevels, isCut, type Level, limits, quizCount } from "./folder-levels.ts";
import {
  type FolderList,
  folderLists,
  isShownWhole,
  type ListPart,
  partOf,
} from "./folder-lists.ts";
import type { Folder } from "./folder-tree.ts";
import { around, neighbourhood } from "./neighbourhoods.ts";
import { folderOf } from "./read/folder-of.ts";
import { standsIn } from "./sidebar-places.ts";
import type { Site } from "./site.ts";

/** How a sidebar shows one of the folders that a page stands in. */
export interface ShownLevel {
  readonly folder: Folder;
  /** All, or those about the page or the way to it, in order. */
  readonly entries: readonly Entry[];
  /** What leads to the others; undefined where none are left out. */
  readonly list: FolderList | undefined;
  /** The part of the list in which the page or the way to it stands. */
  readonly part: ListPart | undefined;
}

/**
 * The folders that a page stands in, from the content folder down, each with what is shown of it. Its
 * cost is that of what is shown, whatever the folders hold.
 */
export function shownLevels(site: Site, page: string): readonly ShownLevel[] {
  const levels = folderLevels(site);
  const lists = folderLists(site);
  const isQuiz = isQuizPage(site, page);
  const own = isQuiz ? undefined : levelAt(levels, pageStandsIn(site, page));
  const near = nearOf(site, page);
  const shown: ShownLevel[] = [];
  let step = page;
  for (let level = own ?? levels.get(""); level; level = level.above) {
    const { folder, entries, places } = level;
    const isOwn = !isQuiz && shown.length === 0;
    const list = isCut(level, { near, isOwn }) ? lists.get(folder.path) : undefined;
    const at = places.get(step) ?? 0;
    const some = (list: FolderList) =>
      isOwn
        ? neighbourhood(entries, { starts: list.blocks, at, count: limits.own })
        : around(entries, { at, count: limits.above });
    shown.unshift({
      ...{ folder, list, part: list && partOf(list, at) },
      entries: list ? some(list) : entries,
    });
    step = folder.path;
  }
  return shown;
}

/** What tells the sidebars of pages apart: their folder, and within a large one the block that they stand in. */
export function sidebarKey(site: Site, page: string): string {
  const folder = `${folderOf(page)}/${pageStandsIn(site, page)}/`;
  if (isShownWhole(site)) return folder;
  if (isQuizPage(site, page)) return isQuizListCut(site) ? page : folder;
  const levels = folderLevels(site);
  const own = levelAt(levels, pageStandsIn(site, page));
  if (!own || !isCut(own, { near: own.near, isOwn: true })) return folder;
  const { blocks } = folderLists(site).get(own.folder.path) ?? {};
  return `${folder}#${blocks?.[own.places.get(page) ?? 0]}`;
}

/** Whether the sidebar of a page shows folders in part. */
export function hasLists(site: Site, page: string): boolean {
  if (isShownWhole(site)) return false;
  const key = sidebarKey(site, page);
  const before = newest.get(site);
  if (before?.key === key) return before.hasLists;
  const hasLists =
    shownLevels(site, page).some(({ list }) => list) ||
    (isQuizPage(site, page) && isQuizListCut(site));
  newest.set(site, { key, hasLists });
  return hasLists;
}

/** Pages are made folder by folder, and those of one mostly have the same sidebar. */
const newest = new WeakMap<Site, { readonly key: string; readonly hasLists: boolean }>();

/** Whether pages of quizzes show those about them alone. */
export function isQuizListCut(site: Site): boolean {
  const near = (folderLevels(site).get("")?.near ?? 0) + quizCount(site);
  return near > limits.near && quizCount(site) > limits.own;
}

function isQuizPage(site: Site, page: string): boolean {
  return folderOf(page) === "quizzes" && !folderLevels(site).has("quizzes");
}

/** The folder or section of an article by its page, which may have another path. */
function pageStandsIn(site: Site, page: string): string {
  const placed = elsewhere.get(site) ?? placedElsewhere(site);
  elsewhere.set(site, placed);
  return placed.get(page) ?? folderOf(page);
}

const elsewhere = new WeakMap<Site, ReadonlyMap<string, string>>();

function placedElsewhere(site: Site): ReadonlyMap<string, string> {
  return new Map(
    site.articles
      .map((article) => [article.output, standsIn(site, article)] as const)
      .filter(([output, folder]) => folderOf(output) !== folder),
  );
}

/** The level of a folder, or, where no article is in it, of the nearest above: `fr` for `fr/quizzes`. */
function levelAt(levels: ReadonlyMap<string, Level>, folder: string): Level | undefined {
  let at = folder;
  while (at !== "" && !levels.has(at)) at = folderOf(at);
  return levels.get(at);
}

function nearOf(site: Site, page: string): number {
  const levels = folderLevels(site);
  if (isQuizPage(site, page)) return (levels.get("")?.near ?? 0) + quizCount(site);
  return levelAt(levels, pageStandsIn(site, page))?.near ?? 0;
}
