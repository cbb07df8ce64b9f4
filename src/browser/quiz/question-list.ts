import type { ItemStatus } from "../../core/attempts/attempts.ts";
import { fill, find, template } from "../dom/templates.ts";
import type { ItemState } from "./practice-mode.ts";

/** Updates the list of questions at the top of a quiz: a mark per item, and how many are answered. */
export function showQuestionList(quiz: HTMLElement, states: readonly ItemState[]): void {
  const progress = quiz.querySelector("[data-progress]");
  if (progress === null) return;
  for (const { id, state, flagged = false } of states) {
    const mark = find(progress, `[data-for="${id}"]`);
    if (mark.dataset.state === state && mark.hasAttribute("data-flagged") === flagged) continue;
    mark.dataset.state = state;
    mark.toggleAttribute("data-flagged", flagged);
    const number = find(mark, "[data-slot=number]").textContent;
    find(mark, "[data-step]").replaceChildren(fill(template(`step-${state}`), { number }));
    fill(mark, { flagged });
  }
  const answered = states.filter(({ state }) => state !== "hollow").length;
  fill(progress, {
    answered,
    items: states.length,
    flags: states.filter(({ flagged }) => flagged).length,
  });
}

export function stateOf(itemStatus: ItemStatus | undefined): ItemState["state"] {
  if (itemStatus?.status !== "graded") return "hollow";
  const { verdict } = itemStatus.first;
  if (verdict === "ungraded") return "done";
  return verdict === "correct" ? "right" : "half";
}
