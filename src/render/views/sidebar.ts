import { relativeUrl } from "../../markdown/targets.ts";
import { practicePages, practicePath } from "../../site/practice-pages.ts";
import type { Article } from "../../site/read/article.ts";
import { readableName } from "../../site/read/readable-name.ts";
import { hasItems, type Site } from "../../site/site.ts";
import { linkFrom } from "./links.ts";
import { listedQuizzes } from "./listed-quizzes.ts";
import type { SidebarGroup, SidebarView } from "./types.ts";

/** A folder of articles, in reading order. */
export interface Folder {
  /** From the content folder; empty for the content folder itself. */
  readonly path: string;
  readonly title: string;
  readonly index: Article | undefined;
  readonly articles: readonly Article[];
  readonly folders: readonly Folder[];
}

// Past this many links a sidebar is pruned to the reader's own part: it stands on every page.
const WHOLE_SIDEBAR = 100;

/** The folders of a site as a tree, each in order of `order`, then path. */
export function folderTree(site: Site): Folder {
  const collator = new Intl.Collator(site.config.language, { numeric: true });
  const byFolder = Map.groupBy(site.articles, (article) => folderOf(article.path));
  const paths = new Set<string>();
  for (const path of byFolder.keys()) {
    for (let step = path; step !== ""; step = folderOf(step)) paths.add(step);
  }
  const childrenOf = Map.groupBy(paths, folderOf);
  const build = (path: string): Folder => {
    const articles = byFolder.get(path) ?? [];
    const index = articles.find(
      (article) => article.path === (path ? `${path}/index.md` : "index.md"),
    );
    const others = articles
      .filter((article) => article !== index)
      .toSorted((a, b) => a.order - b.order || collator.compare(a.path, b.path));
    const folders = (childrenOf.get(path) ?? [])
      .map(build)
      .toSorted((a, b) => orderOf(a) - orderOf(b) || collator.compare(a.path, b.path));
    return { path, title: index?.title ?? readableName(path), index, articles: others, folders };
  };
  return build("");
}

/** Every article of a folder and those below it, in reading order. */
export function readingOrder(folder: Folder): readonly Article[] {
  const index = folder.index ? [folder.index] : [];
  return [...index, ...folder.articles, ...folder.folders.flatMap(readingOrder)];
}

/** The first article in reading order. */
export function firstArticle(folder: Folder): Article | undefined {
  const [first] = folder.articles;
  return folder.index ?? first ?? folder.folders.map(firstArticle).find((article) => article);
}

/** The sidebar of the pages that stand in one output folder. */
export function sidebarView(site: Site, tree: Folder, outputFolder: string): SidebarView {
  const page = outputFolder === "" ? "index.html" : `${outputFolder}/index.html`;
  const link = (article: Article) => linkFrom(page, article);
  const quizzes = listedQuizzes(site);
  const whole = site.articles.length + quizzes.length <= WHOLE_SIDEBAR;
  const group = (folder: Folder): SidebarGroup => {
    const open =
      whole || outputFolder === folder.path || outputFolder.startsWith(`${folder.path}/`);
    const landing = folder.index ?? (open ? undefined : firstArticle(folder));
    return {
      title: folder.title,
      url: landing ? relativeUrl(page, landing.output) : "",
      open,
      links: open ? folder.articles.map(link) : [],
      groups: open ? folder.folders.map(group) : [],
    };
  };
  const loose = tree.articles.map((article) => ({
    ...link(article),
    open: true,
    links: [],
    groups: [],
  }));
  const groups: SidebarGroup[] = [...tree.folders.map(group), ...loose];
  if (hasItems(site)) {
    groups.push(quizGroup(site, page, whole || outputFolder === "quizzes"));
  }
  return { groups };
}

function quizGroup(site: Site, page: string, open: boolean): SidebarGroup {
  const links = [
    ...listedQuizzes(site).map((quiz) => linkFrom(page, quiz)),
    ...practicePages.map((name) =>
      linkFrom(page, { title: site.messages.text(`${name}.title`), output: practicePath(name) }),
    ),
  ];
  const title = site.messages.text("page.quizzes");
  const url = relativeUrl(page, "quizzes/index.html");
  return { title, url, open, links: open ? links : [], groups: [] };
}

function orderOf(folder: Folder): number {
  return folder.index?.order ?? Number.MAX_SAFE_INTEGER;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}
