import { numbered, slug } from "../markdown/slug.ts";
import type { YamlPath } from "../markdown/source-file.ts";
import type { SidebarEntry, SidebarSection } from "./config/sidebar-option.ts";
import type { Article } from "./read/article.ts";
import { folderOf } from "./read/folder-of.ts";
import { placeOf } from "./read/place-of.ts";
import type { Site } from "./site.ts";

/** What the configuration's `sidebar` makes of the folders of a site. */
interface SidebarPlaces {
  /** Sections, by paths that no folder has: `guide/first-steps` is one in the folder `guide`. */
  readonly sections: ReadonlyMap<string, SidebarSection>;
  /** What it calls folders. */
  readonly titles: ReadonlyMap<string, string>;
  /** The folder or section of an article or folder, by its path, where the path says another one. */
  readonly above: ReadonlyMap<string, string>;
  /** Places of those that are named, to be compared with one another. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly faults: readonly SidebarFault[];
}

export interface SidebarFault {
  readonly kind: "unknown" | "not-article" | "not-folder" | "home" | "hidden" | "twice" | "circle";
  readonly name: string;
  /** From `sidebar` on. */
  readonly at: YamlPath;
}

/** Made once for a site. */
export function sidebarPlaces(site: Places): SidebarPlaces {
  const places = known.get(site.articles) ?? makePlaces(site);
  known.set(site.articles, places);
  return places;
}

const known = new WeakMap<readonly Article[], SidebarPlaces>();

type Places = Pick<Site, "articles" | "config">;

/** The folder, or the section of the sidebar, in which an article stands. */
export function standsIn(site: Places, { path }: Article): string {
  const { above } = sidebarPlaces(site);
  return above.get(path) ?? folderOf(placeOf(path, site.config.languages));
}

/** All folders in which articles are, with those around them. */
export function foldersOf({ articles, config }: Places): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path } of articles) {
    let folder = folderOf(placeOf(path, config.languages));
    for (; folder !== "" && !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}

function makePlaces(site: Places): SidebarPlaces {
  const { languages, sidebar } = site.config;
  const folders = foldersOf(site);
  const articles = new Map(site.articles.map((article) => [article.path, article]));
  const homes = ["", ...languages.map((language) => `${language}/`)].map(
    (folder) => `${folder}index.html`,
  );
  // Pages that are no articles' stand in folders, too.
  const taken = new Set([...folders, ...languages, "quizzes", "assets"]);
  const sections = new Map<string, SidebarSection>();
  const titles = new Map<string, string>();
  const above = new Map<string, string>();
  const ranks = new Map<string, number>();
  const faults: SidebarFault[] = [];
  const parentOf = (path: string) => above.get(path) ?? folderOf(path);
  const isAround = (name: string, path: string) => {
    for (let step = path; step !== ""; step = parentOf(step)) if (step === name) return true;
    return false;
  };

  /** Puts an article or a folder into a folder or a section; at the top it stays where it is. */
  const put = (name: string, into: string | undefined, at: YamlPath) => {
    const article = articles.get(name);
    if (!article && !folders.has(name)) faults.push({ kind: "unknown", name, at });
    else if (into !== undefined && article && homes.includes(article.output))
      faults.push({ kind: "home", name, at });
    else if (ranks.has(name)) faults.push({ kind: "twice", name, at });
    else if (into !== undefined && isAround(name, into)) faults.push({ kind: "circle", name, at });
    else {
      // A section's own page is shown by its title, whatever it says.
      if (article?.isHidden && at.at(-1) !== "page") faults.push({ kind: "hidden", name, at });
      ranks.set(name, ranks.size);
      if (into !== undefined) above.set(name, into);
    }
  };
  const arrange = (entry: SidebarEntry, into: string | undefined, at: YamlPath) => {
    if (typeof entry === "string") put(entry, into, at);
    else if (entry.folder !== undefined) {
      const { folder, title, pages } = entry;
      if (!folders.has(folder)) {
        const kind = articles.has(folder) ? "not-folder" : "unknown";
        faults.push({ kind, name: folder, at: [...at, "folder"] });
        return;
      }
      put(folder, into, [...at, "folder"]);
      if (title !== undefined) titles.set(folder, title);
      arrangeAll(pages, folder, [...at, "pages"]);
    } else {
      // What a language's pages stand in is all that these show.
      const parent = into ?? languageOf(entry, languages) ?? "";
      const last = slug(entry.title ?? entry.page ?? "", new Set());
      const path = numbered(parent === "" ? last : `${parent}/${last}`, taken, { from: 2 });
      sections.set(path, entry);
      ranks.set(path, ranks.size);
      if (entry.page !== undefined) {
        if (folders.has(entry.page))
          faults.push({ kind: "not-article", name: entry.page, at: [...at, "page"] });
        else put(entry.page, path, [...at, "page"]);
      }
      arrangeAll(entry.pages, path, [...at, "pages"]);
    }
  };
  const arrangeAll = (entries: readonly SidebarEntry[], into: string | undefined, at: YamlPath) => {
    for (const [index, entry] of entries.entries()) arrange(entry, into, [...at, index]);
  };
  arrangeAll(sidebar, undefined, ["sidebar"]);
  return { sections, titles, above, ranks, faults };
}

/** The language in whose folder all of a section stands that says it by its first page. */
function languageOf(section: SidebarSection, languages: readonly string[]): string | undefined {
  const first = firstName(section);
  const place = first === undefined ? "" : placeOf(first, languages);
  return languages.find((language) => place.startsWith(`${language}/`));
}

function firstName({ page, folder, pages }: SidebarSection): string | undefined {
  const [first] = pages;
  return page ?? folder ?? (typeof first === "object" ? firstName(first) : first);
}
