import type { SiteConfig } from "./config/config.ts";
import { paperPage } from "./read/paper-page.ts";
import type { QuizFile } from "./read/read-quiz.ts";
import { type Pool, poolsOf } from "./read/select.ts";
import { siteIn } from "./several-languages.ts";
import type { Site } from "./site.ts";
import { languageRank, siteLanguage } from "./translated-banks.ts";

type Languages = Pick<SiteConfig, "language" | "languages">;

/** The one of the site's languages that an authored quiz is in. */
export function languageOfQuiz({ quiz }: Pick<QuizFile, "quiz">, config: Languages): string {
  return siteLanguage(quiz.language, config);
}

/**
 * Quizzes, each with the one that it translates: of one id, in the site's own language, or in the first that
 * has it. Answers are kept by the id of a quiz, so they count in every language.
 */
export function withOriginalQuizzes(
  quizzes: readonly QuizFile[],
  config: Languages,
): readonly QuizFile[] {
  if (config.languages.length === 0) return quizzes;
  const rank = (quizFile: QuizFile) => languageRank(quizFile.quiz.language, config);
  const byId = Map.groupBy(quizzes, ({ quiz }) => quiz.id);
  return quizzes.map((quizFile) => {
    const [first] = (byId.get(quizFile.quiz.id) ?? []).toSorted((a, b) => rank(a) - rank(b));
    const isTranslation = first !== undefined && rank(first) < rank(quizFile);
    return isTranslation ? { ...quizFile, original: first } : quizFile;
  });
}

/** What a quiz asks, each item in the quiz's language where it is translated. */
export function poolsOfQuiz({ quiz }: Pick<QuizFile, "quiz">, site: Site): readonly Pool[] {
  return poolsOf(quiz, siteIn(site, quiz.language).index);
}

/** Every quiz once: in the language that the site is seen in where it is translated, else the original. */
export function quizzesOnce({ quizzes, config, messages }: Site): readonly QuizFile[] {
  const own = new Map(
    quizzes
      .filter((quizFile) => languageOfQuiz(quizFile, config) === messages.language)
      .map((quizFile) => [quizFile.quiz.id, quizFile]),
  );
  return quizzes
    .filter(({ original }) => original === undefined)
    .map((quizFile) => own.get(quizFile.quiz.id) ?? quizFile);
}

/** A quiz page in each language that has it, in the order of the configuration; empty where none other has. */
export function quizVersions(
  site: Site,
  output: string,
): readonly { readonly language: string; readonly output: string }[] {
  const { config } = site;
  const all = pagedQuizzes(site);
  const own = all.find(({ pages }) => pages.includes(output));
  if (!own) return [];
  const part = own.pages.indexOf(output);
  const versions = [config.language, ...config.languages].flatMap((language) => {
    const found = all.find((each) => each.id === own.id && each.language === language);
    const page = found?.pages[part];
    return page === undefined ? [] : [{ language, output: page }];
  });
  return versions.length > 1 ? versions : [];
}

/** Banks and authored quizzes, on the screen and on paper, as far as their pages tell which of them say the same. */
function pagedQuizzes({ banks, quizzes, config }: Site) {
  const all = [
    ...banks.map(({ bank, pages }) => ({
      ...{ id: bank.id, pages },
      language: siteLanguage(bank.language, config),
    })),
    ...quizzes.map(({ quiz, output }) => ({
      ...{ id: quiz.id, pages: [output] },
      language: siteLanguage(quiz.language, config),
    })),
  ];
  const papers = all.map(({ id, pages, language }) => ({
    ...{ id: `${id} on paper`, language },
    pages: pages.map(paperPage),
  }));
  return [...all, ...papers];
}
