import { relativeUrl } from "../../markdown/targets.ts";
import { type Entry, limits } from "../../site/folder-levels.ts";
import { isShownWhole } from "../../site/folder-lists.ts";
import { type Folder, firstArticle } from "../../site/folder-tree.ts";
import { around } from "../../site/neighbourhoods.ts";
import { practicePages, practicePath } from "../../site/practice-pages.ts";
import type { Article } from "../../site/read/article.ts";
import { folderOf } from "../../site/read/folder-of.ts";
import { isQuizListCut, type ShownLevel, shownLevels } from "../../site/shown-levels.ts";
import { hasItems, type Site } from "../../site/site.ts";
import { linkFrom } from "./links.ts";
import { listedQuizzes, quizPlace } from "./listed-quizzes.ts";
import type { LinkView, MoreView, SidebarGroup, SidebarView } from "./types.ts";

/**
 * The sidebar of a page. Of a large site it has what is near: the folders that the page stands in, each in
 * part where it holds much, with what leads to the rest.
 */
export function sidebarView(site: Site, page: string): SidebarView {
  const [root, ...inner] = shownLevels(site, page);
  const { links, groups, more } = root ? levelView(site, { page, level: root, inner }) : nothing;
  const loose = links.map((link) => ({ ...link, open: true, ...nothing }));
  return {
    groups: [...groups, ...loose, ...(hasItems(site) ? [quizGroup(site, page)] : [])],
    more,
  };
}

type Inside = Pick<SidebarGroup, "links" | "groups" | "more">;

const nothing: Inside = { links: [], groups: [], more: null };

function levelView(
  site: Site,
  {
    page,
    level,
    inner,
  }: { readonly page: string; readonly level: ShownLevel; readonly inner: readonly ShownLevel[] },
): Inside {
  const [way, ...below] = inner;
  const { entries } = level;
  return {
    links: entries.flatMap((entry) =>
      entry.kind === "article" ? [linkFrom(page, labelled(entry.article))] : [],
    ),
    groups: entries.flatMap((entry) => {
      if (entry.kind === "article") return [];
      const { folder } = entry;
      if (folder === way?.folder) {
        return [groupOf(folder, page, levelView(site, { page, level: way, inner: below }))];
      }
      return [groupOf(folder, page, isShownWhole(site) ? wholeView(folder, page) : undefined)];
    }),
    more: moreView(site, page, level),
  };
}

function wholeView({ articles, folders }: Folder, page: string): Inside {
  return {
    links: articles.map((article) => linkFrom(page, labelled(article))),
    groups: folders.map((folder) => groupOf(folder, page, wholeView(folder, page))),
    more: null,
  };
}

/** A folder, open with what is in it, or closed: then it leads to its first page if it has none of its own. */
function groupOf(folder: Folder, page: string, inside: Inside | undefined): SidebarGroup {
  const landing = folder.index ?? (inside ? undefined : firstArticle(folder));
  return {
    title: folder.title,
    url: landing ? relativeUrl(page, landing.output) : "",
    open: inside !== undefined,
    ...(inside ?? nothing),
  };
}

function moreView(site: Site, page: string, { list, part }: ShownLevel): MoreView | null {
  if (!list || !part) return null;
  const { title } = list.folder.path === "" ? site.config : list.folder;
  return {
    title: site.messages.text("page.all-of", { title }),
    // With its page's name on that page too: the first pages of its folder share its sidebar.
    url: `${relativeUrl(page, list.page)}${list.isOwnPage ? "#in-here" : ""}`,
    script: relativeUrl(page, part.script),
  };
}

/** What lists call an article. */
function labelled({ label, output }: Article) {
  return { title: label, output };
}

/** Where an entry of a list leads: itself, or the folder's own or first page. */
export function entryLink(entry: Entry, page: string): LinkView {
  if (entry.kind === "article") return linkFrom(page, labelled(entry.article));
  const { title, url } = groupOf(entry.folder, page, undefined);
  return { title, url };
}

function quizGroup(site: Site, page: string): SidebarGroup {
  const { messages } = site;
  const title = messages.text("page.quizzes");
  const url = relativeUrl(page, "quizzes/index.html");
  const open = isShownWhole(site) || folderOf(page) === "quizzes";
  if (!open) return { title, url, open, ...nothing };
  const quizzes = listedQuizzes(site);
  const isWhole = isShownWhole(site) || !isQuizListCut(site);
  const place = { at: quizPlace(site, page), count: limits.own };
  const links = [
    ...(isWhole ? quizzes : around(quizzes, place)).map((quiz) => linkFrom(page, quiz)),
    ...practicePages.map((name) =>
      linkFrom(page, { title: messages.text(`${name}.title`), output: practicePath(name) }),
    ),
  ];
  const more = isWhole ? null : { title: messages.text("page.all-quizzes"), url, script: "" };
  return { title, url, open, links, groups: [], more };
}
