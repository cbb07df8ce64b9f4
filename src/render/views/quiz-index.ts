import type { ViewContext } from "./context.ts";
import { areExplained } from "./explained.ts";
import { countLabel } from "./labels.ts";
import { homeCrumbs, linkTo, testedArticle } from "./links.ts";
import { listedQuizzes, untranslatedQuizzes } from "./listed-quizzes.ts";
import { pageView } from "./page.ts";
import type { QuizIndexView } from "./quiz-types.ts";
import { rebase } from "./rebase.ts";
import { untranslatedNote } from "./untranslated.ts";

/** The page that lists all quizzes. */
export function quizIndexView(context: ViewContext, path: string): QuizIndexView {
  const { site } = context;
  const { messages, config } = site;
  const own = listedQuizzes(site);
  const others = untranslatedQuizzes(site);
  const listed = [...own, ...others];
  return {
    ...pageView(context, {
      layout: "layouts/quizzes.njk",
      path,
      title: messages.text("page.quizzes"),
      needs: ["reading", "standing"],
      description: messages.text("quizzes.description", { site: config.title }),
      breadcrumbs: homeCrumbs(site, path),
    }),
    areExplained: areExplained(listed.flatMap(({ bankFile }) => bankFile?.bank.items ?? [])),
    untranslated: untranslatedNote(
      site,
      others.map(() => ({ language: config.language })),
    ),
    quizzes: listed.map((quiz) => ({
      ...linkTo(site, path, quiz),
      ...rebase({ summaryHtml: quiz.summary.html }, quiz.output, path),
      ...{ id: quiz.id, itemIds: quiz.itemIds },
      countLabel: countLabel(quiz.count, messages),
      article: quiz.bankFile ? testedArticle(site, quiz.bankFile, path) : null,
    })),
  };
}
