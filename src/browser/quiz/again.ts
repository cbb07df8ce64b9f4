import { begin } from "./draw.ts";
import { resultOfRun } from "./result.ts";
import type { Run } from "./run.ts";

/** The buttons that begin anew: with everything, or with what was missed. */
export function offerAgain({
  run,
  ready,
  begun,
}: {
  readonly run: Run;
  /** When the history is known. */
  readonly ready: Promise<void>;
  readonly begun: () => void;
}): void {
  run.quiz.addEventListener("click", ({ target }) => {
    const pressed = target instanceof Element ? target.closest("[data-again]") : null;
    if (!(pressed instanceof HTMLElement)) return;
    const box = pressed.parentElement?.querySelector<HTMLInputElement>("[data-shuffle]");
    void ready.then(() => {
      const shuffle = box?.checked ?? false;
      if (pressed.dataset.again === "missed") {
        begin(run, { items: resultOfRun(run).missed, shuffle });
      } else begin(run, { shuffle, limit: run.state.started?.limit ?? null });
      begun();
    });
  });
}
