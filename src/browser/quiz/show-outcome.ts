import type { Response } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import { print } from "../dom/templates.ts";
import { type FeedbackTools, loadedFeedback, withFeedback } from "./feedback-loader.ts";
import { shutHints } from "./hints.ts";
import { type ItemTools, setGraded } from "./item-tools.ts";

/**
 * Shows what came of an answer to an item whose form holds it. Nothing in the form changes from now on,
 * though what to say of it may still be on its way.
 * @param told.say Puts the outcome into words on the page.
 */
export function showOutcome(
  item: HTMLElement,
  tools: ItemTools,
  { response, ...outcome }: Outcome & { readonly response: Response | null },
  told: { readonly say: (outcome: DocumentFragment) => void; readonly failed?: () => void },
): void {
  const graded = response ?? "revealed";
  setGraded(tools, graded);
  const show = (feedback: FeedbackTools) => {
    // The learner may have begun again by then.
    if (tools.graded !== graded) return;
    told.say(feedback.showOutcome(item, tools, response, outcome));
  };
  withFeedback(item, show, told.failed);
}

/** Empties an item's form and takes away all that was said of an answer. */
export function clearItem(item: HTMLElement, tools: ItemTools): void {
  tools.form.reset();
  loadedFeedback()?.closeFeedback(item);
  setGraded(tools, null);
  shutHints(item);
  delete item.dataset.verdict;
  tools.status = print(tools.status, "");
}
