import type { Prose } from "../../markdown/prose.ts";
import { bankLanguage } from "../../site/languages.ts";
import type { BankFile } from "../../site/read/render-bank.ts";
import type { Site } from "../../site/site.ts";
import { languageOfBank } from "../../site/translated-banks.ts";
import { languageOfQuiz } from "../../site/translated-quizzes.ts";
import type { QuestionCount } from "./labels.ts";
import { quizPage } from "./quiz-pages.ts";

/** A bank or authored quiz, as lists show it. */
export interface ListedQuiz {
  readonly title: string;
  /** Its title's, where it is not the site's. */
  readonly language: string | undefined;
  /** What answers to it are kept under; a bank's further pages have names of their own. */
  readonly id: string;
  /** Ids of what an authored quiz may ask, with spaces between; empty for a bank. */
  readonly itemIds: string;
  /** Its page, from the site's root. */
  readonly output: string;
  readonly count: QuestionCount;
  readonly summary: Prose;
  /** The bank that it is, when it is one. */
  readonly bankFile: BankFile | undefined;
}

/** Every bank and authored quiz in the language that the site is seen in, by `order`, then title. */
export function listedQuizzes(site: Site): readonly ListedQuiz[] {
  const known = lists.get(site);
  if (known) return known;
  const collator = new Intl.Collator(site.config.language, { numeric: true });
  const { config, messages } = site;
  const banks = site.banks.filter(
    (bankFile) => languageOfBank(bankFile, config) === messages.language,
  );
  const quizzes = site.quizzes.filter(
    (quizFile) => languageOfQuiz(quizFile, config) === messages.language,
  );
  const entries = [
    ...banks.map((bankFile) => ({
      ...{ id: bankFile.bank.id, itemIds: "" },
      ...{
        title: bankFile.bank.title,
        language: bankLanguage(site, bankFile.bank),
        order: bankFile.bank.order,
        bankFile,
      },
      ...{ output: bankFile.output, summary: bankFile.summary },
      count: { asked: bankFile.bank.items.length, available: bankFile.bank.items.length },
    })),
    ...quizzes.map((quizFile) => {
      const { count, items } = quizPage(quizFile, site);
      return {
        ...{
          title: quizFile.quiz.title,
          language: quizFile.quiz.language,
          order: quizFile.quiz.order,
          bankFile: undefined,
        },
        ...{ output: quizFile.output, summary: quizFile.summary, count },
        ...{ id: quizFile.quiz.id, itemIds: items.map(({ item }) => item.id).join(" ") },
      };
    }),
  ];
  const sorted = entries.toSorted(
    (a, b) =>
      (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER) ||
      collator.compare(a.title, b.title),
  );
  lists.set(site, sorted);
  return sorted;
}

/** What the site's own language has and the one that the site is seen in has not. */
export function untranslatedQuizzes(site: Site): readonly ListedQuiz[] {
  const { language } = site.config;
  if (site.messages.language === language) return [];
  const ids = new Set(listedQuizzes(site).map(({ id }) => id));
  const main = listedQuizzes({ ...site, messages: site.messagesIn(language) });
  return main.filter(({ id }) => !ids.has(id));
}

// Every folder's sidebar lists them all.
const lists = new WeakMap<Site, readonly ListedQuiz[]>();

/** Which of them a page is of; the first where it is of none. */
export function quizPlace(site: Site, page: string): number {
  const known = places.get(site) ?? placesOf(listedQuizzes(site));
  places.set(site, known);
  return known.get(page) ?? 0;
}

function placesOf(quizzes: readonly ListedQuiz[]): ReadonlyMap<string, number> {
  return new Map(
    quizzes.flatMap(({ output, bankFile }, at) =>
      (bankFile?.pages ?? [output]).map((page) => [page, at] as const),
    ),
  );
}

const places = new WeakMap<Site, ReadonlyMap<string, number>>();
