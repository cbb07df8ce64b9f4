import type { Article } from "../../site/read/article.ts";
import { sectionView } from "./article.ts";
import type { HomeView } from "./article-types.ts";
import { articleTexts, codeNeed } from "./code-need.ts";
import type { ViewContext } from "./context.ts";
import { countLabel, readingLabel } from "./labels.ts";
import { linkFrom } from "./links.ts";
import { listedQuizzes } from "./listed-quizzes.ts";
import { pageView } from "./page.ts";
import { placedItems } from "./placed-items.ts";
import { type Folder, firstArticle, readingOrder } from "./sidebar.ts";
import { textNeeds } from "./text-needs.ts";

/** The front page, from `index.md`. */
export function homeView(context: ViewContext, article: Article): HomeView {
  const { site, tree } = context;
  const { output } = article;
  const whole = site.wholeArticle(article);
  const [firstFolder] = tree.folders;
  const first =
    firstFolder?.articles[0] ?? (firstFolder && firstArticle(firstFolder)) ?? tree.articles[0];
  const page = pageView(context, {
    layout: "layouts/home.njk",
    path: output,
    title: article.title,
    description: article.description,
    language: article.language,
    breadcrumbs: [],
    // The question for today may be of any kind.
    needs: [
      "reading",
      "choices",
      "kinds",
      ...textNeeds(whole),
      ...codeNeed(articleTexts(site, whole)),
    ],
  });
  const { items, print } = placedItems(context, article, page);
  return {
    ...page,
    ...items,
    sidebarHtml: "",
    ...{ titleHtml: article.titleHtml, titleId: article.titleId, summary: article.summary },
    introHtml: print(whole.introHtml),
    sections: whole.sections.map((section) => sectionView(site, article, { section, print })),
    groups: [
      ...tree.folders.map((folder) => groupView(context, output, folder)),
      ...looseGroup(context, output),
    ],
    start: first ? linkFrom(output, first) : null,
    quizzes: listedQuizzes(site).map((quiz) => ({
      ...linkFrom(output, quiz),
      countLabel: countLabel(quiz.count, site.messages),
    })),
  };
}

/** A part of thousands of pages would make a front page of megabytes: its first pages show the way. */
const LISTED = 40;

function groupView(context: ViewContext, from: string, folder: Folder): HomeView["groups"][number] {
  const pages = readingOrder(folder).filter((page) => page !== folder.index);
  return listView(context, from, { title: folder.title, pages });
}

/** What stands in no folder, as in the sidebar after those that do. */
function looseGroup(context: ViewContext, from: string): HomeView["groups"] {
  const { articles, folders } = context.tree;
  if (articles.length === 0) return [];
  const title = context.site.messages.text(
    folders.length === 0 ? "home.pages" : "home.other-pages",
  );
  return [listView(context, from, { title, pages: articles })];
}

function listView(
  { site }: ViewContext,
  from: string,
  { title, pages }: { readonly title: string; readonly pages: readonly Article[] },
): HomeView["groups"][number] {
  const [next, ...others] = pages.slice(LISTED);
  return {
    title,
    links: pages.slice(0, LISTED).map((page) => ({
      ...linkFrom(from, page),
      summary: page.summary,
      readingLabel: readingLabel(page.words, site.messages),
    })),
    more: next ? { count: others.length + 1, ...linkFrom(from, next) } : null,
  };
}
