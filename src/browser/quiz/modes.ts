import type { PracticeMode } from "./practice-mode.ts";

/** Ways to practise that a quiz's page offers. */
export type PageMode = "study" | "exam" | "flashcards";

/** Those besides study come in a script of their own. */
export type LaterModes = Readonly<Record<Exclude<PageMode, "study">, PracticeMode>>;

/** The radio buttons at the top of a quiz's page; `chosen` hears of the learner's choice. */
export function offerModes(quiz: HTMLElement, chosen: (mode: PageMode) => void): void {
  for (const radio of radiosIn(quiz)) {
    radio.addEventListener("change", () => chosen(radio.value as PageMode));
  }
}

export function markMode(quiz: HTMLElement, mode: string): void {
  quiz.dataset.practice = mode;
  for (const radio of radiosIn(quiz)) radio.checked = radio.value === mode;
}

export function isPageMode(mode: string): mode is PageMode {
  return ["study", "exam", "flashcards"].includes(mode);
}

function radiosIn(quiz: HTMLElement): readonly HTMLInputElement[] {
  return [...quiz.querySelectorAll<HTMLInputElement>("[data-modes] input[name=mode]")];
}
