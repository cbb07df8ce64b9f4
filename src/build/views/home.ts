import type { Article } from "../articles/article.ts";
import { relativeUrl } from "../articles/targets.ts";
import { sectionView } from "./article.ts";
import { readingLabel } from "./labels.ts";
import { listedQuizzes } from "./listed-quizzes.ts";
import { pageView, type ViewContext } from "./page.ts";
import { placedItems } from "./placed-items.ts";
import { testsBySection } from "./tests-by-section.ts";
import { firstArticle, readingOrder } from "./trail.ts";
import type { HomeView } from "./types.ts";

/** The front page, from `index.md`. */
export function homeView(context: ViewContext, article: Article): HomeView {
  const { site, tree } = context;
  const { output } = article;
  const [firstFolder] = tree.folders;
  const first = firstFolder?.articles[0] ?? (firstFolder && firstArticle(firstFolder));
  const tests = testsBySection(site);
  const page = pageView(context, {
    layout: "layouts/home.njk",
    path: output,
    title: article.title,
    description: article.description,
    breadcrumbs: [],
    // The question for today may be of any kind.
    needs: ["reading", "choices", "kinds"],
  });
  const { items, print } = placedItems(context, article, page);
  return {
    ...page,
    ...items,
    trailHtml: "",
    summary: article.summary,
    introHtml: print(article.introHtml),
    sections: article.sections.map((section) => sectionView(article, section, { tests, print })),
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
    quizzes: listedQuizzes(site).map(({ title, output: quiz, countLabel }) => ({
      ...{ title, countLabel },
      url: relativeUrl(output, quiz),
    })),
  };
}
