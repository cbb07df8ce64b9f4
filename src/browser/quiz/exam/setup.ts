import { find, template } from "../../dom/templates.ts";
import type { Run } from "../run.ts";
import { startNewAttempt } from "../start-attempt.ts";

/** What to settle before an exam begins: a time limit, the order. */
export function offerSetup(run: Run, { begun }: { readonly begun: () => void }): HTMLElement {
  const setup = find(template("exam-setup"), "[data-setup]");
  const minutes = find<HTMLInputElement>(setup, "[data-minutes]");
  minutes.value = run.quiz.dataset.limit ?? "";
  setup.addEventListener("submit", (event) => {
    event.preventDefault();
    const limit = Math.round(minutes.valueAsNumber * 60);
    startNewAttempt(run, {
      shuffle: find<HTMLInputElement>(setup, "[data-shuffle]").checked,
      limit: limit > 0 ? limit : null,
    });
    begun();
  });
  return setup;
}
