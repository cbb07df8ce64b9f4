import type { Response } from "../../core/items/item.ts";
import type { Outcome } from "../../core/outcome.ts";
import { print } from "../dom/templates.ts";
import { type Answering, answeringNow, withAnswering } from "./answering.ts";
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
  const show = (answering: Answering) => {
    // The learner may have begun again by then.
    if (tools.graded !== graded) return;
    told.say(answering.showOutcome(item, tools, response, outcome));
  };
  withAnswering(item, show, told.failed);
}

/** Empties an item's form and takes away all that was said of an answer. */
export function clearItem(item: HTMLElement, tools: ItemTools): void {
  tools.form.reset();
  answeringNow()?.closeFeedback(item);
  setGraded(tools, null);
  shutHints(item);
  delete item.dataset.verdict;
  tools.status = print(tools.status, "");
}
