import { announce, fill, find, part } from "./parts.ts";

/** Says something in a quiz's live region, by the name of its part; where it has none, nothing. */
export function say(quiz: HTMLElement, words: string): void {
  const notice = quiz.querySelector<HTMLElement>("[data-notice]");
  if (notice) announce(notice, part(words));
}

/** Says once that this browser keeps no answers. */
export function sayUnkept(quiz: HTMLElement): void {
  if (quiz.querySelector("[data-unkept]") === null) quiz.append(part("notice"));
  const notice = find(quiz, "[data-unkept]");
  if (notice.childElementCount === 0) announce(notice, part("unkept"));
  fill(quiz, { kept: false });
}
