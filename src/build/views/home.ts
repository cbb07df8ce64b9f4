import type { Article } from "../articles/article.ts";
import { relativeUrl } from "../articles/targets.ts";
import { sectionView, testsBySection } from "./article.ts";
import { countLabel, readingLabel } from "./labels.ts";
import { pageView, type ViewContext } from "./page.ts";
import { firstArticle, readingOrder } from "./trail.ts";
import type { HomeView } from "./types.ts";

/** The front page, from `index.md`. */
export function homeView(context: ViewContext, article: Article): HomeView {
  const { site, tree } = context;
  const { output } = article;
  const [firstFolder] = tree.folders;
  const first = firstFolder?.articles[0] ?? (firstFolder && firstArticle(firstFolder));
  const tests = testsBySection(site);
  return {
    ...pageView(context, {
      layout: "layouts/home.njk",
      path: output,
      title: article.title,
      description: article.description,
      breadcrumbs: [],
    }),
    trailHtml: "",
    summary: article.summary,
    introHtml: article.introHtml,
    sections: article.sections.map((section) => sectionView(article, section, tests)),
    groups: tree.folders.map((folder) => ({
      title: folder.title,
      links: readingOrder(folder)
        .filter((page) => page !== folder.index)
        .map((page) => ({
          title: page.title,
          url: relativeUrl(output, page.output),
          summary: page.summary,
          readingLabel: readingLabel(page.words),
        })),
    })),
    start: first ? { title: first.title, url: relativeUrl(output, first.output) } : null,
    quizzes: site.banks.map(({ bank, output: quiz }) => ({
      title: bank.title,
      url: relativeUrl(output, quiz),
      countLabel: countLabel(bank.items.length, "question"),
    })),
  };
}
