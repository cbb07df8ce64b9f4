import { relativeUrl } from "../../markdown/targets.ts";
import { limits } from "../../site/folder-levels.ts";
import { isShownWhole } from "../../site/folder-lists.ts";
import { bankLanguage, ownPage } from "../../site/languages.ts";
import { around } from "../../site/neighbourhoods.ts";
import { practicePages, practicePath } from "../../site/practice-pages.ts";
import type { Article } from "../../site/read/article.ts";
import { folderOf } from "../../site/read/folder-of.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import { isQuizListCut } from "../../site/shown-levels.ts";
import { hasItems, type Site } from "../../site/site.ts";
import { siteLinks } from "../../site/site-links.ts";
import { linkFrom, linkTo } from "./links.ts";
import { listedQuizzes, quizPlace } from "./listed-quizzes.ts";
import type { LinkView, SidebarGroup, SidebarLink } from "./types.ts";

/** The quizzes of files that test an article, for a place beside it. */
export function quizzesOf(site: Site, page: string, { path }: Article): SidebarLink["quizzes"] {
  const banks = banksByArticle(site).get(path) ?? [];
  return banks.map(({ bank, output }, at) => ({
    ...linkTo(site, page, { title: bank.title, output, language: bankLanguage(site, bank) }),
    label: site.messages.text("page.sidebar-quiz", { count: at === 0 ? 0 : at + 1 }),
  }));
}

/** Says of a group whether it is about the site rather than a part of it: the footer leads there. */
export function aboutSite(
  site: Site,
  page: string,
): (group: Pick<SidebarGroup, "url"> & { readonly links: readonly LinkView[] }) => boolean {
  const about = new Set(
    siteLinks(site, site.config.footer).flatMap(({ output }) =>
      output === undefined ? [] : [relativeUrl(page, output)],
    ),
  );
  return ({ url, links }) =>
    url === "" ? links.length > 0 && links.every((link) => about.has(link.url)) : about.has(url);
}

/** What looks across the site's pages. `shown` are those that the sidebar has, some with quizzes beside them. */
export function tools(
  site: Site,
  page: string,
  shown: readonly SidebarGroup[],
): readonly SidebarGroup[] {
  const { messages, terms, sources } = site;
  const tool = (title: string, output: string): SidebarGroup => ({
    ...linkFrom(page, { title, output }),
    ...{ quizzes: [], open: true, links: [], groups: [], more: null },
  });
  return [
    ...(hasItems(site) ? [quizGroup(site, page, shown)] : []),
    ...(hasItems(site) ? practicePages : []).map((name) =>
      tool(messages.text(`${name}.title`), ownPage(site, practicePath(name))),
    ),
    ...(terms.length > 0
      ? [tool(messages.text("page.glossary"), ownPage(site, "glossary.html"))]
      : []),
    ...(sources.size > 0
      ? [tool(messages.text("page.sources"), ownPage(site, "sources.html"))]
      : []),
  ];
}

/** Every quiz that does not stand beside a page already. */
function quizGroup(site: Site, page: string, shown: readonly SidebarGroup[]): SidebarGroup {
  const { messages } = site;
  const title = messages.text("page.quizzes");
  const url = relativeUrl(page, ownPage(site, "quizzes/index.html"));
  const open = isShownWhole(site) || folderOf(page) === "quizzes";
  const none = { quizzes: [], links: [], groups: [], more: null };
  if (!open) return { title, url, open, ...none };
  const quizzes = listedQuizzes(site);
  const isWhole = isShownWhole(site) || !isQuizListCut(site);
  const place = { at: quizPlace(site, page), count: limits.own };
  const elsewhere = new Set(shown.flatMap(quizUrls));
  const links = (isWhole ? quizzes : around(quizzes, place))
    .map((quiz) => ({ ...linkTo(site, page, quiz), quizzes: [] }))
    .filter((link) => !elsewhere.has(link.url));
  const more = isWhole ? null : { title: messages.text("page.all-quizzes"), url, script: "" };
  return { ...none, title, url, open, links, more };
}

function quizUrls({ quizzes, links, groups }: SidebarGroup): readonly string[] {
  const own = [...quizzes, ...links.flatMap((link) => link.quizzes)];
  return [...own.map(({ url }) => url), ...groups.flatMap(quizUrls)];
}

function banksByArticle(site: Site): ReadonlyMap<string, readonly BankFile[]> {
  const known = byArticle.get(site) ?? Map.groupBy(site.banks, ({ bank }) => bank.article ?? "");
  byArticle.set(site, known);
  return known;
}

const byArticle = new WeakMap<Site, ReadonlyMap<string, readonly BankFile[]>>();
