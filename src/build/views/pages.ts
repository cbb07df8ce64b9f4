import { articleViews } from "./article.ts";
import { homeView } from "./home.ts";
import { glossaryView, notFoundView, searchView, sourcesView } from "./lists.ts";
import type { ViewContext } from "./page.ts";
import { quizIndexView, quizView } from "./quiz.ts";
import type { PageView } from "./types.ts";

/** A page to write: its path is known, its view is made when asked for, so that memory stays flat. */
export interface Page {
  /** Output path from the site's root. */
  readonly path: string;
  readonly view: () => PageView;
}

/** Every page of a site. */
export function pageViews(context: ViewContext): readonly Page[] {
  const { site, tree } = context;
  const { terms, sources, banks, config } = site;
  const home = tree.index;
  const pages: (Page | false)[] = [
    home !== undefined && { path: home.output, view: () => homeView(context, home) },
    ...articleViews(context),
    banks.length > 0 && { path: "quizzes/index.html", view: () => quizIndexView(context) },
    ...banks.map((bank) => ({ path: bank.output, view: () => quizView(context, bank) })),
    terms.length > 0 && { path: "glossary.html", view: () => glossaryView(context) },
    sources.size > 0 && { path: "sources.html", view: () => sourcesView(context) },
    config.search && { path: "search.html", view: () => searchView(context) },
    { path: "404.html", view: () => notFoundView(context) },
  ];
  return pages.filter((page) => page !== false);
}
