import { print } from "../dom/templates.ts";
import {
  type FeedbackTools,
  loadedFeedback,
  type ShownAnswer,
  withFeedback,
} from "./feedback-loader.ts";
import { type ItemTools, setGraded } from "./item-tools.ts";

/**
 * Shows what came of an answer to an item whose form holds it. Nothing in the form changes from now on,
 * though what to say of it may still be on its way.
 * @param told.say Puts the outcome into words on the page.
 */
export function showOutcome(
  item: HTMLElement,
  tools: ItemTools,
  answer: ShownAnswer,
  told: { readonly say: (outcome: DocumentFragment) => void; readonly failed?: () => void },
): void {
  const graded = answer.response ?? "revealed";
  setGraded(tools, graded);
  const show = (feedback: FeedbackTools) => {
    // The learner may have begun again by then.
    if (tools.graded !== graded) return;
    told.say(feedback.showOutcome(item, tools, answer));
  };
  withFeedback(item, show, told.failed);
}

/** Empties an item's form and takes away all that was said of an answer. */
export function clearItem(item: HTMLElement, tools: ItemTools): void {
  tools.form.reset();
  loadedFeedback()?.closeFeedback(item);
  setGraded(tools, null);
  delete item.dataset.verdict;
  tools.status = print(tools.status, "");
}
