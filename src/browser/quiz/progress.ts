import type { ItemStatus } from "../../core/attempts/attempts.ts";
import { fill, find, part } from "../dom/templates.ts";
import type { ItemState } from "./conduct.ts";

/** Draws the trail at the top of a quiz: a waymark per item, and how many are answered. */
export function showProgress(quiz: HTMLElement, states: readonly ItemState[]): void {
  const progress = quiz.querySelector("[data-progress]");
  if (progress === null) return;
  for (const { id, state, flagged = false } of states) {
    const waymark = find(progress, `[data-for="${id}"]`);
    if (waymark.dataset.state === state && waymark.hasAttribute("data-flagged") === flagged)
      continue;
    waymark.dataset.state = state;
    waymark.toggleAttribute("data-flagged", flagged);
    const number = find(waymark, "[data-slot=number]").textContent;
    find(waymark, "[data-step]").replaceChildren(fill(part(`step-${state}`), { number }));
    fill(waymark, { flagged });
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
