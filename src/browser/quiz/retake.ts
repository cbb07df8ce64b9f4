import { startAttempt } from "../../core/attempts/attempts.ts";
import { resumeAttempt } from "../../core/attempts/resume.ts";
import { fill, find, template } from "../dom/templates.ts";
import { stamp } from "../storage/stamp.ts";
import { askFirst } from "./ask-first.ts";
import { offerUndo } from "./offer-undo.ts";
import { resultOfRun } from "./result.ts";
import type { Run } from "./run.ts";
import { linkedLimit, startNewAttempt } from "./start-attempt.ts";

/**
 * The buttons that start a new attempt, at everything or at what was missed. Confirms first where an
 * attempt is under way, which “Undo” resumes.
 */
export function offerRetake({
  run,
  ready,
  begun,
}: {
  readonly run: Run;
  /** When the history is known. */
  readonly ready: Promise<void>;
  readonly begun: () => void;
}): void {
  const { quiz } = run;
  const press = (pressed: HTMLElement) => {
    const box = pressed.parentElement?.querySelector<HTMLInputElement>("[data-shuffle]");
    void ready.then(() => {
      const { state, practice } = run;
      const shuffle = box?.checked ?? false;
      if (pressed.dataset.again === "practise") {
        practiseMissed(run);
        // The mode changes at once, but not in this step.
        setTimeout(begun);
        return;
      }
      if (pressed.dataset.again === "missed") {
        startNewAttempt(run, { items: resultOfRun(run).missed, shuffle });
      } else {
        // Questions that the page's address named are asked again alone.
        const items = run.mode === "mix" ? run.items.map(({ item }) => item) : undefined;
        startNewAttempt(run, {
          ...(items && { items }),
          shuffle,
          limit: linkedLimit(run) ?? state.started?.limit ?? null,
        });
      }
      if (state.answers.size + state.entries.size > 0) {
        offerUndo(find(quiz, "[data-notice]"), template("begun-anew"), () => {
          const now = run.history.state(practice.mode);
          return run.history.append(resumeAttempt(state, now, practice, stamp()));
        });
      }
      begun();
    });
  };
  const first = quiz.querySelector<HTMLElement>("[data-action=again]");
  const step = quiz.querySelector<HTMLElement>("[data-again-step]");
  if (first && step) {
    askFirst(
      { open: first, step },
      { asked: () => sayBegun(step, run), confirmed: () => press(first) },
    );
  }
  quiz.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("[data-again]") : null;
    if (pressed instanceof HTMLElement && pressed !== first) press(pressed);
  });
}

/** False where nothing was answered or entered yet. */
function sayBegun(step: HTMLElement, { state, mode }: Run): boolean {
  const entered = [...state.entries.values()].filter(({ response }) => response !== null);
  const examined = mode === "exam";
  const begun = examined ? entered.length : state.answers.size;
  fill(step, { begun, examined, practised: !examined });
  return state.answers.size + state.entries.size > 0;
}

/** Asks in study, with feedback at once, what was missed in an exam. */
function practiseMissed(run: Run): void {
  const { quiz, history } = run;
  const practice = { quiz: history.quiz, mode: "study" } as const;
  const before = history.state("study");
  const plan = { items: resultOfRun(run).missed, seed: null, limit: null };
  void history.append(startAttempt(before, practice, plan, stamp()));
  find(quiz, "[data-modes] input[value=study]").click();
  if (before.answers.size === 0) return;
  offerUndo(find(quiz, "[data-notice]"), template("begun-anew"), () =>
    history.append(resumeAttempt(before, history.state("study"), practice, stamp())),
  );
}
