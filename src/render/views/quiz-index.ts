import { quizIndexPage } from "../../site/translated-banks.ts";
import type { ViewContext } from "./context.ts";
import { areExplained } from "./explained.ts";
import { countLabel } from "./labels.ts";
import { homeCrumbs, linkTo, testedArticle } from "./links.ts";
import { listedQuizzes } from "./listed-quizzes.ts";
import { pageView } from "./page.ts";
import type { QuizIndexView } from "./quiz-types.ts";

/** The page that lists all quizzes. */
export function quizIndexView(context: ViewContext): QuizIndexView {
  const { site } = context;
  const path = quizIndexPage(site);
  const { messages, config } = site;
  return {
    ...pageView(context, {
      layout: "layouts/quizzes.njk",
      path,
      title: messages.text("page.quizzes"),
      needs: ["reading", "standing"],
      description: messages.text("quizzes.description", { site: config.title }),
      language: messages.language,
      breadcrumbs: homeCrumbs(site, path),
    }),
    areExplained: areExplained(
      listedQuizzes(site).flatMap(({ bankFile }) => bankFile?.bank.items ?? []),
    ),
    quizzes: listedQuizzes(site).map((quiz) => ({
      ...linkTo(site, path, quiz),
      summaryHtml: quiz.summary.html,
      ...{ id: quiz.id, itemIds: quiz.itemIds },
      countLabel: countLabel(quiz.count, messages),
      article: quiz.bankFile ? testedArticle(site, quiz.bankFile, path) : null,
    })),
  };
}
