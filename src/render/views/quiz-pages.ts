import type { Prose } from "../../markdown/prose.ts";
import type { Messages } from "../../messages/messages.ts";
import { bankLanguage } from "../../site/languages.ts";
import { PART_SIZE } from "../../site/read/item-pages.ts";
import type { QuizFile } from "../../site/read/read-quiz.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import type { BankItem, Pool } from "../../site/read/select.ts";
import type { Site } from "../../site/site.ts";
import { poolsOfQuiz } from "../../site/translated-quizzes.ts";
import type { QuestionCount } from "./labels.ts";

/** A quiz page, before it is laid out: a bank, a part of a large one, or an authored quiz. */
export interface QuizPage {
  /** What answers are kept under: the bank's or quiz's id, a later part's with its number. */
  readonly id: string;
  /** From the site's root. */
  readonly path: string;
  readonly title: string;
  readonly summary: Prose;
  /** Every item that it may ask, each once. */
  readonly items: readonly BankItem[];
  /** Empty when every item is asked. */
  readonly pools: readonly Pool[];
  /** The first item's number, and how many are asked with those of the other parts. */
  readonly first: number;
  readonly total: number;
  readonly count: QuestionCount;
  readonly source: BankFile | QuizFile;
}

/** Every quiz page of a site. */
export function quizPages(site: Site): readonly QuizPage[] {
  return [
    ...site.banks.flatMap((bankFile) => bankPages(bankFile, site.messages)),
    ...site.quizzes.map((quiz) => quizPage(quiz, site)),
  ];
}

/** The pages of a bank: one, or several parts of a large one. */
function bankPages(bankFile: BankFile, messages: Messages): readonly QuizPage[] {
  const { bank, pages, summary } = bankFile;
  return pages.map((path, part): QuizPage => {
    const start = part * PART_SIZE;
    const items = bank.items
      .slice(start, start + PART_SIZE)
      .map((item, index): BankItem => ({ bankFile, item, index: start + index }));
    const { title } = bank;
    const range = { title, first: start + 1, last: start + items.length };
    return {
      id: part === 0 ? bank.id : `${bank.id}-${part + 1}`,
      title: pages.length === 1 ? title : messages.text("list.quiz-page", range),
      ...{ path, summary, items, pools: [], first: start + 1, total: bank.items.length },
      count: { asked: bank.items.length, available: bank.items.length },
      source: bankFile,
    };
  });
}

/** The page of an authored quiz. */
export function quizPage(quizFile: QuizFile, site: Site): QuizPage {
  const { quiz, output, summary } = quizFile;
  const pools = poolsOfQuiz(quizFile, site);
  const byId = new Map(pools.flatMap(({ items }) => items).map((entry) => [entry.item.id, entry]));
  const items = [...byId.values()];
  const total = pools.reduce((sum, { count }) => sum + count, 0);
  const isDrawn = total < items.length;
  return {
    ...{ id: quiz.id, path: output, title: quiz.title, summary, items, first: 1, total },
    pools: isDrawn ? pools : [],
    count: { asked: total, available: items.length },
    source: quizFile,
  };
}

/** The language of a quiz, where it is not the site's. */
export function quizLanguage(site: Site, { source }: QuizPage): string | undefined {
  return "bank" in source ? bankLanguage(site, source.bank) : source.quiz.language;
}
