import { relativeUrl } from "../articles/targets.ts";
import { articleLink } from "./article-link.ts";
import type { ViewContext } from "./context.ts";
import { listedQuizzes } from "./listed-quizzes.ts";
import { pageView } from "./page.ts";
import type { QuizIndexView } from "./types.ts";

/** The page that lists all quizzes. */
export function quizIndexView(context: ViewContext): QuizIndexView {
  const path = "quizzes/index.html";
  const { site } = context;
  return {
    ...pageView(context, {
      layout: "layouts/quizzes.njk",
      path,
      title: "Quizzes",
      needs: ["reading"],
      description: `Test yourself on ${site.config.title}.`,
      breadcrumbs: [{ title: "Home", url: relativeUrl(path, "index.html") }],
    }),
    quizzes: listedQuizzes(site).map(({ title, output, countLabel, summary, bankFile }) => ({
      ...{ title, countLabel, summaryHtml: summary.html },
      url: relativeUrl(path, output),
      article: bankFile ? articleLink(site, bankFile, path) : null,
    })),
  };
}
