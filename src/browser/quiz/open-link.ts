import { type QuizLink, readQuizLink } from "../../core/selection/quiz-link.ts";
import { fill, find, template } from "../dom/templates.ts";
import type { PageMode } from "./modes.ts";
import type { Run } from "./run.ts";
import { linkedPlan } from "./start-attempt.ts";

/**
 * Opens a quiz as its address asks, and says what that is. It holds for one attempt in one mode. What was
 * begun or handed in before stays as it is: the settings then wait for "Start again", which asks first.
 * Values that mean nothing are told.
 * @param isNew Whether the link led here just now: a reload goes on with what was begun, as it was left.
 */
export function openLink(run: Run, isNew: boolean): void {
  const { quiz, all, history } = run;
  const link = readQuizLink(location.search, all.length);
  const notices: DocumentFragment[] = [];
  if (link.wrong.length > 0) {
    notices.push(fill(template("link-wrong"), { wrong: link.wrong.join(", ") }));
  }
  const mode = link.mode ?? pageMode(history.lastMode ?? quiz.dataset.prefers);
  const { started, answers } = history.state(mode);
  const isBegun = started !== null || answers.size > 0;
  const isSame = link.seed !== undefined && started?.seed === link.seed;
  if (hasSettings(link, mode) && !(isBegun && (isSame || !isNew))) {
    notices.push(said(link, { mode, waits: isBegun }));
    if (mode === "exam" && link.minutes !== undefined) quiz.dataset.limit = String(link.minutes);
    if (isBegun || mode === "exam") run.linked = { mode, link };
    else {
      const plan = linkedPlan(run, link);
      const others = run.firstPlan;
      run.firstPlan = (each) => (each === mode ? plan : others(each));
    }
  }
  if (notices.length > 0) find(quiz, "[data-notice]").replaceChildren(...notices);
  // Opened twice, an exam would say that it was left, in place of what is said here.
  const goesOn = !isNew && isBegun;
  if (link.mode !== undefined && link.mode !== history.lastMode && !goesOn) choose(quiz, link.mode);
}

function hasSettings({ count, seed, minutes }: QuizLink, mode: PageMode): boolean {
  return (count ?? seed) !== undefined || (mode === "exam" && minutes !== undefined);
}

function said(
  { count = 0, seed, minutes = 0 }: QuizLink,
  { mode, waits }: { readonly mode: PageMode; readonly waits: boolean },
): DocumentFragment {
  return fill(template("link-set"), {
    ...{ [mode]: true, waits, now: !waits, count, same: seed !== undefined },
    minutes: mode === "exam" ? minutes : 0,
  });
}

function pageMode(mode = ""): PageMode {
  return mode === "exam" || mode === "flashcards" ? mode : "study";
}

/** As if it were pressed: the page goes over to it once it is open. */
function choose(quiz: HTMLElement, mode: PageMode): void {
  const radio = quiz.querySelector<HTMLInputElement>(`[data-modes] input[value="${mode}"]`);
  if (radio === null) return;
  radio.checked = true;
  radio.dispatchEvent(new Event("change"));
}
