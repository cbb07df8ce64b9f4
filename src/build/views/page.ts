import path from "node:path";
import type { Article } from "../articles/article.ts";
import { escapeHtml } from "../articles/escape.ts";
import { relativeUrl } from "../articles/targets.ts";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import { prose } from "../prose.ts";
import type { Site } from "../site.ts";
import type { Folder } from "./trail.ts";
import type { LinkView, PageView } from "./types.ts";

/** Where the build put what every page loads, from the site's root. */
export interface AssetPaths {
  readonly stylesheet: string;
  readonly appearanceScript: string;
  readonly siteScript: string;
  readonly quizScript: string;
  readonly notFoundScript: string;
  readonly searchScript: string;
  /** Empty when the site makes no search index. */
  readonly searchIndex: string;
}

/** What all pages of one build share. */
export interface ViewContext {
  readonly site: Site;
  readonly tree: Folder;
  readonly assets: AssetPaths;
  /** The sidebar of an output folder, rendered. */
  readonly trailHtml: (outputFolder: string) => string;
}

interface PageParts {
  readonly layout: string;
  /** Output path from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly breadcrumbs: readonly LinkView[];
}

/** What every page has, its URLs relative to it. */
export function pageView(context: ViewContext, parts: PageParts): PageView {
  const { site, assets } = context;
  const { config } = site;
  const shared = sharedByFolder(context, folderOf(parts.path));
  const url = (to: string) => (to === "" ? "" : relativeUrl(parts.path, to));
  return {
    ...parts,
    language: config.language,
    direction: config.direction,
    headTitle: parts.title === config.title ? config.title : `${parts.title} · ${config.title}`,
    csp: contentSecurityPolicy,
    root: "../".repeat(parts.path.split("/").length - 1),
    site: { title: config.title, tagline: config.tagline, homeUrl: url("index.html") },
    assets: {
      stylesheet: url(assets.stylesheet),
      appearanceScript: url(assets.appearanceScript),
      siteScript: url(assets.siteScript),
      quizScript: url(assets.quizScript),
      notFoundScript: url(assets.notFoundScript),
      searchScript: url(assets.searchScript),
      searchIndex: url(assets.searchIndex),
    },
    menu: shared.menu.map(({ to, ...link }) => ({ ...link, current: isWithin(parts.path, to) })),
    searchUrl: config.search ? url("search.html") : "",
    trailHtml: markCurrent(context.trailHtml(folderOf(parts.path)), parts.path),
    footer: shared.footer,
  };
}

interface Shared {
  readonly menu: readonly (LinkView & { readonly to: string })[];
  readonly footer: PageView["footer"];
}

interface Cache {
  readonly footer: readonly Article[];
  readonly byFolder: Map<string, Shared>;
}

const caches = new WeakMap<ViewContext, Cache>();

/** Menu and footer differ only by folder, so that ten thousand pages need not make them anew. */
function sharedByFolder(context: ViewContext, folder: string): Shared {
  const cache = caches.get(context) ?? { footer: footerArticles(context), byFolder: new Map() };
  caches.set(context, cache);
  const known = cache.byFolder.get(folder);
  if (known) return known;
  const { site, tree } = context;
  const page = folder === "" ? "index.html" : `${folder}/index.html`;
  const entry = (title: string, to: string) => ({ title, to, url: relativeUrl(page, to) });
  const menu = [
    ...tree.folders.flatMap(({ title, index }) => (index ? [entry(title, index.output)] : [])),
    ...(site.banks.length > 0 ? [entry("Quizzes", "quizzes/index.html")] : []),
    ...(site.terms.length > 0 ? [entry("Glossary", "glossary.html")] : []),
    ...(site.sources.size > 0 ? [entry("Sources", "sources.html")] : []),
  ];
  const { config, folders, sources } = site;
  const from = `${folders.content}/index.md`;
  const notice = config.notice ? prose(config.notice, { from, page, folders, sources }).html : "";
  const links = cache.footer.map(({ title, output }) => entry(title, output));
  const shared = { menu, footer: { noticeHtml: notice, links } };
  cache.byFolder.set(folder, shared);
  return shared;
}

/** In the order in which the configuration names them. */
function footerArticles({ site }: ViewContext): readonly Article[] {
  const { footer } = site.config;
  const articles = new Map(site.articles.map((article) => [article.path, article]));
  return footer.map((name) => articles.get(name)).filter((article) => article !== undefined);
}

/** Whether a page is `to` itself or stands in the folder that `to` is the index of. */
function isWithin(page: string, to: string): boolean {
  return page === to || (to.endsWith("/index.html") && page.startsWith(path.posix.dirname(to)));
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
