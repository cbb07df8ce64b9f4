import type { Response } from "../../core/items/item.ts";
import { isConfidentError } from "../../core/misconception.ts";
import type { Outcome } from "../../core/outcome.ts";
import { confidenceIn } from "./confidence.ts";
import { closeFeedback, openFeedback, outcomeSentence, revealAnswer } from "./feedback.ts";
import { shutHints } from "./hints.ts";
import { type ItemTools, setGraded } from "./item-tools.ts";
import { part, print } from "./parts.ts";

/**
 * Shows what came of an item whose form holds the response, or its answer where there is none.
 * @returns the outcome in one sentence, and that it comes back where the learner was sure of it.
 */
export function showOutcome(
  item: HTMLElement,
  tools: ItemTools,
  response: Response | null,
  outcome: Outcome,
): DocumentFragment {
  const { kind, rubric } = tools;
  setGraded(tools, response ?? "revealed");
  item.dataset.verdict = outcome.verdict;
  if (response === null) {
    revealAnswer(item);
    return part("revealed");
  }
  const marks = kind.marks(rubric, response);
  openFeedback(item, rubric.kind, marks);
  kind.explain?.(tools.form, rubric, response);
  const said = outcomeSentence(rubric.kind, outcome, marks, kind.figures?.(rubric, response));
  const { verdict } = outcome;
  if (isConfidentError({ verdict, response, confidence: confidenceIn(item) })) {
    said.append(part("sure-but-wrong"));
  }
  return said;
}

/** Empties an item's form and takes away all that was said of an answer. */
export function clearItem(item: HTMLElement, tools: ItemTools): void {
  tools.form.reset();
  closeFeedback(item);
  setGraded(tools, null);
  shutHints(item);
  delete item.dataset.verdict;
  tools.status = print(tools.status, "");
}
