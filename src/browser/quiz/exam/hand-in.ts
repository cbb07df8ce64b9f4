import { fill, find, template } from "../../dom/templates.ts";
import { askFirst } from "../ask-first.ts";
import type { ItemState } from "../practice-mode.ts";
import type { Run } from "../run.ts";

/** The button that hands an exam in, and the step in between that says what is unanswered. */
export function offerHandIn(run: Run, { confirm }: { readonly confirm: () => void }) {
  const element = find(template("hand-in"), "[data-hand-in]");
  const open = find(element, "[data-action=hand-in]");
  const step = find(element, "[data-hand-in-step]");
  askFirst({ open, step, isOpenAway: true }, { confirmed: confirm });
  return {
    element,
    open,
    /** Says what stands open now. */
    show(states: readonly ItemState[]): void {
      const unread = states.filter((item) => item.unread);
      const blank = states.filter((item) => item.state === "hollow" && !item.unread);
      const flagged = states.filter((item) => item.flagged);
      const complete = blank.length + unread.length === 0;
      fill(step, { blank: blank.length, unread: unread.length, flags: flagged.length, complete });
      find(step, "[data-blank]").replaceChildren(...blank.map(linkTo(run)));
      step.querySelector("[data-unread]")?.replaceChildren(...unread.map(linkTo(run)));
      find(step, "[data-flags]").replaceChildren(...flagged.map(linkTo(run)));
    },
  };
}

function linkTo(run: Run) {
  return ({ id }: ItemState): DocumentFragment => {
    const item = run.all.find((each) => each.item === id);
    const entry = fill(template("item-link"), { number: item?.dataset.number ?? "" });
    find<HTMLAnchorElement>(entry, "a").href = `#${item?.id ?? ""}`;
    return entry;
  };
}
