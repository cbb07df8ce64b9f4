import { drawFromPools } from "../../core/selection/pools.ts";
import { seedFor, shuffled } from "../../core/selection/shuffle.ts";
import { paperPage } from "../../site/read/paper-page.ts";
import type { BankItem } from "../../site/read/select.ts";
import { qrCode } from "../qr-code.ts";
import { canonicalUrl } from "./canonical-url.ts";
import type { ViewContext } from "./context.ts";
import { inLanguage } from "./in-language.ts";
import { itemView } from "./item.ts";
import { countLabel } from "./labels.ts";
import { linkFrom, quizCrumbs } from "./links.ts";
import { pageView } from "./page.ts";
import { onPaper } from "./paper-fields.ts";
import { printedNeeds, textsOf } from "./printed-needs.ts";
import { type QuizPage, quizLanguage } from "./quiz-pages.ts";
import type { PaperItemView, PaperView } from "./quiz-types.ts";

/**
 * A quiz on paper: two forms with the same questions, each in an order of its own, and their keys. The
 * quiz's id is the seed, so that a form printed today has the key of one printed last year, as long as
 * the quiz is the same.
 */
export function paperView(shared: ViewContext, quiz: QuizPage): PaperView {
  const path = paperPage(quiz.path);
  const language = quizLanguage(shared.site, quiz) ?? shared.site.config.language;
  const context = inLanguage(shared, language);
  const { messages } = context.site;
  const quizLink = linkFrom(path, { title: quiz.title, output: quiz.path });
  const address = canonicalUrl(context.site.config.url, quiz.path);
  return {
    ...pageView(context, {
      layout: "layouts/paper.njk",
      path,
      title: messages.text("paper.title", { title: quiz.title }),
      description: messages.text("paper.description", { title: quiz.title }),
      breadcrumbs: [...quizCrumbs(context.site, path), quizLink],
      language,
      needs: ["choices", "kinds", "paper", ...printedNeeds(textsOf(quiz.items))],
    }),
    quiz: quizLink,
    available: quiz.items.length,
    countLabel: countLabel(quiz.count, messages),
    timeLimit: "bank" in quiz.source ? null : (quiz.source.quiz.timeLimit ?? null),
    address,
    qr: address === "" ? null : qrCode(address),
    forms: ["A", "B"].map((name) => ({
      name,
      items: formItems(context, quiz, { name, path, language }),
    })),
  };
}

function formItems(
  { site }: ViewContext,
  { id, items, pools }: QuizPage,
  {
    name,
    path,
    language,
  }: { readonly name: string; readonly path: string; readonly language: string },
): readonly PaperItemView[] {
  const seed = seedFor(0, `${id} ${name}`);
  return shuffled(asked({ id, items, pools }), seed).map((item, index) => {
    const view = itemView(site, item, { page: path, language, number: index + 1 });
    // Both forms stand on one page, where an id or a group of controls may be but once.
    const own = `${view.id}-${name.toLowerCase()}`;
    const { fields, keys } = onPaper(view, seed);
    return { ...view, fields, id: own, keyLabel: site.messages.list(keys) };
  });
}

/** What both forms ask: of a pool, one and the same draw. */
function asked({ id, items, pools }: Pick<QuizPage, "id" | "items" | "pools">) {
  if (pools.length === 0) return items;
  const pooled = pools.map((pool) => ({
    count: pool.count,
    items: pool.items.map(({ item }) => item.id),
  }));
  const drawn = new Set(drawFromPools(pooled, seedFor(0, id)));
  return items.filter(({ item }: BankItem) => drawn.has(item.id));
}
