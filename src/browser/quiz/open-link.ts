import { type QuizLink, readQuizLink } from "../../core/selection/quiz-link.ts";
import { fill, find, template } from "../dom/templates.ts";
import type { PageMode } from "./modes.ts";
import type { Run } from "./run.ts";
import { linkedPlan } from "./start-attempt.ts";

/**
 * Opens a quiz as its address asks. What was begun or handed in before stays as it is: the settings then
 * wait for "Start again", which asks first. Values that mean nothing are told.
 * @param isNew Whether the link led here just now: a reload goes on with what was begun, as it was left.
 */
export function openLink(run: Run, isNew: boolean): void {
  const { quiz, all, history } = run;
  const link = readQuizLink(location.search, all.length);
  const notices: DocumentFragment[] = [];
  if (link.wrong.length > 0) {
    notices.push(fill(template("link-wrong"), { wrong: link.wrong.join(", ") }));
  }
  keepSettings(quiz, link);
  const mode = link.mode ?? pageMode(history.lastMode ?? quiz.dataset.prefers);
  const { started, answers } = history.state(mode);
  const isSame = link.seed !== undefined && started?.seed === link.seed;
  const hasPlan = link.count !== undefined || link.seed !== undefined;
  if (hasPlan || (mode === "exam" && link.minutes !== undefined)) {
    if (started === null && answers.size === 0) {
      if (mode !== "exam") run.firstPlan = linkedPlan(run);
    } else if (isNew && !isSame) notices.push(template("link-waits"));
  }
  if (notices.length > 0) find(quiz, "[data-notice]").replaceChildren(...notices);
  const goesOn = !isNew && (started !== null || answers.size > 0);
  // Opened twice, an exam would say that it was left, in place of what is said here.
  if (link.mode !== undefined && link.mode !== history.lastMode && !goesOn) choose(quiz, link.mode);
}

/** For the attempts that begin on this page: see start-attempt.ts. */
function keepSettings({ dataset }: HTMLElement, { count, seed, minutes }: QuizLink): void {
  if (count !== undefined) dataset.linkCount = String(count);
  if (seed !== undefined) dataset.linkSeed = String(seed);
  if (minutes === undefined) return;
  dataset.linkMinutes = String(minutes);
  dataset.limit = String(minutes);
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
