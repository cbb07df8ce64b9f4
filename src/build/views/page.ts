import path from "node:path";
import type { ItemKind } from "../../core/items/item.ts";
import type { Article } from "../articles/article.ts";
import { escapeHtml } from "../articles/escape.ts";
import { relativeUrl } from "../articles/targets.ts";
import { contentSecurityPolicy } from "../content-security-policy.ts";
import { prose } from "../prose.ts";
import { hasItems, type Site } from "../site.ts";
import type { Folder } from "./trail.ts";
import type { ItemView, LinkView, PageView, PageWithItems } from "./types.ts";

/** Where the build put what every page loads, from the site's root. */
export interface AssetPaths {
  readonly stylesheet: string;
  readonly choicesStylesheet: string;
  readonly kindsStylesheet: string;
  readonly practiceStylesheet: string;
  readonly paperStylesheet: string;
  readonly appearanceScript: string;
  readonly siteScript: string;
  readonly quizScript: string;
  readonly choicesScript: string;
  readonly quizModesScript: string;
  readonly notFoundScript: string;
  readonly searchScript: string;
  readonly reviewScript: string;
  readonly mixScript: string;
  readonly progressScript: string;
  readonly dailyScript: string;
  /** Empty when the site makes no search index. */
  readonly searchIndex: string;
  /** Empty when the site has no items. */
  readonly itemsIndex: string;
}

/** What all pages of one build share. */
export interface ViewContext {
  readonly site: Site;
  readonly tree: Folder;
  readonly assets: AssetPaths;
  /** The sidebar of an output folder, rendered. */
  readonly trailHtml: (outputFolder: string) => string;
  /** An item that stands in an article, rendered. */
  readonly itemHtml: (page: PageView & PageWithItems, item: ItemView) => string;
}

/**
 * What a page loads beyond what all do: items to choose in, items of the other kinds, the pages that
 * look across quizzes, forms on paper. Most articles need none of it.
 */
export type Need = "choices" | "kinds" | "practice" | "paper";

const styleOf = {
  choices: "choicesStylesheet",
  kinds: "kindsStylesheet",
  practice: "practiceStylesheet",
  paper: "paperStylesheet",
} as const satisfies Record<Need, keyof AssetPaths>;

const choiceKinds: ReadonlySet<ItemKind> = new Set([
  "single-choice",
  "multiple-choice",
  "true-false",
]);

/** What showing these items takes. */
export function needsOf(items: readonly { readonly kind: ItemKind }[]): readonly Need[] {
  if (items.length === 0) return [];
  return items.every(({ kind }) => choiceKinds.has(kind)) ? ["choices"] : ["choices", "kinds"];
}

interface PageParts {
  readonly layout: string;
  /** Output path from the site's root. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly breadcrumbs: readonly LinkView[];
  readonly needs?: readonly Need[];
}

/** What every page has, its URLs relative to it. */
export function pageView(context: ViewContext, { needs = [], ...parts }: PageParts): PageView {
  const { site, assets } = context;
  const { config } = site;
  const shared = sharedByFolder(context, folderOf(parts.path));
  const url = (to: string) => (to === "" ? "" : relativeUrl(parts.path, to));
  const practice = (name: string) => (hasItems(site) ? url(`${name}.html`) : "");
  return {
    ...parts,
    language: config.language,
    direction: config.direction,
    headTitle: parts.title === config.title ? config.title : `${parts.title} · ${config.title}`,
    csp: contentSecurityPolicy,
    root: "../".repeat(parts.path.split("/").length - 1),
    site: { title: config.title, tagline: config.tagline, homeUrl: url("index.html") },
    assets: {
      stylesheets: [assets.stylesheet, ...needs.map((need) => assets[styleOf[need]])].map(url),
      appearanceScript: url(assets.appearanceScript),
      siteScript: url(assets.siteScript),
      quizScript: url(needs.includes("kinds") ? assets.quizScript : assets.choicesScript),
      quizModesScript: url(assets.quizModesScript),
      notFoundScript: url(assets.notFoundScript),
      searchScript: url(assets.searchScript),
      searchIndex: url(assets.searchIndex),
      reviewScript: url(assets.reviewScript),
      mixScript: url(assets.mixScript),
      progressScript: url(assets.progressScript),
      dailyScript: url(assets.dailyScript),
      itemsIndex: url(assets.itemsIndex),
    },
    practice: {
      ...{ reviewUrl: practice("review"), mixUrl: practice("mix") },
      progressUrl: practice("progress"),
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
    ...(hasItems(site) ? [entry("Quizzes", "quizzes/index.html")] : []),
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
