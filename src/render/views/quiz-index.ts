import type { Site } from "../../site/site.ts";
import type { ViewContext } from "./context.ts";
import { areExplained } from "./explained.ts";
import { countLabel } from "./labels.ts";
import { homeCrumbs, linkTo, testedArticle } from "./links.ts";
import { type ListedQuiz, listedQuizzes } from "./listed-quizzes.ts";
import { pageView } from "./page.ts";
import type { QuizIndexView } from "./quiz-types.ts";
import { rebase } from "./rebase.ts";
import { untranslatedNote } from "./untranslated.ts";

/** The page that lists all quizzes. */
export function quizIndexView(context: ViewContext, path: string): QuizIndexView {
  const { site } = context;
  const { messages, config } = site;
  const own = listedQuizzes(site);
  const others = untranslated(site, own);
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

/** What the site's own language has and the one that the site is seen in has not. */
function untranslated(site: Site, own: readonly ListedQuiz[]): readonly ListedQuiz[] {
  const { language } = site.config;
  if (site.messages.language === language) return [];
  const ids = new Set(own.map(({ id }) => id));
  const main = listedQuizzes({ ...site, messages: site.messagesIn(language) });
  return main.filter(({ id }) => !ids.has(id));
}
