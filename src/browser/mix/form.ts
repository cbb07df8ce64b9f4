import { lastAnswers } from "../../core/attempts/last-answers.ts";
import { drawItems, filterItems } from "../../core/selection/draw.ts";
import { fill, find } from "../dom/templates.ts";
import type { IndexItem } from "../items/load-items.ts";
import { randomSeed } from "../storage/stamp.ts";
import type { WholeHistory } from "../storage/whole-history.ts";
import { addChoices, narrow, tickNamed, untick, wantedIn } from "./filters.ts";
import type { MixMode, MixPlan } from "./mode.ts";

/** The form that says which questions to draw, and how they are asked; `drawn` hears of what came. */
export function startMixForm(
  form: HTMLFormElement,
  items: readonly IndexItem[],
  { history, drawn }: { readonly history: WholeHistory; readonly drawn: (plan: MixPlan) => void },
): { readonly update: () => void } {
  const field = find<HTMLInputElement>(form, "[data-count]");
  const minutes = find<HTMLInputElement>(form, "[data-minutes]");
  addChoices(form, items);
  tickNamed(form, new URLSearchParams(location.search));
  const modeNow = () => find<HTMLInputElement>(form, "input[name=mode]:checked").value as MixMode;

  const found = () => filterItems(items, wantedIn(form), lastAnswers(items, history.events));

  function update(): void {
    narrow(form);
    const mode = modeNow();
    fill(form, { exam: mode === "exam", studied: mode === "mix" });
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
    if (came.length === 0) return;
    const mode = modeNow();
    const limit = mode === "exam" ? Math.round(minutes.valueAsNumber * 60) : 0;
    drawn({ items: came.map(({ id }) => id), mode, limit: limit > 0 ? limit : null });
  });
  update();
  return { update };
}

/** At least one and at most a hundred, whatever was typed. */
function countIn({ valueAsNumber }: HTMLInputElement): number {
  return Number.isNaN(valueAsNumber) ? 1 : Math.min(Math.max(Math.round(valueAsNumber), 1), 100);
}
