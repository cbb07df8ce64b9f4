import { relativeUrl } from "../../markdown/targets.ts";
import { folderLists } from "../../site/folder-lists.ts";
import { type Folder, readingOrder } from "../../site/folder-tree.ts";
import type { Article } from "../../site/read/article.ts";
import type { HomeView } from "./article-types.ts";
import type { ViewContext } from "./context.ts";
import { readingLabel } from "./labels.ts";
import { linkTo } from "./links.ts";
import { entryLink } from "./sidebar.ts";
import { aboutSite } from "./sidebar-beside.ts";

/** A part of thousands of pages would make a front page of megabytes: its first pages show the way. */
const LISTED = 40;
/** Of all parts together, but some of each; more parts than that are named alone. */
const LISTED_IN_ALL = 80;
const GROUPS = 12;
/** Longer lists fold below the first, so that what is below them is in reach. */
const UNFOLDED = 3;

type Group = Omit<HomeView["groups"][number], "isAside" | "isFolded">;

/** The front page's lists: a part of the site each. */
export function homeGroups(context: ViewContext, from: string): HomeView["groups"] {
  const { folders } = context.ownTree;
  const isAbout = aboutSite(context.site, from);
  const groups = [
    ...folders.slice(0, GROUPS).map((folder) => groupView(context, from, folder)),
    ...otherFolders(context, from),
    ...looseGroup(context, from),
  ];
  return groups.map((group, at) => ({
    ...group,
    isAside: at > 0 && isAbout({ url: "", links: group.links }),
    isFolded: at > 0 && group.links.length > UNFOLDED,
  }));
}

/** How many pages of each part are listed. */
function countEach({ folders }: Folder): number {
  return Math.min(LISTED, Math.floor(LISTED_IN_ALL / Math.min(GROUPS, folders.length)));
}

function groupView(context: ViewContext, from: string, folder: Folder): Group {
  const all = readingOrder(folder);
  const inner = all.filter((page) => page !== folder.index);
  // A folder's own page may be all that is in it.
  const pages = inner.length > 0 ? inner : all;
  return listView(context, from, { title: folder.title, pages, count: countEach(context.ownTree) });
}

/** The parts that have no list of their own here, each by the page that it begins with. */
function otherFolders(context: ViewContext, from: string): readonly Group[] {
  const { site, ownTree: tree } = context;
  const others = tree.folders.slice(GROUPS);
  if (others.length === 0) return [];
  const title = site.messages.text("home.other-parts");
  const links = others.slice(0, LISTED).map((folder) => ({
    ...entryLink(site, { kind: "folder", folder }, from),
    ...{ summary: folder.index?.summary ?? "", readingLabel: "" },
  }));
  const [next] = others.slice(LISTED);
  const list = folderLists(site).get("");
  const more = next && {
    ...entryLink(site, { kind: "folder", folder: next }, from),
    ...(list ? { url: relativeUrl(from, list.page) } : {}),
    count: others.length - LISTED,
  };
  return [{ title, links, more: more ?? null }];
}

/** What stands in no folder, as in the sidebar after those that do. */
function looseGroup(context: ViewContext, from: string): readonly Group[] {
  const { articles, folders } = context.ownTree;
  if (articles.length === 0) return [];
  const title = context.site.messages.text(
    folders.length === 0 ? "home.pages" : "home.other-pages",
  );
  return [listView(context, from, { title, pages: articles, count: LISTED })];
}

function listView(
  { site }: ViewContext,
  from: string,
  {
    title,
    pages,
    count,
  }: { readonly title: string; readonly pages: readonly Article[]; readonly count: number },
): Group {
  const [next, ...others] = pages.slice(count);
  return {
    title,
    links: pages.slice(0, count).map((page) => ({
      ...linkTo(site, from, page),
      summary: page.summary,
      readingLabel: readingLabel(page.words, site.messages),
    })),
    more: next ? { count: others.length + 1, ...linkTo(site, from, next) } : null,
  };
}
