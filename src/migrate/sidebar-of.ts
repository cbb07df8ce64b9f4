import type { SidebarEntry } from "../site/config/sidebar-option.ts";
import { listedPages } from "./listed-pages.ts";
import { isFolderPage } from "./old-address.ts";
import type { Entry, OldSection } from "./old-site.ts";

interface Around {
  /** The folders that sections name. */
  readonly named: ReadonlyMap<OldSection, string>;
  /** Folders at the top that hold the pages of a language. */
  readonly languageFolders: ReadonlySet<string>;
}

interface Said {
  readonly sidebar: readonly SidebarEntry[];
  readonly again: readonly string[];
  /** Sections and folders in which pages follow others: pages are shown first there. */
  readonly mixed: readonly string[];
  /** Folders that stand in it as they are. */
  readonly asFolders: readonly string[];
}

/** A navigation as the configuration's `sidebar` says it. Each page is shown once, where it is first listed. */
export function sidebarOf(entries: readonly Entry[], { named, languageFolders }: Around): Said {
  const titled = new Set(named.values());
  const seen = new Set<string>();
  const again: string[] = [];
  const mixed: string[] = [];
  const asFolders: string[] = [];
  const isHome = (page: string) =>
    isFolderPage(page) &&
    (!page.includes("/") || languageFolders.has(page.slice(0, page.lastIndexOf("/"))));

  /** @param base The folder whose order is said; undefined in a section, into which pages are put. */
  const ofPage = (page: string, base: string | undefined): readonly string[] => {
    if (seen.has(page)) {
      again.push(page);
      return [];
    }
    seen.add(page);
    if (isHome(page)) return [];
    if (base === undefined) return [page];
    const inner = base === "" ? page : page.slice(base.length + 1);
    const [step = ""] = inner.split("/");
    if (step === inner) return isFolderPage(page) ? [] : [page];
    const folder = base === "" ? step : `${base}/${step}`;
    return titled.has(folder) ? [] : ofFolder(folder);
  };
  const ofFolder = (folder: string): readonly string[] => {
    if (seen.has(folder)) return [];
    seen.add(folder);
    asFolders.push(folder);
    return [folder];
  };
  const withPages = (folder: string, inner: readonly SidebarEntry[]): readonly SidebarEntry[] => {
    if (!inner.some((entry) => typeof entry === "object")) return ofFolder(folder);
    seen.add(folder);
    tellMixed(folder, inner);
    return [{ folder, pages: inner }];
  };
  const tellMixed = (name: string, pages: readonly SidebarEntry[]) => {
    const isPage = (entry: SidebarEntry) => typeof entry === "string" && entry.endsWith(".md");
    const other = pages.findIndex((entry) => !isPage(entry));
    if (other !== -1 && pages.slice(other).some(isPage)) mixed.push(name);
  };
  const ofSection = (section: OldSection): readonly SidebarEntry[] => {
    const folder = named.get(section);
    const own = section.page === undefined ? [] : ofPage(section.page, folder);
    if (folder !== undefined) return withPages(folder, ofAll(section.entries, folder));
    const pages = ofAll(section.entries, undefined);
    const [page] = own;
    const title = section.label.trim();
    if (pages.length === 0 || (title === "" && page === undefined)) return [...own, ...pages];
    tellMixed(title, pages);
    return [{ ...(title !== "" && { title }), ...(page !== undefined && { page }), pages }];
  };
  const ofAll = (list: readonly Entry[], base: string | undefined): readonly SidebarEntry[] =>
    list.flatMap((entry) => {
      if (entry.kind === "link") return [];
      return entry.kind === "page" ? ofPage(entry.page, base) : ofSection(entry);
    });

  const byLanguage = Map.groupBy(entries, (entry) => {
    const pages = listedPages([entry]);
    return [...languageFolders].find(
      (folder) => pages.length > 0 && pages.every(({ page }) => page.startsWith(`${folder}/`)),
    );
  });
  const sidebar = [...byLanguage].flatMap(([folder, list]): readonly SidebarEntry[] => {
    if (folder === undefined) return ofAll(list, "");
    const inner = ofAll(list, folder).flatMap((entry): readonly SidebarEntry[] => {
      if (typeof entry === "string") return entry === folder ? [] : [entry];
      return entry.folder === folder ? entry.pages : [entry];
    });
    return withPages(folder, inner);
  });
  return { sidebar, again: [...new Set(again)], mixed, asFolders };
}
