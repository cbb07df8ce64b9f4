import { arrange, listedPages } from "./arrange.ts";
import { isFolderPage, oldAddress } from "./old-address.ts";
import type { FolderSettings, OldSite, PageSettings } from "./old-site.ts";

interface Settings {
  readonly settings: ReadonlyMap<string, PageSettings>;
  /** By path from the content folder. */
  readonly folders: ReadonlyMap<string, FolderSettings>;
}

/**
 * What front matter is to say of pages and folders: their places, names, languages and old addresses.
 * @param languages Of pages that are not in the site's.
 */
export function pageSettings(
  site: OldSite,
  pages: readonly string[],
  languages: ReadonlyMap<string, string>,
): Settings {
  const entries = site.navigation ?? [];
  const arrangement = arrange(entries, pages);
  const listed = new Set(listedPages(entries).map(({ page }) => page));
  const listedFolders = new Set([...listed].map(topFolder));
  const redirects = Map.groupBy(site.redirects, ({ page }) => page);
  const settings = pages.map((page): [string, PageSettings] => {
    // A part of the site that the navigation says nothing of is listed as it is.
    const isHidden = listedFolders.has(topFolder(page)) && !listed.has(page) && !isFolderPage(page);
    const old = [...(redirects.get(page) ?? []).map(({ from }) => from), ...addressesOf(page, site)];
    const language = languages.get(page);
    const own: PageSettings = {
      ...site.settings?.get(page),
      ...defined(arrangement.pages.get(page)),
      ...(language !== undefined && { language }),
      ...(isHidden && { hidden: true }),
    };
    const aliases = [...new Set(old)].filter((address) => address !== own.permalink);
    return [page, { ...own, ...(aliases.length > 0 && { aliases }) }];
  });
  const folders = new Map(site.folderSettings);
  for (const [name, own] of arrangement.folders) folders.set(name, { ...folders.get(name), ...own });
  return { settings: new Map(settings), folders };
}

/** Where a page stood that stands elsewhere now. */
function addressesOf(page: string, { addresses, moved }: OldSite): readonly string[] {
  const own = moved?.get(page);
  if (own === undefined && addresses === "files") return [];
  const old = own ?? oldAddress(page, addresses);
  return old === oldAddress(page, "files") ? [] : [old];
}

function topFolder(page: string): string {
  return page.includes("/") ? page.slice(0, page.indexOf("/")) : "";
}

function defined(settings: PageSettings | undefined): PageSettings {
  return Object.fromEntries(
    Object.entries(settings ?? {}).filter(([, value]) => value !== undefined),
  );
}
