import type { Standing } from "../../core/attempts.ts";
import type { Result } from "../../core/results.ts";
import { fill, find } from "./parts.ts";

/** Draws the trail at the top of the quiz: a waymark per item, and how many are answered. */
export function showProgress(
  quiz: HTMLElement,
  items: readonly { readonly id: string; readonly standing: Standing }[],
  result: Result,
): void {
  const progress = find(quiz, "[data-progress]");
  for (const { id, standing } of items) {
    const waymark = find(progress, `[data-for="${id}"]`);
    const state = waymarkState(standing);
    waymark.dataset.state = state;
    fill(waymark, { hollow: state === "hollow", half: state === "half", done: state === "done" });
  }
  fill(progress, {
    answered: result.answered,
    items: result.items,
    complete: result.answered === result.items,
  });
}

/** Hollow: not answered. Half: answered. Done: right at the first try. */
function waymarkState(standing: Standing): "hollow" | "half" | "done" {
  if (standing.status !== "graded") return "hollow";
  return standing.first.verdict === "correct" ? "done" : "half";
}
