import type { ExportBank } from "../../formats/export/exported.ts";
import {
  type TakeAwayFormat,
  takeAwayFormatsOf,
  takeAwayWriters,
} from "../../formats/export/take-away.ts";
import type { Messages } from "../../messages/messages.ts";
import type { Site } from "../../site/site.ts";
import { linkFrom } from "./links.ts";
import type { QuizPage } from "./quiz-pages.ts";
import type { LinkView } from "./types.ts";

/** A file with a quiz's questions, for readers to take with them. */
export interface TakeAwayFile {
  readonly format: TakeAwayFormat;
  /** From the site's root: beside the quiz's page. */
  readonly path: string;
}

/** The questions that a quiz's files hold: of a large bank all, whichever part the page shows. */
export function takeAwayBank({ id, title, items, source }: QuizPage): ExportBank {
  return "bank" in source ? source.bank : { id, title, items: items.map(({ item }) => item) };
}

/** The files beside a quiz; none where the site has none. */
export function takeAwayFilesOf(site: Site, quiz: QuizPage): readonly TakeAwayFile[] {
  if (!site.config.takeAway) return [];
  const { source } = quiz;
  const page = "bank" in source ? (source.pages[0] ?? quiz.path) : quiz.path;
  return takeAwayFormatsOf(takeAwayBank(quiz).items).map((format) => ({
    format,
    path: page.replace(/\.html$/, takeAwayWriters[format].ending),
  }));
}

/** Links to them. */
export function takeAwayLinks(site: Site, quiz: QuizPage, messages: Messages): readonly LinkView[] {
  return takeAwayFilesOf(site, quiz).map(({ format, path }) =>
    linkFrom(quiz.path, { title: messages.text(`quiz.take-${format}`), output: path }),
  );
}
