import { createHash } from "node:crypto";
import { type Entry, folderLevels, isCut, type Level, limits, quizCount } from "./folder-levels.ts";
import type { Folder } from "./folder-tree.ts";
import { blockStarts } from "./neighbourhoods.ts";
import type { Site } from "./site.ts";

/** A folder's own page names all that is in it; of more than so many it names the first, and a list all. */
const OWN_PAGE = 500;

/** A page of so many entries is about 40 KB, as is the script that has the same. */
const ENTRIES_PER_PART = 500;

/** What leads to all that is in a folder, where a sidebar shows a part. */
export interface FolderList {
  readonly folder: Folder;
  /** Lists all, or leads to the pages of its parts; from the site's root. */
  readonly page: string;
  /** Whether that is the folder's own page, which an author wrote. */
  readonly isOwnPage: boolean;
  readonly parts: readonly ListPart[];
  /** For each entry, where the block begins whose pages show the same neighbours. */
  readonly blocks: Uint32Array;
}

export interface ListPart {
  /** The page of this part, from the site's root. */
  readonly page: string;
  /** Its script, which pages name: so the name does not follow the contents. */
  readonly script: string;
  readonly entries: readonly Entry[];
}

/** Whether a site is so small that its sidebar has all of it. */
export function isShownWhole(site: Site): boolean {
  return site.articles.length + quizCount(site) <= limits.site;
}

/** The lists of all folders that some sidebar shows in part, by path. Made once for a site. */
export function folderLists(site: Site): ReadonlyMap<string, FolderList> {
  const lists = made.get(site) ?? makeLists(site);
  made.set(site, lists);
  return lists;
}

const made = new WeakMap<Site, ReadonlyMap<string, FolderList>>();

/** The part of a list in which an entry stands. */
export function partOf({ parts }: FolderList, place: number): ListPart | undefined {
  return parts[Math.floor(place / ENTRIES_PER_PART)];
}

/** The pages that the build makes for lists, from the site's root. */
export function folderListOutputs(site: Site): readonly string[] {
  return [...folderLists(site).values()].flatMap(({ isOwnPage, page, parts }) =>
    isOwnPage ? [] : [...new Set([page, ...parts.map((part) => part.page)])],
  );
}

function makeLists(site: Site): ReadonlyMap<string, FolderList> {
  if (isShownWhole(site)) return new Map();
  const cut = [...folderLevels(site).values()].filter(
    (level) =>
      isCut(level, { near: level.near, isOwn: true }) ||
      isCut(level, { near: level.below, isOwn: false }),
  );
  return new Map(cut.map((level) => [level.folder.path, listOf(level)]));
}

function listOf({ folder, entries, places }: Level): FolderList {
  const base = folder.path === "" ? "" : `${folder.path}/`;
  const page = `${base}all-pages.html`;
  const count = Math.ceil(entries.length / ENTRIES_PER_PART);
  // Of the path, since folders of one name stand in many places.
  const key = createHash("sha256").update(folder.path).digest("hex").slice(0, 10);
  const parts = Array.from({ length: count }, (_, at) => ({
    page: count === 1 ? page : `${base}all-pages-${at + 1}.html`,
    script: `assets/pages/${key}-${at + 1}.js`,
    entries: entries.slice(at * ENTRIES_PER_PART, (at + 1) * ENTRIES_PER_PART),
  }));
  const blocks = blockStarts([...places.keys()], ENTRIES_PER_PART);
  // The home page is no list.
  const own = folder.path !== "" && entries.length <= OWN_PAGE ? folder.index : undefined;
  return { folder, page: own?.output ?? page, isOwnPage: own !== undefined, parts, blocks };
}
