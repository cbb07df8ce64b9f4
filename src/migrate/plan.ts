import path from "node:path";
import type { Arrangement } from "./arrange.ts";
import type { NotCarried } from "./not-carried.ts";
import { isArticle, type OldFolder } from "./old-folder.ts";
import type { FolderSettings, OldRedirect, OldSite, PageSettings } from "./old-site.ts";
import { pageSettings, pagesByAddress } from "./page-settings.ts";
import { REDIRECTS, readRedirectsFile } from "./redirects-file.ts";

/** The content folder of the new site. */
export const CONTENT = "content";
const PUBLIC = "public";

/** What is to be written, and what is lost. */
export interface Plan {
  /** From the old folder to the new one; articles under `content/` end in `.md`. */
  readonly copies: ReadonlyMap<string, Copy>;
  /** Paths from the content folder. */
  readonly pages: readonly string[];
  readonly folders: ReadonlyMap<string, FolderSettings>;
  /** Those of the configuration; pages have their own old addresses in their settings. */
  readonly redirects: readonly OldRedirect[];
  /** Empty where folders say the order. */
  readonly sidebar: Arrangement["sidebar"];
  /** Links out, among the pages. */
  readonly links: Arrangement["links"];
  readonly hasPublic: boolean;
  readonly notCarried: readonly NotCarried[];
}

export interface Copy {
  readonly from: string;
  /** Of an article. */
  readonly settings?: PageSettings;
}

/** Says what becomes of each file of the old folder. */
export function planSite(site: OldSite, folder: OldFolder): Plan {
  const notCarried: NotCarried[] = [];
  const copies = new Map<string, Copy>();
  const add = (to: string, copy: Copy) => {
    const other = copies.get(to);
    if (!other) copies.set(to, copy);
    else {
      const what = `this file, which would stand where ${other.from} does`;
      notCarried.push({ file: copy.from, what, advice: "rename one of the two" });
    }
  };
  const languages = new Map<string, string>();
  const statics = site.staticFolders;
  for (const file of folder.files) {
    const isStatic = statics.find((each) => file.startsWith(`${each}/`));
    if (isStatic !== undefined) {
      add(`${PUBLIC}/${file.slice(isStatic.length + 1)}`, { from: file });
      continue;
    }
    const own = site.folders.find(({ from }) => from === "" || file.startsWith(`${from}/`));
    if (!own) continue;
    const inner = own.from === "" ? file : file.slice(own.from.length + 1);
    const isLeft = own.leaveOut?.some((name) => inner === name || inner.startsWith(`${name}/`));
    if (isLeft || isOwnName(inner)) continue;
    const to = path.posix.join(own.to, withPlainEnding(inner));
    if (isArticle(file) && own.language !== undefined) languages.set(to, own.language);
    add(`${CONTENT}/${to}`, { from: file });
  }
  const pages = [...copies.keys()]
    .filter((to) => to.startsWith(`${CONTENT}/`) && to.endsWith(".md"))
    .map((to) => to.slice(CONTENT.length + 1));
  const list = [...statics, ""]
    .map((each) => folder.textOf(path.posix.join(each, REDIRECTS)))
    .find((file) => file !== undefined);
  const read = list && readRedirectsFile(list, pagesByAddress(site, pages));
  notCarried.push(...(read?.notCarried ?? []));
  const { settings, folders, ...told } = pageSettings(site, pages, languages, folder);
  notCarried.push(...told.notCarried);
  for (const page of pages) {
    const copy = copies.get(`${CONTENT}/${page}`);
    const own = settings.get(page);
    if (copy && own) copies.set(`${CONTENT}/${page}`, { ...copy, settings: own });
  }
  const redirects = [...site.redirects, ...(read?.redirects ?? [])];
  for (const { from, page } of redirects.filter((each) => !pages.includes(each.page))) {
    notCarried.push({
      file: site.configuration[0] ?? REDIRECTS,
      what: `the redirect from "${from}" to "${page}"`,
      advice: "no page came of what it leads to; let it lead to one that is there",
    });
  }
  return {
    ...{ copies, pages, folders, notCarried, sidebar: told.sidebar, links: told.links },
    redirects: redirects.filter(({ page }) => pages.includes(page)),
    hasPublic: [...copies.keys()].some((to) => to.startsWith(`${PUBLIC}/`)),
  };
}

/** Lists that mean something else here. */
function isOwnName(inner: string): boolean {
  return inner === "glossary.yaml" || inner === "sources.yaml";
}

function withPlainEnding(file: string): string {
  return isArticle(file) ? file.replace(/\.[^.]+$/, ".md") : file;
}
