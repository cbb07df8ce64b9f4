import { announce, fill, find, template } from "../dom/templates.ts";
import { loadedFeedback } from "./feedback-loader.ts";

/** Says something in a quiz's live region, by the name of its part; where it has none, nothing. */
export function say(quiz: HTMLElement, words: string): void {
  const notice = quiz.querySelector<HTMLElement>("[data-notice]");
  if (notice) announce(notice, template(words));
}

/** Says once that this browser keeps no answers, until it does: an article may have several items. */
export function sayKept(quiz: HTMLElement, kept: boolean): void {
  const notice = quiz.querySelector("[data-unkept]");
  fill(quiz, { kept });
  if (kept) notice?.replaceChildren();
  else if (document.querySelector("[data-unkept]:not(:empty)") === null) {
    if (notice === null) quiz.append(template("notice"));
    announce(find(quiz, "[data-unkept]"), template("unkept"));
    fill(quiz, { savable: loadedFeedback() !== undefined });
  }
}
