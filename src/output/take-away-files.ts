import { takeAwayText } from "../formats/export/take-away.ts";
import { quizPages } from "../render/views/quiz-pages.ts";
import { takeAwayBank, takeAwayFilesOf } from "../render/views/take-away.ts";
import { bankLanguage } from "../site/languages.ts";
import type { Site } from "../site/site.ts";
import type { OutputFile } from "./bundle.ts";

/** The files in which readers take a quiz's questions with them, beside its page. */
export function takeAwayFiles(site: Site): readonly OutputFile[] {
  if (!site.config.takeAway) return [];
  return quizPages(site).flatMap((quiz) => {
    const { source } = quiz;
    // The parts of a large bank lead to the files of the first.
    if ("bank" in source && quiz.path !== source.pages[0]) return [];
    const bank = takeAwayBank(quiz);
    const language = "bank" in source ? bankLanguage(site, source.bank) : undefined;
    const { text } = site.messagesIn(language);
    const said = { true: text("item.true"), false: text("item.false") };
    return takeAwayFilesOf(site, quiz).flatMap(({ format, path }) => {
      const contents = takeAwayText(bank, format, said);
      return contents === undefined ? [] : [{ path, contents }];
    });
  });
}
