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

interface QuizVersion {
  readonly language: string;
  readonly output: string;
}

/** A quiz page in each language that has it, in the order of the configuration; empty where none other has. */
export function quizVersions(site: Site, output: string): readonly QuizVersion[] {
  const found = versionsByPage.get(site) ?? findVersions(site);
  versionsByPage.set(site, found);
  return found.get(output) ?? [];
}

// Every page of a site asks for its own.
const versionsByPage = new WeakMap<Site, ReadonlyMap<string, readonly QuizVersion[]>>();

/** Of banks and authored quizzes, each part of a large one by itself, on the screen and on paper. */
function findVersions({
  banks,
  quizzes,
  config,
}: Site): ReadonlyMap<string, readonly QuizVersion[]> {
  const all = [
    ...banks.map(({ bank, pages }) => ({ id: bank.id, language: bank.language, pages })),
    ...quizzes.map(({ quiz, output }) => ({
      ...{ id: quiz.id, language: quiz.language },
      pages: [output],
    })),
  ].toSorted((a, b) => languageRank(a.language, config) - languageRank(b.language, config));
  const found = new Map<string, readonly QuizVersion[]>();
  for (const same of Map.groupBy(all, ({ id }) => id).values()) {
    const inEach = [...Map.groupBy(same, ({ language }) => siteLanguage(language, config))];
    const parts = Math.max(...inEach.map(([, [first]]) => first?.pages.length ?? 0));
    for (let part = 0; part < parts; part++) {
      const versions = inEach.flatMap(([language, [first]]) => {
        const output = first?.pages[part];
        return output === undefined ? [] : [{ language, output }];
      });
      if (versions.length < 2) continue;
      for (const onPage of [versions, versions.map(onPaper)]) {
        for (const { output } of onPage) found.set(output, onPage);
      }
    }
  }
  return found;
}

function onPaper({ language, output }: QuizVersion): QuizVersion {
  return { language, output: paperPage(output) };
}
