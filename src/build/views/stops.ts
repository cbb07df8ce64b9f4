import { kindLabel } from "../../core/items/authoring.ts";
import type { Article } from "../articles/article.ts";
import { relativeUrl } from "../articles/targets.ts";
import type { BankFile } from "../banks/render-bank.ts";
import { countLabel, readingLabel } from "./labels.ts";
import { rebase } from "./rebase.ts";
import type { StopView } from "./types.ts";

/** An article as a stop on the path that `page` shows: what it asks of a reader. */
export function stopView(
  article: Article,
  { page, banks }: { readonly page: string; readonly banks: readonly BankFile[] },
): StopView {
  return {
    title: article.title,
    url: relativeUrl(page, article.output),
    summary: article.summary,
    readingLabel: readingLabel(article.words),
    objectives: article.objectivesProse.map(({ html }) => rebase({ html }, article.output, page)),
    quizzes: banks.map(({ bank, output }) => ({
      title: bank.title,
      url: relativeUrl(page, output),
      countLabel: countLabel(bank.items.length, "question"),
      kindsLabel: kindsLabel(bank.items),
    })),
    banks: banks.map(({ bank }) => bank.id).join(" "),
  };
}

/** "choose one (6), true or false (2), match": most frequent first, then as the bank has them. */
function kindsLabel(items: BankFile["bank"]["items"]): string {
  const groups = [...Map.groupBy(items, kindLabel)];
  return groups
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([label, { length }]) => {
      const name = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
      return length === 1 ? name : `${name} (${length})`;
    })
    .join(", ");
}
