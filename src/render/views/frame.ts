import { relativeUrl } from "../../markdown/targets.ts";
import { noticePage } from "../../site/config/site-notice.ts";
import { footerArticle } from "../../site/footer-article.ts";
import { letterIndexPage } from "../../site/letter-index.ts";
import { type PracticePage, practicePath } from "../../site/practice-pages.ts";
import type { Article } from "../../site/read/article.ts";
import { hasItems } from "../../site/site.ts";
import { forEachAsset } from "../assets.ts";
import { keepRecent } from "../keep-recent.ts";
import type { ViewContext } from "./context.ts";
import { linkFrom } from "./links.ts";
import { rebase } from "./rebase.ts";
import type { LinkView, PageView } from "./types.ts";

/** What the pages of one output folder share: everything whose URLs depend on the folder alone. */
export interface Frame
  extends Pick<PageView, "root" | "site" | "practice" | "letterIndexUrl" | "footer"> {
  readonly menu: readonly (LinkView & { readonly to: string })[];
  readonly assets: Omit<PageView["assets"], "stylesheets" | "searchIndex">;
}

/** More folders than this are in the sidebar and on the front page alone. */
const IN_MENU = 20;

interface Cache {
  readonly footer: readonly Article[];
  readonly recent: (folder: string, make: () => Frame) => Frame;
}

const caches = new WeakMap<ViewContext, Cache>();

/** Made once per folder, so that ten thousand pages need not make it anew. */
export function frameOf(context: ViewContext, folder: string): Frame {
  const cache = caches.get(context) ?? { footer: footerArticles(context), recent: keepRecent() };
  caches.set(context, cache);
  return cache.recent(folder, () => makeFrame(context, folder, cache.footer));
}

function makeFrame(
  { site, tree, assets }: ViewContext,
  folder: string,
  footer: readonly Article[],
): Frame {
  const page = folder === "" ? "index.html" : `${folder}/index.html`;
  const url = (to: string) => (to === "" ? "" : relativeUrl(page, to));
  const entry = (title: string, to: string) => ({ title, to, url: url(to) });
  const practice = (name: PracticePage) => (hasItems(site) ? url(practicePath(name)) : "");
  const { config, messages } = site;
  return {
    root: "../".repeat(page.split("/").length - 1),
    site: { title: config.title, tagline: config.tagline, homeUrl: url("index.html") },
    assets: {
      ...forEachAsset((name) => url(assets[name])),
      itemsIndex: url(assets.itemsIndex),
    },
    practice: {
      ...{ reviewUrl: practice("review"), mixUrl: practice("mix") },
      progressUrl: practice("progress"),
    },
    menu: [
      ...tree.folders
        .flatMap(({ title, index }) => (index ? [entry(title, index.output)] : []))
        .slice(0, IN_MENU),
      ...(hasItems(site) ? [entry(messages.text("page.quizzes"), "quizzes/index.html")] : []),
      ...(site.terms.length > 0 ? [entry(messages.text("page.glossary"), "glossary.html")] : []),
      ...(site.sources.size > 0 ? [entry(messages.text("page.sources"), "sources.html")] : []),
    ],
    letterIndexUrl: config.search ? url(letterIndexPage) : "",
    footer: {
      noticeHtml: rebase({ html: site.notice.html }, noticePage, page).html,
      links: footer.map((article) => linkFrom(page, article)),
    },
  };
}

/** In the order in which the configuration names them. */
function footerArticles({ site }: ViewContext): readonly Article[] {
  const { footer } = site.config;
  return footer.flatMap((name) => footerArticle(site, name) ?? []);
}
