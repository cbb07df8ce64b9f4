import path from "node:path";
import { isFolderPage } from "./old-address.ts";
import type { Entry, FolderSettings, PageSettings } from "./old-site.ts";

export interface Arrangement {
  readonly pages: ReadonlyMap<string, PageSettings>;
  /** By path from the content folder. */
  readonly folders: ReadonlyMap<string, FolderSettings>;
  /** Sections whose pages are not those of one folder: their names do not show. */
  readonly lost: readonly string[];
  /** Folders in which the sidebar parts pages and folders that the navigation mixes. */
  readonly mixed: readonly string[];
  readonly links: readonly Extract<Entry, { readonly kind: "link" }>[];
}

/**
 * Makes of a navigation what folders can say: pages and folders in order of their first mention, with the
 * labels that they have there; a section whose pages are just those of one folder names it.
 */
export function arrange(entries: readonly Entry[]): Arrangement {
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
  const mixed = [...kinds]
    .filter(([folder, all]) => isMixed(folder, all))
    .map(([folder]) => folder);
  const lost: string[] = [];
  const name = (section: Extract<Entry, { readonly kind: "section" }>): void => {
    if (listedPages([section]).length === 0) return;
    const folder = folderOf(section, pages);
    if (folder === undefined || folders.get(folder)?.title !== undefined) lost.push(section.label);
    else folders.set(folder, { ...folders.get(folder), title: section.label });
    for (const entry of section.entries) if (entry.kind === "section") name(entry);
  };
  for (const entry of entries) if (entry.kind === "section") name(entry);
  return { pages: settings, folders, lost, mixed, links: linksIn(entries) };
}

/** At the top folders stand first, elsewhere pages. */
function isMixed(folder: string, kinds: readonly ("page" | "folder")[]): boolean {
  const second = kinds.indexOf(folder === "" ? "page" : "folder");
  return second !== -1 && kinds.slice(second).some((kind) => kind !== kinds[second]);
}

/** All pages of a navigation in their order. */
export function listedPages(
  entries: readonly Entry[],
): readonly { readonly page: string; readonly label: string | undefined }[] {
  return entries.flatMap((entry) => {
    if (entry.kind === "link") return [];
    if (entry.kind === "page") return [{ page: entry.page, label: entry.label }];
    const own = entry.page === undefined ? [] : [{ page: entry.page, label: undefined }];
    return [...own, ...listedPages(entry.entries)];
  });
}

/** The folder that holds a section's pages and no others that are listed; undefined where there is none. */
function folderOf(
  section: Extract<Entry, { readonly kind: "section" }>,
  pages: readonly string[],
): string | undefined {
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
