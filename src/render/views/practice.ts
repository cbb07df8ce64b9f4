import type { PracticePage } from "../../site/practice-pages.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import type { Site } from "../../site/site.ts";
import { banksOnce } from "../../site/translated-banks.ts";
import { quizzesOnce } from "../../site/translated-quizzes.ts";
import type { Need } from "../assets.ts";
import type { ViewContext } from "./context.ts";
import { areExplained } from "./explained.ts";
import { bankLink, linkTo, quizCrumbs } from "./links.ts";
import { listedQuizzes, untranslatedQuizzes } from "./listed-quizzes.ts";
import { pageView } from "./page.ts";
import { printedNeeds } from "./printed-needs.ts";
import type { PracticeView } from "./quiz-types.ts";

/** What else review takes comes with the questions that are due: browser/forms/load-forms.ts. */
const ownNeeds: Readonly<Record<PracticePage, readonly Need[]>> = {
  review: ["choices", "review"],
  mix: ["choices", "kinds", "practice"],
  progress: ["progress", "standing"],
};

/** Its questions come by script, so the page says what it is for and names the banks. */
export function practiceView(
  context: ViewContext,
  { name, path }: { readonly name: PracticePage; readonly path: string },
): PracticeView {
  const { site } = context;
  const { messages } = site;
  const banks = banksOnce(site);
  return {
    ...pageView(context, {
      layout: `layouts/${name}.njk`,
      path,
      title: messages.text(`${name}.title`),
      description: messages.text(`${name}.description`),
      needs: [
        ...ownNeeds[name],
        ...printedNeeds(name === "progress" ? [] : banks.map(({ items }) => items)),
      ],
      breadcrumbs: quizCrumbs(site, path),
    }),
    banks: banks.map((bankFile) => ({
      ...bankLink(site, path, bankFile),
      title: toldApart(site, bankFile, banks),
      id: bankFile.bank.id,
    })),
    areExplained: areExplained(banks.flatMap(({ bank }) => bank.items)),
    quizzes: [...listedQuizzes(site), ...untranslatedQuizzes(site)]
      .filter(({ bankFile }) => bankFile === undefined)
      .map((quiz) => ({ ...linkTo(site, path, quiz), id: quiz.id, itemIds: quiz.itemIds })),
    quizTitles: JSON.stringify(
      Object.fromEntries(quizzesOnce(site).map(({ quiz }) => [quiz.id, quiz.title])),
    ),
  };
}

/** A bank's title; of two of one title, where its questions stand, or its id. */
function toldApart(site: Site, { bank }: BankFile, all: readonly BankFile[]): string {
  const { title, id } = bank;
  const twins = all.filter((other) => other.bank.title === title);
  if (twins.length === 1) return title;
  const isInArticle = site.articleBanks.some((other) => other.bank === bank);
  if (isInArticle) return site.messages.text("mix.in-article", { title });
  const others = twins.filter((other) => site.banks.includes(other));
  return others.length > 1 ? `${title} (${id})` : title;
}
