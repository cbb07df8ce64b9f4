import path from "node:path";
import { escapeHtml } from "../../markdown/escape.ts";
import { relativeUrl } from "../../markdown/targets.ts";
import { isSpoken, type Messages } from "../../messages/messages.ts";
import {
  ownPage,
  pageDirection,
  searchLanguage,
  searchPage,
  standsForAbsent,
} from "../../site/languages.ts";
import { markdownCopies } from "../../site/markdown-copies.ts";
import { practicePages, practicePath } from "../../site/practice-pages.ts";
import type { WholeArticle } from "../../site/read/article.ts";
import { hasLists } from "../../site/shown-levels.ts";
import type { Need } from "../assets.ts";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import { pageAssets } from "../page-assets.ts";
import type { RedirectView } from "./article-types.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { ViewContext } from "./context.ts";
import { feedLinks } from "./feed-links.ts";
import { frameOf } from "./frame.ts";
import { alternates, languageLinks, otherSearches } from "./language-links.ts";
import { stylesheetsOf } from "./needs.ts";
import { type SchemaThing, structuredData } from "./structured-data.ts";
import type { FrameView, LinkView, PageView } from "./types.ts";

/** A page to write: its path is known, its view is made when asked for, so that memory stays flat. */
export interface Page {
  /** Output path from the site's root. */
  readonly path: string;
  readonly view: () => PageView | RedirectView;
  /** Whether it looks into the prose of articles. */
  readonly needsProse?: boolean;
  /** Where its prose is known by a name. */
  readonly shown?: ShownPage | undefined;
}

/** A page as the names of its prose and its view without that: two that are the same print the same. */
export interface ShownPage {
  readonly version: string;
  /** Names what the rest of the site puts into its prose. */
  readonly putIn: () => string;
  /** Made without reading the prose. */
  readonly outline: () => PageView;
  /** The same, from a view that has it. */
  readonly outlineOf: (page: PageView | RedirectView) => PageView;
  /** With the article as its file is now, whose outline is as it was. */
  readonly revised: (whole: WholeArticle) => PageView;
}

export interface PageParts {
  readonly layout: string;
  /** Output path from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly breadcrumbs: readonly LinkView[];
  readonly needs?: readonly Need[];
  /** Where it is not that in which the site is seen. */
  readonly language?: string | undefined;
  /** Whether its text does though its author named no language. */
  readonly runsLeftwards?: boolean;
  /** Where there is none. */
  readonly sidebar?: false;
  /** What it is, for search engines; asked for only where the site says its address. */
  readonly things?: () => readonly SchemaThing[];
}

/** What every page has, its URLs relative to it. */
export function pageView(
  context: ViewContext,
  { needs = [], runsLeftwards = false, sidebar, things, ...parts }: PageParts,
): PageView {
  const { site, assets } = context;
  const { config, messages } = site;
  const { language = messages.language } = parts;
  const folder = folderOf(parts.path);
  const { menu, assets: shared, ...frame } = frameOf(context, folder);
  const url = (to: string) => relativeUrl(parts.path, to);
  const view: FrameView = {
    ...frame,
    language,
    direction: runsLeftwards ? "rtl" : pageDirection(config, language),
    searchUrl: config.search ? url(searchPage(site, language)) : "",
    otherSearches: otherSearches(site, parts.path, language),
    menu: menu.map(({ to, ...link }) => ({ ...link, current: isWithin(parts.path, to) })),
  };
  // The menu's mark and the language are all that differs between two pages of a folder.
  const key = `${folder}:${view.menu.findIndex(({ current }) => current)}:${view.language}:${view.direction}`;
  const sidebarHasLists = sidebar !== false && hasLists(site, parts.path);
  // Of the header's links, those of the menu are marked already.
  const markHere = (html: string) =>
    practicePages.some((name) => ownPage(site, practicePath(name)) === parts.path)
      ? markCurrent(html, parts.path)
      : html;
  const copy = markdownCopies(site).get(parts.path);
  const picture = context.sharePictures.get(parts.path) ?? context.sharePictures.get("");
  const searchIndex = context.searchIndexes.get(searchLanguage(view.language));
  return {
    ...parts,
    ...view,
    wordsLanguage: wordsLanguage(site.messagesIn(language), language),
    headTitle:
      parts.title === config.title
        ? config.title
        : messages.text("page.head-title", { page: parts.title, site: config.title }),
    csp: contentSecurityPolicy(config.images.hosts),
    canonicalUrl: standsForAbsent(config, parts.path) ? "" : canonicalUrl(config.url, parts.path),
    shareUrl: picture === undefined ? "" : canonicalUrl(config.url, picture),
    languages: languageLinks(site, parts.path, view.language),
    alternates: alternates(site, parts.path),
    structuredDataHtml: config.url === "" ? "" : structuredData(site, parts, things?.() ?? []),
    feeds: feedLinks(site, parts.path, view.language),
    markdownUrl: copy === undefined ? "" : url(copy.path),
    hasCode: needs.includes("code"),
    hasTabs: needs.includes("tabs"),
    assets: pageAssets(shared, {
      searchIndex: searchIndex === undefined ? "" : url(searchIndex),
      stylesheets: [
        ...stylesheetsOf(assets, sidebarHasLists ? [...needs, "sidebar"] : needs),
        ...(context.look?.stylesheet ? [context.look.stylesheet] : []),
      ].map(url),
      quizScript: url(needs.includes("kinds") ? assets.quizScript : assets.choicesScript),
    }),
    headerHtml: markHere(context.sharedHtml("header", key, view)),
    footerHtml: context.sharedHtml("footer", key, view),
    searchDialogHtml: context.sharedHtml("search-dialog", key, view),
    sidebarHtml: sidebar === false ? "" : markCurrent(context.sidebarHtml(parts.path), parts.path),
    sidebarHasLists,
  };
}

/** In which language the interface speaks on a page, where that is not the page's own; else empty. */
function wordsLanguage(messages: Messages, language: string): string {
  if (!isSpoken(messages)) return "en";
  return searchLanguage(messages.language) === searchLanguage(language) ? "" : messages.language;
}

/** Whether a page is `to` itself or stands in the folder that `to` is the index of. */
function isWithin(page: string, to: string): boolean {
  return (
    page === to || (to.endsWith("/index.html") && page.startsWith(`${path.posix.dirname(to)}/`))
  );
}

/** The sidebar and the header are rendered once per folder; the page's own link is marked by a splice. */
function markCurrent(html: string, page: string): string {
  const href = `<a href="${escapeHtml(relativeUrl(page, page))}"`;
  const at = html.indexOf(href);
  if (at === -1) return html;
  const end = at + href.length;
  return `${html.slice(0, end)} aria-current="page"${html.slice(end)}`;
}

function folderOf(page: string): string {
  const folder = path.posix.dirname(page);
  return folder === "." ? "" : folder;
}
