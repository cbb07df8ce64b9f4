import { relativeUrl } from "../../markdown/targets.ts";
import { articleLink } from "./article-link.ts";
import type { ViewContext } from "./context.ts";
import { countLabel } from "./labels.ts";
import { listedQuizzes } from "./listed-quizzes.ts";
import { pageView } from "./page.ts";
import type { QuizIndexView } from "./quiz-types.ts";

/** The page that lists all quizzes. */
export function quizIndexView(context: ViewContext): QuizIndexView {
  const path = "quizzes/index.html";
  const { site, messages } = context;
  return {
    ...pageView(context, {
      layout: "layouts/quizzes.njk",
      path,
      title: messages.text("page.quizzes"),
      needs: ["reading"],
      description: messages.text("quizzes.description", { site: site.config.title }),
      breadcrumbs: [{ title: messages.text("page.home"), url: relativeUrl(path, "index.html") }],
    }),
    quizzes: listedQuizzes(site).map(({ title, output, count, summary, bankFile }) => ({
      ...{ title, summaryHtml: summary.html },
      countLabel: countLabel(count, messages),
      url: relativeUrl(path, output),
      article: bankFile ? articleLink(site, bankFile, path) : null,
    })),
  };
}
