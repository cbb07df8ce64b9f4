import { type Arrangement, arrange } from "./arrange.ts";
import { listedPages } from "./listed-pages.ts";
import { type NotCarried, notCarriedAt, type Words } from "./not-carried.ts";
import { isFolderPage, oldAddress } from "./old-address.ts";
import type { OldFolder } from "./old-folder.ts";
import type { FolderSettings, OldSite, PageSettings } from "./old-site.ts";

interface Settings {
  readonly settings: ReadonlyMap<string, PageSettings>;
  /** By path from the content folder. */
  readonly folders: ReadonlyMap<string, FolderSettings>;
  readonly sidebar: Arrangement["sidebar"];
  readonly links: Arrangement["links"];
  readonly notCarried: readonly NotCarried[];
}

/**
 * What front matter is to say of pages and folders: their places, names, languages and old addresses.
 * @param languages Of pages that are not in the site's.
 */
export function pageSettings(
  site: OldSite,
  pages: readonly string[],
  languages: ReadonlyMap<string, string>,
  { textOf }: Pick<OldFolder, "textOf">,
): Settings {
  const entries = site.navigation ?? [];
  const inLanguage = (page: string) =>
    languages.get(page) ?? site.settings?.get(page)?.language ?? site.language;
  const languageFolders = new Set(
    pages.filter((page) => inLanguage(page) !== site.language).map(topFolder),
  );
  languageFolders.delete("");
  const arrangement = arrange(entries, languageFolders);
  const listed = new Set(listedPages(entries).map(({ page }) => page));
  const listedFolders = new Set([...listed].map(topFolder));
  const settings = pages.map((page): [string, PageSettings] => {
    // A part of the site that the navigation says nothing of is listed as it is.
    const isHidden = listedFolders.has(topFolder(page)) && !listed.has(page) && !isFolderPage(page);
    const language = languages.get(page);
    const own: PageSettings = {
      ...site.settings?.get(page),
      ...defined(arrangement.pages.get(page)),
      ...(language !== undefined && { language }),
      ...(isHidden && { hidden: true }),
    };
    const aliases = addressesOf(page, site).filter((address) => address !== own.permalink);
    return [page, { ...own, ...(aliases.length > 0 && { aliases }) }];
  });
  const folders = new Map(site.folderSettings);
  for (const [name, own] of arrangement.folders)
    folders.set(name, { ...folders.get(name), ...own });
  return {
    settings: new Map(settings),
    folders,
    ...{ sidebar: arrangement.sidebar, links: arrangement.links },
    notCarried: lostPlaces(site, arrangement, textOf),
  };
}

/** Pages that stood in several places, or elsewhere among folders: each where the list of pages says so. */
function lostPlaces(
  { configuration }: OldSite,
  { again, mixed }: Arrangement,
  textOf: OldFolder["textOf"],
): readonly NotCarried[] {
  const name = configuration.at(-1) ?? "";
  const file = textOf(name);
  const told = (words: Words, mention: string, skip: 0 | 1) => {
    const first = file?.text.indexOf(mention) ?? -1;
    const next = file?.text.indexOf(mention, first + 1) ?? -1;
    const at = skip === 1 && next !== -1 ? next : first;
    return file && at !== -1 ? notCarriedAt(file, at, words) : { file: name, ...words };
  };
  return [
    ...again.map((page) => {
      const what = `the second mention of "${page}" in the list of pages: it stands where it is named first`;
      const advice = "where it is missed, link to it from a page there";
      return told({ what, advice }, page.replace(/\.md$/, ""), 1);
    }),
    ...mixed.map((place) => {
      const what = `in the list of pages, the order of pages among folders and sections in "${place}": there pages stand before folders and sections`;
      const advice = "where the order matters, move those pages into a folder or a section";
      return told({ what, advice }, file?.text.includes(`${place}/`) ? `${place}/` : place, 0);
    }),
  ];
}

/** Where a page stood that stands elsewhere now. */
function addressesOf(page: string, site: OldSite): readonly string[] {
  const old = addressOf(page, site);
  return old === oldAddress(page, "files") ? [] : [old];
}

function addressOf(page: string, { addresses, moved }: OldSite): string {
  return moved?.get(page) ?? oldAddress(page, addresses);
}

/** Finds the page that stood at an address, with or without its ending. */
export function pagesByAddress(
  site: OldSite,
  pages: readonly string[],
): (address: string) => string | undefined {
  const plain = (address: string) =>
    address.replace(/[#?].*$/, "").replace(/(?:\/|\/index\.html|\.html)$/, "");
  const found = new Map(pages.map((page) => [plain(addressOf(page, site)), page]));
  return (address) => (address.startsWith("/") ? found.get(plain(address)) : undefined);
}

function topFolder(page: string): string {
  return page.includes("/") ? page.slice(0, page.indexOf("/")) : "";
}

function defined(settings: PageSettings | undefined): PageSettings {
  return Object.fromEntries(
    Object.entries(settings ?? {}).filter(([, value]) => value !== undefined),
  );
}
