import type { ItemAnswered } from "../../../core/attempts/attempt-events.ts";
import { withdrawAnswer } from "../../../core/attempts/withdrawn.ts";
import { fill, find, template } from "../../dom/templates.ts";
import { stamp } from "../../storage/stamp.ts";
import type { Run } from "../run.ts";

/** The button below the cards that takes the last rating back; `undone` hears of it afterwards. */
export function offerUndo(run: Run, { undone }: { readonly undone: () => void }) {
  const element = find(template("card-undo"), "[data-undo]");
  find(run.quiz, "[data-items]").after(element);
  element.addEventListener("click", ({ target }) => {
    const last = lastRating(run);
    if (!(target instanceof Element && target.closest("button")) || last === undefined) return;
    void run.history.append(withdrawAnswer(last, run.practice, stamp()));
    undone();
  });
  return {
    element,
    show(): void {
      const last = lastRating(run);
      const item = run.items.find((each) => each.item === last?.item);
      element.hidden = item === undefined;
      fill(element, { number: item?.dataset.number ?? "" });
    },
  };
}

/** By time, and after it by id, as everywhere in a history. */
function lastRating({ state, items }: Run): ItemAnswered | undefined {
  const asked = new Set(items.map(({ item }) => item));
  return [...state.answers.values()]
    .flat()
    .filter(({ item }) => asked.has(item))
    .reduce<ItemAnswered | undefined>((last, answer) => {
      if (last === undefined || answer.at > last.at) return answer;
      return answer.at === last.at && answer.id > last.id ? answer : last;
    }, undefined);
}
