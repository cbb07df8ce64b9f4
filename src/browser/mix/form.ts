import { lastAnswers } from "../../core/attempts/last-answers.ts";
import { drawItems, filterItems } from "../../core/selection/draw.ts";
import { fill, find } from "../dom/templates.ts";
import type { IndexItem } from "../items/load-items.ts";
import { randomSeed } from "../storage/stamp.ts";
import type { WholeHistory } from "../storage/whole-history.ts";
import { addChoices, narrow, untick, wantedIn } from "./filters.ts";

/** The form that says which questions to draw; `drawn` hears of the ids that came. */
export function startMixForm(
  form: HTMLFormElement,
  items: readonly IndexItem[],
  {
    history,
    drawn,
  }: { readonly history: WholeHistory; readonly drawn: (ids: readonly string[]) => void },
): { readonly update: () => void } {
  const field = find<HTMLInputElement>(form, "[data-count]");
  addChoices(form, items);

  const found = () => filterItems(items, wantedIn(form), lastAnswers(items, history.events));

  function update(): void {
    narrow(form);
    const matches = found().length;
    fill(find(form, "[data-matches]"), {
      matches,
      fewer: matches > 0 && matches < countIn(field),
    });
  }

  form.addEventListener("input", update);
  find(form, "[data-action=untick]").addEventListener("click", () => {
    untick(form);
    update();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const came = drawItems(found(), { count: countIn(field), seed: randomSeed() });
    if (came.length > 0) drawn(came.map(({ id }) => id));
  });
  update();
  return { update };
}

/** At least one and at most a hundred, whatever was typed. */
function countIn({ valueAsNumber }: HTMLInputElement): number {
  return Number.isNaN(valueAsNumber) ? 1 : Math.min(Math.max(Math.round(valueAsNumber), 1), 100);
}
