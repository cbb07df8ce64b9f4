import { fill, find } from "../dom/templates.ts";
import { hintsIn } from "./hints.ts";

/**
 * After a miss whose answer is kept back, trying again comes first, and the learner may ask for the
 * answer; otherwise the item can only be asked afresh.
 */
export function offerTryAgain(
  item: HTMLElement,
  { isMissed }: { readonly isMissed: boolean },
): void {
  item.toggleAttribute("data-missed", isMissed);
  find(item, "[data-action=retry]").classList.toggle("primary", isMissed);
  const show = find(item, "[data-action=give-up]");
  fill(show, { missed: isMissed, untried: !isMissed });
  show.hidden = !isMissed;
}

/** Before another try the hints stay as they are, but a question asked afresh has none of them open. */
export function forgetMiss(item: HTMLElement): void {
  if (item.dataset.missed === undefined) {
    for (const [index, hint] of hintsIn(item).entries()) {
      hint.open = false;
      hint.hidden = index > 0;
      delete hint.dataset.opened;
    }
  }
  delete item.dataset.missed;
  fill(find(item, "[data-action=give-up]"), { missed: false, untried: true });
}
