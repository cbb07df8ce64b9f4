import { relativeUrl } from "../../markdown/targets.ts";
import { allBanks } from "../../site/site.ts";
import type { ViewContext } from "./context.ts";
import { pageView } from "./page.ts";
import type { PracticePage } from "./practice-pages.ts";
import type { PracticeView } from "./quiz-types.ts";

/** Its questions come by script, so the page says what it is for and names the banks. */
export function practiceView(context: ViewContext, name: PracticePage): PracticeView {
  const { site, messages } = context;
  const path = `${name}.html`;
  return {
    ...pageView(context, {
      layout: `layouts/${name}.njk`,
      path,
      title: messages.text(`${name}.title`),
      description: messages.text(`${name}.description`),
      needs: ["choices", "kinds", "practice"],
      breadcrumbs: [
        { title: messages.text("page.home"), url: relativeUrl(path, "index.html") },
        { title: messages.text("page.quizzes"), url: relativeUrl(path, "quizzes/index.html") },
      ],
    }),
    banks: allBanks(site).map(({ bank, output }) => ({
      id: bank.id,
      title: bank.title,
      url: relativeUrl(path, output),
      countLabel: messages.text("list.questions", { count: bank.items.length }),
    })),
    quizTitles: JSON.stringify(
      Object.fromEntries(site.quizzes.map(({ quiz }) => [quiz.id, quiz.title])),
    ),
  };
}
