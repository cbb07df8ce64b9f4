import { LEFTWARDS } from "../../markdown/direction-of.ts";
import { relativeUrl } from "../../markdown/targets.ts";
import type { Entry } from "../../site/folder-levels.ts";
import { isShownWhole } from "../../site/folder-lists.ts";
import { type Folder, firstArticle, readingOrder } from "../../site/folder-tree.ts";
import { pageDirection } from "../../site/languages.ts";
import type { Article } from "../../site/read/article.ts";
import { type ShownLevel, shownLevels } from "../../site/shown-levels.ts";
import type { Site } from "../../site/site.ts";
import { linkTo, titleLanguage } from "./links.ts";
import { aboutSite, quizzesOf, tools } from "./sidebar-beside.ts";
import type { LinkView, MoreView, SidebarGroup, SidebarLink, SidebarView } from "./types.ts";

/**
 * The sidebar of a page. Of a large site it has what is near: the folders that the page stands in, each in
 * part where it holds much, with what leads to the rest.
 */
export function sidebarView(site: Site, page: string): SidebarView {
  const [root, ...inner] = ownLevels(site, page);
  const pages = root ? topGroups(site, { page, level: root, inner }) : [];
  const more = root ? moreView(site, page, root) : null;
  const isAbout = aboutSite(site, page);
  const steps = pages.filter((group) => !isAbout(group));
  return {
    groups: steps.length > 0 ? steps : pages,
    more,
    beside: [...tools(site, page, pages), ...(steps.length > 0 ? pages.filter(isAbout) : [])],
  };
}

/** Without what is in other languages than the page. */
function ownLevels(site: Site, page: string): readonly ShownLevel[] {
  const { languages } = site.config;
  const [root, ...inner] = shownLevels(site, page);
  if (!root || languages.length === 0) return root ? [root, ...inner] : [];
  if (languages.some((language) => language === inner[0]?.folder.path)) return inner;
  const isOwn = (entry: Entry) =>
    entry.kind === "article" || !languages.includes(entry.folder.path);
  return [{ ...root, entries: root.entries.filter(isOwn) }, ...inner];
}

type Inside = Pick<SidebarGroup, "links" | "groups" | "more">;

const nothing: Inside = { links: [], groups: [], more: null };

interface Shown {
  readonly page: string;
  readonly level: ShownLevel;
  readonly inner: readonly ShownLevel[];
}

/** What stands at the top: at that of the site in its own order, at a language's folders first. */
function topGroups(site: Site, shown: Shown): readonly SidebarGroup[] {
  const { level, page } = shown;
  const isFolder = ({ kind }: Entry) => kind === "folder";
  const entries =
    level.folder.path === ""
      ? level.entries
      : level.entries.toSorted((a, b) => Number(isFolder(b)) - Number(isFolder(a)));
  return entries.map((entry) =>
    entry.kind === "folder"
      ? folderGroup(site, shown, entry.folder)
      : { ...articleLink(site, page, entry.article), open: true, ...nothing },
  );
}

function levelView(site: Site, shown: Shown): Inside {
  const { level, page } = shown;
  return {
    links: level.entries.flatMap((entry) =>
      entry.kind === "article" ? [articleLink(site, page, entry.article)] : [],
    ),
    groups: level.entries.flatMap((entry) =>
      entry.kind === "folder" ? [folderGroup(site, shown, entry.folder)] : [],
    ),
    more: moreView(site, page, level),
  };
}

function folderGroup(site: Site, { page, inner }: Shown, folder: Folder): SidebarGroup {
  const [way, ...below] = inner;
  if (folder === way?.folder) {
    return groupOf(site, page, folder, levelView(site, { page, level: way, inner: below }));
  }
  return groupOf(
    site,
    page,
    folder,
    isShownWhole(site) ? wholeView(site, page, folder) : undefined,
  );
}

function wholeView(site: Site, page: string, { articles, folders }: Folder): Inside {
  return {
    links: articles.map((article) => articleLink(site, page, article)),
    groups: folders.map((folder) => groupOf(site, page, folder, wholeView(site, page, folder))),
    more: null,
  };
}

/** A folder, open with what is in it, or closed: then it leads to its first page if it has none of its own. */
function groupOf(site: Site, page: string, folder: Folder, inside?: Inside): SidebarGroup {
  const landing = folder.index ?? (inside ? undefined : firstArticle(folder));
  return {
    ...{ title: folder.title, url: landing ? relativeUrl(page, landing.output) : "" },
    ...folderLanguage(site, folder),
    quizzes: folder.index ? quizzesOf(site, page, folder.index) : [],
    open: inside !== undefined,
    ...(inside ?? nothing),
  };
}

/**
 * What is to be said of a folder's name: the language of its own page, where that names it; of one in a script of the
 * other direction the language of what stands in it, where that is one.
 */
function folderLanguage(site: Site, folder: Folder): Titled {
  const { title, index } = folder;
  if (index?.label === title && index.language !== undefined) {
    return titleLanguage(site, index.language);
  }
  const [letter] = /\p{L}/u.exec(title) ?? [];
  if (letter === undefined) return {};
  const titleDirection = LEFTWARDS.test(letter) ? "rtl" : "ltr";
  if (titleDirection === pageDirection(site.config, site.messages.language)) return {};
  const languages = new Set(readingOrder(folder).map(({ language }) => language));
  const [language] = languages;
  const said = languages.size === 1 ? titleLanguage(site, language) : {};
  return said.titleDirection === titleDirection ? said : { titleDirection };
}

type Titled = Pick<LinkView, "titleLanguage" | "titleDirection">;

function articleLink(site: Site, page: string, article: Article): SidebarLink {
  return { ...linkTo(site, page, labelled(article)), quizzes: quizzesOf(site, page, article) };
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
function labelled({ label, output, language }: Article) {
  return { title: label, output, language };
}

/** Where an entry of a list leads: itself, or the folder's own or first page. */
export function entryLink(site: Site, entry: Entry, page: string): LinkView {
  if (entry.kind === "article") return linkTo(site, page, labelled(entry.article));
  const { title } = entry.folder;
  const landing = entry.folder.index ?? firstArticle(entry.folder);
  return { title, url: landing ? relativeUrl(page, landing.output) : "" };
}
