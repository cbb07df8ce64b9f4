import { OFFLINE_PAGE } from "../../core/offline/site-files.ts";
import { ANALYSIS_PAGE } from "../../site/analysis-page.ts";
import { COVERAGE_PAGE } from "../../site/coverage-page.ts";
import { searchLanguages, searchPage } from "../../site/languages.ts";
import { practicePages, practicePath } from "../../site/practice-pages.ts";
import { paperPage } from "../../site/read/paper-page.ts";
import { hasItems } from "../../site/site.ts";
import { quizIndexPage } from "../../site/translated-banks.ts";
import { analysisView } from "./analysis.ts";
import { articlePage, articleViews } from "./article.ts";
import type { ViewContext } from "./context.ts";
import { coverageView } from "./coverage.ts";
import { folderListPages } from "./folder-list.ts";
import { homeView } from "./home.ts";
import { inLanguage } from "./in-language.ts";
import { letterIndexPages } from "./letter-index.ts";
import { glossaryView, notFoundView, offlineView, searchView, sourcesView } from "./lists.ts";
import type { Page } from "./page.ts";
import { paperView } from "./paper.ts";
import { practiceView } from "./practice.ts";
import { quizView } from "./quiz.ts";
import { quizIndexView } from "./quiz-index.ts";
import { quizPages } from "./quiz-pages.ts";
import { redirectPages } from "./redirect.ts";
import { whatsNewPages } from "./whats-new.ts";

/** Every page of a site. */
export function pageViews(context: ViewContext): readonly Page[] {
  const { site, tree } = context;
  const { terms, sources, config } = site;
  const home = tree.index;
  const pages: (Page | false)[] = [
    home !== undefined &&
      articlePage(context, home, (shown, whole) => homeView(context, shown, whole)),
    ...articleViews(context),
    ...folderListPages(context),
    ...(hasItems(site) ? quizIndexes(context) : []),
    ...quizPages(site).flatMap((quiz) => [
      { path: quiz.path, view: () => quizView(context, quiz) },
      { path: paperPage(quiz.path), view: () => paperView(context, quiz) },
    ]),
    ...(hasItems(site) ? practicePages : []).map((name) => ({
      path: practicePath(name),
      view: () => practiceView(context, name),
    })),
    hasItems(site) && { path: ANALYSIS_PAGE, view: () => analysisView(context) },
    terms.length > 0 && {
      ...{ path: "glossary.html", needsProse: true },
      view: () => glossaryView(context),
    },
    sources.size > 0 && { path: "sources.html", view: () => sourcesView(context) },
    ...(config.search ? searchLanguages(site) : []).map((language) => ({
      path: searchPage(site, language),
      view: () => searchView(context, language),
    })),
    ...(config.search ? letterIndexPages(context) : []),
    config.coverage.publish && { path: COVERAGE_PAGE, view: () => coverageView(context) },
    ...whatsNewPages(context),
    ...redirectPages(context),
    config.offline !== false && { path: OFFLINE_PAGE, view: () => offlineView(context) },
    { path: "404.html", view: () => notFoundView(context) },
  ];
  return pages.filter((page) => page !== false);
}

/** The page that lists the quizzes, in each language that has some. */
function quizIndexes(shared: ViewContext): readonly Page[] {
  const { language, languages } = shared.site.config;
  const pages = [language, ...languages].map((each): [string, Page] => {
    const context = inLanguage(shared, each);
    const path = quizIndexPage(context.site);
    return [path, { path, view: () => quizIndexView(context) }];
  });
  // The first of a path is in the language of the site.
  return [...new Map(pages.toReversed()).values()];
}
