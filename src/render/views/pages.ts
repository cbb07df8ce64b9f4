import { ABSENT_PAGE, OFFLINE_PAGE } from "../../core/offline/site-files.ts";
import { ANALYSIS_PAGE } from "../../site/analysis-page.ts";
import { COVERAGE_PAGE } from "../../site/coverage-page.ts";
import { ownPage, searchPages } from "../../site/languages.ts";
import { practicePages, practicePath } from "../../site/practice-pages.ts";
import { hasPrintAll, PRINT_ALL } from "../../site/print-all.ts";
import { paperPage } from "../../site/read/paper-page.ts";
import { hasItems } from "../../site/site.ts";
import { analysisView } from "./analysis.ts";
import { articlePage, articleViews } from "./article.ts";
import type { ViewContext } from "./context.ts";
import { coverageView } from "./coverage.ts";
import { folderListPages } from "./folder-list.ts";
import { homeView } from "./home.ts";
import { inLanguage } from "./in-language.ts";
import { letterIndexPages } from "./letter-index.ts";
import { glossaryView, offlineView, searchView, sourcesView } from "./lists.ts";
import { notFoundView } from "./not-found.ts";
import type { Page } from "./page.ts";
import { paperView } from "./paper.ts";
import { practiceView } from "./practice.ts";
import { printAllView } from "./print-all.ts";
import { quizView } from "./quiz.ts";
import { quizIndexView } from "./quiz-index.ts";
import { quizPages } from "./quiz-pages.ts";
import { redirectPages } from "./redirect.ts";
import { whatsNewPages } from "./whats-new.ts";

/** Every page of a site. */
export function pageViews(context: ViewContext): readonly Page[] {
  const { site, tree } = context;
  const { config } = site;
  const home = tree.index;
  const pages: (Page | false)[] = [
    home !== undefined &&
      articlePage(context, home, (shown, whole) => homeView(context, shown, whole)),
    ...articleViews(context),
    ...folderListPages(context),
    ...quizPages(site).flatMap((quiz) => [
      { path: quiz.path, view: () => quizView(context, quiz) },
      { path: paperPage(quiz.path), view: () => paperView(context, quiz) },
    ]),
    ...[config.language, ...config.languages].flatMap((language) =>
      pagesIn(inLanguage(context, language)),
    ),
    hasItems(site) && { path: ANALYSIS_PAGE, view: () => analysisView(context) },
    ...[...(config.search ? searchPages(site) : [])].map(([path, language]) => ({
      path,
      view: () => searchView(inLanguage(context, language), { path, language }),
    })),
    config.coverage.publish && { path: COVERAGE_PAGE, view: () => coverageView(context) },
    ...whatsNewPages(context),
    ...redirectPages(context),
  ];
  return pages.filter((page) => page !== false);
}

/** Those that stand in each of a site's languages. */
function pagesIn(context: ViewContext): readonly Page[] {
  const { site } = context;
  const { terms, sources, config } = site;
  const at = (name: string, view: (path: string) => ReturnType<Page["view"]>) => {
    const path = ownPage(site, name);
    return { path, view: () => view(path) };
  };
  const pages: (Page | false)[] = [
    hasItems(site) && at("quizzes/index.html", (path) => quizIndexView(context, path)),
    ...(hasItems(site) ? practicePages : []).map((name) =>
      at(practicePath(name), (path) => practiceView(context, { name, path })),
    ),
    terms.length > 0 && {
      ...at("glossary.html", (path) => glossaryView(context, path)),
      needsProse: true,
    },
    sources.size > 0 && at("sources.html", (path) => sourcesView(context, path)),
    ...(config.search ? letterIndexPages(context) : []),
    hasPrintAll(site) && {
      ...at(PRINT_ALL, () => printAllView(context)),
      needsProse: true,
    },
    at(ABSENT_PAGE, (path) => notFoundView(context, path)),
    config.offline !== false && at(OFFLINE_PAGE, (path) => offlineView(context, path)),
  ];
  return pages.filter((page) => page !== false);
}
