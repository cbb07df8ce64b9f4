import { OFFLINE_PAGE } from "../../core/offline/site-files.ts";
import { relativeUrl } from "../../markdown/targets.ts";
import { typeset } from "../../markdown/typeset.ts";
import { changeOutputsIn } from "../../site/changes.ts";
import { colourOf } from "../../site/config/colours.ts";
import { noticePage } from "../../site/config/site-notice.ts";
import { ownPage, pageDirection } from "../../site/languages.ts";
import { letterIndexPage } from "../../site/letter-index.ts";
import { type PracticePage, practicePath } from "../../site/practice-pages.ts";
import { hasPrintAll, PRINT_ALL } from "../../site/print-all.ts";
import { languageOfTitle } from "../../site/several-languages.ts";
import { hasItems, type Site } from "../../site/site.ts";
import { type SiteLink, siteLinks } from "../../site/site-links.ts";
import { forEachAsset } from "../assets.ts";
import { keepRecent } from "../keep-recent.ts";
import type { FolderAssets } from "../page-assets.ts";
import type { ViewContext } from "./context.ts";
import { foreignOf, linkFrom, linkTo } from "./links.ts";
import { menuLength } from "./menu-length.ts";
import { rebase } from "./rebase.ts";
import type { LinkView, PageView } from "./types.ts";

/** What the pages of one output folder share: everything whose URLs depend on the folder alone. */
export interface Frame
  extends Pick<
    PageView,
    "root" | "site" | "practice" | "menuLength" | "letterIndexUrl" | "offline" | "footer"
  > {
  readonly menu: readonly (LinkView & { readonly to: string })[];
  readonly assets: FolderAssets;
}

/** More folders than this are in the sidebar and on the front page alone. */
const IN_MENU = 20;

interface Cache {
  readonly header: readonly SiteLink[];
  readonly footer: readonly SiteLink[];
  readonly recent: (folder: string, make: () => Frame) => Frame;
}

const caches = new WeakMap<ViewContext, Cache>();

/** Made once per folder, so that ten thousand pages need not make it anew. */
export function frameOf(context: ViewContext, folder: string): Frame {
  const cache = caches.get(context) ?? makeCache(context);
  caches.set(context, cache);
  return cache.recent(folder, () => makeFrame(context, folder, cache));
}

function makeFrame(
  { site, ownTree, assets, look }: ViewContext,
  folder: string,
  { header, footer }: Cache,
): Frame {
  const page = folder === "" ? "index.html" : `${folder}/index.html`;
  const url = (to: string) => (to === "" ? "" : relativeUrl(page, to));
  const entry = (title: string, to: string) => ({ title, to, url: url(to) });
  const practice = (name: PracticePage) =>
    hasItems(site) ? url(ownPage(site, practicePath(name))) : "";
  const { config, messages } = site;
  const own = typeset(config.tagline, config.language, config.markdown);
  // What a site is about, a language's home page says in that.
  const tagline = messages.language === config.language ? own : (ownTree.index?.summary ?? "");
  const logo = look?.logo;
  const menu = [
    ...ownTree.folders
      .flatMap(({ title, index }) => (index ? [entry(title, index.output)] : []))
      .slice(0, IN_MENU),
    ...(hasItems(site)
      ? [entry(messages.text("page.quizzes"), ownPage(site, "quizzes/index.html"))]
      : []),
    ...(site.terms.length > 0
      ? [entry(messages.text("page.glossary"), ownPage(site, "glossary.html"))]
      : []),
    ...(site.sources.size > 0
      ? [entry(messages.text("page.sources"), ownPage(site, "sources.html"))]
      : []),
    ...header.map((link) => ({ to: link.output ?? "", ...linked(site, page, link) })),
  ];
  const language = config.languages.find((name) => name === ownTree.path) ?? config.language;
  const whatsNew = changeOutputsIn(site, language)?.page;
  return {
    root: "../".repeat(page.split("/").length - 1),
    site: {
      ...{ title: config.title, titleForeign: foreignOf(site, languageOfTitle(site)), tagline },
      ...{ homeUrl: url(ownTree.index?.output ?? "index.html") },
      logo: logo
        ? { url: url(logo.path), alt: logo.alt, width: logo.width ?? "", height: logo.height ?? "" }
        : null,
      paper: colourOf(config.colours, "paper"),
    },
    assets: {
      ...forEachAsset((name) => url(assets[name])),
      itemsIndex: url(assets.itemsIndex),
      dailyIndex: url(assets.dailyIndex),
    },
    practice: {
      ...{ reviewUrl: practice("review"), mixUrl: practice("mix") },
      progressUrl: practice("progress"),
      quizzesUrl: hasItems(site) ? url(ownPage(site, "quizzes/index.html")) : "",
    },
    menu,
    menuLength: menuLength(config.title, menu),
    offline: config.offline
      ? { url: url(ownPage(site, OFFLINE_PAGE)), worker: url("service-worker.js") }
      : { url: "", worker: "" },
    letterIndexUrl: config.search ? url(ownPage(site, letterIndexPage)) : "",
    footer: {
      ...(messages.language !== config.language && {
        noticeForeign: {
          language: config.language,
          direction: pageDirection(config, config.language),
        },
      }),
      noticeHtml: rebase({ html: site.notice.html }, noticePage, page).html,
      links: [
        ...footer.map((link) => linked(site, page, link)),
        ...(hasPrintAll(site)
          ? [
              linkFrom(page, {
                title: messages.text("page.print-all"),
                output: ownPage(site, PRINT_ALL),
              }),
            ]
          : []),
        ...(whatsNew === undefined
          ? []
          : [linkFrom(page, { title: messages.text("page.whats-new"), output: whatsNew })]),
      ],
    },
  };
}

function makeCache({ site }: ViewContext): Cache {
  const { header, footer } = site.config;
  return {
    ...{ header: siteLinks(site, header), footer: siteLinks(site, footer) },
    recent: keepRecent(),
  };
}

function linked(site: Site, page: string, { title, language, ...to }: SiteLink): LinkView {
  if (to.output === undefined) return { title, url: to.address };
  return {
    ...linkTo(site, page, { title, output: to.output, language }),
    url: relativeUrl(page, to.output, to.fragment),
  };
}
