import type { Rubric } from "../../core/items/item.ts";
import { fill, find, part } from "./parts.ts";

/** An item's form and what script adds to it. */
export interface ItemTools {
  readonly form: HTMLFormElement;
  readonly rubric: Rubric;
  readonly check: HTMLElement;
  readonly retry: HTMLElement;
  /** The live region by the buttons; printing into it replaces it. */
  status: HTMLElement;
  graded: boolean;
}

/** Puts buttons and a live region below the options, in place of the answers that open unscripted. */
export function addTools(item: HTMLElement): ItemTools {
  // The build wrote it from a checked bank.
  const rubric = JSON.parse(item.dataset.rubric ?? "") as Rubric;
  const details = find(item, "[data-answer]");
  details.before(part("tools"));
  details.hidden = true;
  return {
    form: find<HTMLFormElement>(item, "form"),
    rubric,
    check: find(item, "[data-action=check]"),
    retry: find(item, "[data-action=retry]"),
    status: find(item, "[data-status]"),
    graded: false,
  };
}

/** A disabled control would lose the focus, so a graded one only says that it does not change. */
export function setGraded(tools: ItemTools, graded: boolean): void {
  tools.graded = graded;
  tools.retry.hidden = !graded;
  fill(tools.check, { checked: graded, unchecked: !graded });
  for (const control of [tools.check, ...tools.form.querySelectorAll("input")]) {
    if (graded) control.setAttribute("aria-disabled", "true");
    else control.removeAttribute("aria-disabled");
  }
}
