import path from "node:path";
import { escapeHtml } from "../articles/escape.ts";
import { relativeUrl } from "../articles/targets.ts";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import { pageDirection, searchLanguage, searchPage } from "../languages.ts";
import type { Site } from "../site.ts";
import { frameOf } from "./frame.ts";
import { type Need, stylesheetsOf } from "./needs.ts";
import type { Folder } from "./trail.ts";
import type { FrameView, ItemView, LinkView, PageView, PageWithItems } from "./types.ts";

/** Where the build put what every page loads, from the site's root. */
export interface AssetPaths {
  readonly stylesheet: string;
  readonly readingStylesheet: string;
  readonly searchStylesheet: string;
  readonly choicesStylesheet: string;
  readonly kindsStylesheet: string;
  readonly practiceStylesheet: string;
  readonly paperStylesheet: string;
  readonly appearanceScript: string;
  readonly siteScript: string;
  readonly readingScript: string;
  readonly quizScript: string;
  readonly choicesScript: string;
  readonly quizModesScript: string;
  readonly quizModesStylesheet: string;
  readonly quizEndScript: string;
  readonly quizEndStylesheet: string;
  readonly notFoundScript: string;
  readonly searchScript: string;
  readonly searchLandingScript: string;
  readonly searchProgressScript: string;
  readonly reviewScript: string;
  readonly mixScript: string;
  readonly progressScript: string;
  readonly dailyScript: string;
  readonly pathScript: string;
  /** Empty when the site has no items. */
  readonly itemsIndex: string;
}

/** What all pages of one build share. */
export interface ViewContext {
  readonly site: Site;
  readonly tree: Folder;
  readonly assets: AssetPaths;
  /** The first file of each search index, from the site's root, by language. */
  readonly searchIndexes: ReadonlyMap<string, string>;
  /** The sidebar of an output folder, rendered. */
  readonly trailHtml: (outputFolder: string) => string;
  /** A part of the frame that the pages of a folder share, rendered; `key` tells frames apart. */
  readonly partHtml: (part: FramePart, key: string, page: FrameView) => string;
  /** An item that stands in an article, rendered. */
  readonly itemHtml: (page: PageView & PageWithItems, item: ItemView) => string;
}

export type FramePart = "masthead" | "colophon" | "search-dialog";

export interface PageParts {
  readonly layout: string;
  /** Output path from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly breadcrumbs: readonly LinkView[];
  readonly needs?: readonly Need[];
  /** Where it is not the site's. */
  readonly language?: string | undefined;
}

/** What every page has, its URLs relative to it. */
export function pageView(
  context: ViewContext,
  { needs = [], language, ...parts }: PageParts,
): PageView {
  const { site, assets } = context;
  const { config } = site;
  const folder = folderOf(parts.path);
  const { menu, assets: shared, ...frame } = frameOf(context, folder);
  const url = (to: string) => relativeUrl(parts.path, to);
  const view: FrameView = {
    ...frame,
    language: language ?? config.language,
    direction: pageDirection(config, language ?? config.language),
    searchUrl: config.search ? url(searchPage(site, language ?? config.language)) : "",
    menu: menu.map(({ to, ...link }) => ({ ...link, current: isWithin(parts.path, to) })),
  };
  // The menu's mark and the language are all that differs between two pages of a folder.
  const key = `${folder}:${view.menu.findIndex(({ current }) => current)}:${view.language}`;
  const searchIndex = context.searchIndexes.get(searchLanguage(view.language));
  return {
    ...parts,
    ...view,
    headTitle: parts.title === config.title ? config.title : `${parts.title} · ${config.title}`,
    csp: contentSecurityPolicy,
    assets: {
      ...shared,
      searchIndex: searchIndex === undefined ? "" : url(searchIndex),
      stylesheets: stylesheetsOf(assets, needs).map(url),
      quizScript: url(needs.includes("kinds") ? assets.quizScript : assets.choicesScript),
    },
    mastheadHtml: context.partHtml("masthead", key, view),
    colophonHtml: context.partHtml("colophon", key, view),
    searchDialogHtml: context.partHtml("search-dialog", key, view),
    trailHtml: markCurrent(context.trailHtml(folder), parts.path),
  };
}

/** Whether a page is `to` itself or stands in the folder that `to` is the index of. */
function isWithin(page: string, to: string): boolean {
  return (
    page === to || (to.endsWith("/index.html") && page.startsWith(`${path.posix.dirname(to)}/`))
  );
}

/** The sidebar is rendered once per folder; the page's own link is marked by a splice. */
function markCurrent(trailHtml: string, page: string): string {
  const href = `<a href="${escapeHtml(relativeUrl(page, page))}"`;
  const at = trailHtml.indexOf(href);
  if (at === -1) return trailHtml;
  const end = at + href.length;
  return `${trailHtml.slice(0, end)} aria-current="page"${trailHtml.slice(end)}`;
}

function folderOf(page: string): string {
  const folder = path.posix.dirname(page);
  return folder === "." ? "" : folder;
}
