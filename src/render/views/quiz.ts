import { relativeUrl } from "../../markdown/targets.ts";
import type { Messages } from "../../messages/messages.ts";
import { PART_SIZE } from "../../site/read/item-pages.ts";
import { paperPage } from "../../site/read/paper-page.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import type { ViewContext } from "./context.ts";
import { areExplained } from "./explained.ts";
import { inLanguage } from "./in-language.ts";
import { itemView } from "./item.ts";
import { countLabel } from "./labels.ts";
import { linkFrom, quizCrumbs, testedArticle } from "./links.ts";
import { listDescription } from "./list-page.ts";
import { needsOf } from "./needs.ts";
import { pageView } from "./page.ts";
import { printedNeeds, textsOf } from "./printed-needs.ts";
import { type QuizPage, quizLanguage } from "./quiz-pages.ts";
import type { QuizView } from "./quiz-types.ts";
import { quizThings } from "./structured-data.ts";
import { takeAwayLinks } from "./take-away.ts";

export function quizView(shared: ViewContext, quiz: QuizPage): QuizView {
  const { id, path, title, summary, items, pools, first, total, source } = quiz;
  const isBank = "bank" in source;
  const own = quizLanguage(shared.site, quiz);
  const context = inLanguage(shared, own);
  const { site } = context;
  const { messages } = site;
  const language = own ?? site.config.language;
  return {
    ...pageView(context, {
      layout: "layouts/quiz.njk",
      ...{ path, title, language },
      description: summary.text || listDescription(site, title),
      needs: [
        ...needsOf(items.map(({ item }) => item)),
        ...printedNeeds(summary.html, textsOf(items)),
      ],
      breadcrumbs: quizCrumbs(site, path),
      things: () => quizThings(site, quiz, language),
    }),
    ...{ quizId: id, summaryHtml: summary.html, first, total },
    countLabel: countLabel(quiz.count, messages),
    areExplained: areExplained(items.map(({ item }) => item)),
    bankId: isBank ? source.bank.id : id,
    article: isBank ? testedArticle(site, source, path) : null,
    mode: isBank ? null : source.quiz.mode,
    timeLimit: isBank ? null : (source.quiz.timeLimit ?? null),
    passMark: isBank ? null : (source.quiz.passMark ?? null),
    shuffle: isBank ? false : source.quiz.shuffle,
    pools: pools.length > 0 ? JSON.stringify(pools.map(poolIds)) : "",
    parts: isBank ? parts(source, path, messages) : [],
    takeAway: takeAwayLinks(site, quiz, messages),
    paperUrl: relativeUrl(path, paperPage(path)),
    items: items.map((item, index) =>
      itemView(site, item, { page: path, language, number: first + index }),
    ),
  };
}

function poolIds({ count, items }: QuizPage["pools"][number]) {
  return { count, items: items.map(({ item }) => item.id) };
}

function parts({ bank, pages }: BankFile, page: string, messages: Messages): QuizView["parts"] {
  if (pages.length === 1) return [];
  return pages.map((path, part) => {
    const start = part * PART_SIZE;
    const last = Math.min(start + PART_SIZE, bank.items.length);
    const title = messages.text("quiz.part-range", { first: start + 1, last });
    return { ...linkFrom(page, { title, output: path }), current: path === page };
  });
}
