import path from "node:path";
import type { SidebarEntry } from "../site/config/sidebar-option.ts";
import { listedPages } from "./listed-pages.ts";
import { isFolderPage } from "./old-address.ts";
import type { Entry, FolderSettings, OldSection, PageSettings } from "./old-site.ts";
import { sidebarOf } from "./sidebar-of.ts";

export interface Arrangement {
  readonly pages: ReadonlyMap<string, PageSettings>;
  /** By path from the content folder. */
  readonly folders: ReadonlyMap<string, FolderSettings>;
  /** The order, with its sections, where folders cannot say it; else empty. */
  readonly sidebar: readonly SidebarEntry[];
  /** Pages that stand in several sections: they are shown in the first. */
  readonly again: readonly string[];
  /** Folders and sections in which the sidebar parts pages and folders that the navigation mixes. */
  readonly mixed: readonly string[];
  readonly links: readonly Extract<Entry, { readonly kind: "link" }>[];
}

/**
 * Makes of a navigation what folders can say: pages and folders in order of their first mention, with the
 * labels that they have there; a section whose pages are just those of one folder names it. Where there are
 * other sections, or pages among the folders at the top, the configuration is to say the order as a whole.
 * @param languageFolders Folders at the top that hold the pages of a language.
 */
export function arrange(
  entries: readonly Entry[],
  languageFolders: ReadonlySet<string> = new Set(),
): Arrangement {
  const listed = listedPages(entries);
  const pages = listed.map(({ page }) => page);
  const settings = new Map<string, PageSettings>();
  const folders = new Map<string, FolderSettings>();
  const kinds = new Map<string, ("page" | "folder")[]>();
  const next = (folder: string, kind: "page" | "folder") => {
    const before = kinds.get(folder) ?? [];
    kinds.set(folder, [...before, kind]);
    return before.length + 1;
  };
  for (const { page, label } of listed) {
    if (settings.has(page)) continue;
    for (const folder of foldersAbove(page)) {
      if (!folders.has(folder)) folders.set(folder, { order: next(above(folder), "folder") });
    }
    settings.set(page, {
      label,
      order: isFolderPage(page) ? undefined : next(above(page), "page"),
    });
  }
  const named = new Map<OldSection, string>();
  let isWhole = true;
  const name = (section: OldSection): void => {
    if (listedPages([section]).length === 0) return;
    const folder = folderOf(section, pages);
    if (folder === undefined || folders.get(folder)?.title !== undefined) isWhole = false;
    else {
      folders.set(folder, { ...folders.get(folder), title: section.label });
      named.set(section, folder);
    }
    for (const entry of section.entries) if (entry.kind === "section") name(entry);
  };
  for (const entry of entries) if (entry.kind === "section") name(entry);
  const mixed = [...kinds]
    .filter(([folder, all]) => isMixed(folder, all))
    .map(([folder]) => folder);
  const made = { pages: settings, folders, links: linksIn(entries) };
  if (isWhole && !mixed.includes("")) return { ...made, sidebar: [], again: [], mixed };
  const { asFolders, ...said } = sidebarOf(entries, { named, languageFolders });
  const isLeft = (folder: string) =>
    asFolders.some((name) => folder === name || folder.startsWith(`${name}/`));
  return { ...made, ...said, mixed: [...new Set([...said.mixed, ...mixed.filter(isLeft)])] };
}

/** Unless the configuration says the order, folders stand first at the top, and elsewhere pages. */
function isMixed(folder: string, kinds: readonly ("page" | "folder")[]): boolean {
  const second = kinds.indexOf(folder === "" ? "page" : "folder");
  return second !== -1 && kinds.slice(second).some((kind) => kind !== kinds[second]);
}

/** The folder that holds a section's pages and no others that are listed; undefined where there is none. */
function folderOf(section: OldSection, pages: readonly string[]): string | undefined {
  const own = new Set(listedPages([section]).map(({ page }) => page));
  const common = [...own].map(above).reduce(commonFolder, undefined);
  if (common === undefined || common === "") return undefined;
  const all = pages.filter((page) => page.startsWith(`${common}/`));
  return all.every((page) => own.has(page) || isFolderPage(page)) ? common : undefined;
}

function commonFolder(a: string | undefined, b: string): string {
  if (a === undefined) return b;
  const steps = b.split("/");
  const shared = a.split("/").findIndex((step, index) => step !== steps[index]);
  return shared === -1 ? a : a.split("/").slice(0, shared).join("/");
}

function linksIn(entries: readonly Entry[]): Arrangement["links"] {
  return entries.flatMap((entry) => {
    if (entry.kind === "link") return [entry];
    return entry.kind === "section" ? linksIn(entry.entries) : [];
  });
}

function above(name: string): string {
  const folder = path.posix.dirname(name);
  return folder === "." ? "" : folder;
}

/** The outermost first. */
function foldersAbove(page: string): readonly string[] {
  const steps = above(page).split("/").filter(Boolean);
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}
