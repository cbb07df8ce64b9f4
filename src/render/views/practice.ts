import { type PracticePage, practicePath } from "../../site/practice-pages.ts";
import { allBanks } from "../../site/site.ts";
import type { ViewContext } from "./context.ts";
import { areExplained } from "./explained.ts";
import { bankLink, quizCrumbs } from "./links.ts";
import { pageView } from "./page.ts";
import { printedNeeds } from "./printed-needs.ts";
import type { PracticeView } from "./quiz-types.ts";

/** Its questions come by script, so the page says what it is for and names the banks. */
export function practiceView(context: ViewContext, name: PracticePage): PracticeView {
  const { site } = context;
  const { messages } = site;
  const path = practicePath(name);
  return {
    ...pageView(context, {
      layout: `layouts/${name}.njk`,
      path,
      title: messages.text(`${name}.title`),
      description: messages.text(`${name}.description`),
      needs: [
        ...(name === "progress"
          ? (["practice", "standing"] as const)
          : (["choices", "kinds", "practice"] as const)),
        ...printedNeeds(name === "progress" ? [] : allBanks(site).map(({ items }) => items)),
      ],
      breadcrumbs: quizCrumbs(messages, path),
    }),
    banks: allBanks(site).map((bankFile) => ({
      ...bankLink(messages, path, bankFile),
      id: bankFile.bank.id,
    })),
    areExplained: areExplained(allBanks(site).flatMap(({ bank }) => bank.items)),
    quizTitles: JSON.stringify(
      Object.fromEntries(site.quizzes.map(({ quiz }) => [quiz.id, quiz.title])),
    ),
  };
}
