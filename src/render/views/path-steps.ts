import type { Messages } from "../../messages/messages.ts";
import type { Article } from "../../site/read/article.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import type { PathStepView } from "./article-types.ts";
import type { ViewContext } from "./context.ts";
import { readingLabel } from "./labels.ts";
import { bankLink, linkTo } from "./links.ts";
import { rebase } from "./rebase.ts";

/** An article as a step of the path that `page` shows. */
export function pathStepView(
  context: ViewContext,
  article: Article,
  { page, banks }: { readonly page: string; readonly banks: readonly BankFile[] },
): PathStepView {
  const { messages } = context.site;
  return {
    ...linkTo(context.site, page, article),
    summary: article.summary,
    readingLabel: readingLabel(article.words, messages),
    objectives: article.objectivesProse.map(({ html }) => rebase({ html }, article.output, page)),
    quizzes: banks.map((bankFile) => ({
      ...bankLink(context.site, page, bankFile),
      kindsLabel: kindsLabel(bankFile.bank.items, messages),
    })),
    banks: banks.map(({ bank }) => bank.id).join(" "),
  };
}

/** "choose one (6), true or false (2), match": most frequent first, then as the bank has them. */
function kindsLabel(items: BankFile["bank"]["items"], messages: Messages): string {
  const groups = [...Map.groupBy(items, ({ kind }) => kind)];
  const labels = groups
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([kind, { length }]) => messages.text(`path.${kind}`, { count: length }));
  return messages.list(labels);
}
