import { forgetDrafts } from "./drafts.ts";
import { say } from "./notices.ts";
import { find } from "./parts.ts";
import type { Run } from "./run.ts";

/** The button that deletes, and the step in between that says what will go. */
export function offerDeletion(run: Run, gone: () => void): void {
  const root = run.quiz.querySelector<HTMLElement>("[data-keeping]");
  if (root === null) return;
  const open = find(root, "[data-action=delete]");
  const step = find(root, "[data-deletion]");
  const show = (shown: boolean) => {
    step.hidden = !shown;
    open.setAttribute("aria-expanded", String(shown));
  };
  open.addEventListener("click", () => show(open.getAttribute("aria-expanded") !== "true"));
  find(step, "[data-action=keep]").addEventListener("click", () => {
    show(false);
    open.focus();
  });
  find(step, "[data-action=confirm-delete]").addEventListener("click", () => {
    show(false);
    void remove(run, gone);
  });
}

async function remove({ quiz, history, all }: Run, gone: () => void): Promise<void> {
  const own = all.filter(({ bank }) => bank === history.quiz);
  try {
    await history.deleteAll(own.map(({ item }) => item));
    forgetDrafts();
    say(quiz, "deleted");
    gone();
  } catch {
    say(quiz, "not-deleted");
  }
}
