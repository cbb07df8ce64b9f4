import { dateIn } from "../dates.ts";
import type { ItemLint } from "../lint.ts";
import { numberIn } from "../numbers.ts";

/** Guideline 21: who looks for a number or a date looks for it where it would stand. */
export const unsortedNumbers: ItemLint = {
  check({ item, options }, { isShuffled, words }) {
    const free = options.filter(({ isFixed }) => !isFixed);
    if (isShuffled || free.length < 3) return [];
    const dates = free.map(({ text }) => dateIn(text, words));
    const areDates = !dates.includes(undefined);
    const numbers = areDates ? dates : free.map(({ text }) => numberIn(text));
    if (numbers.includes(undefined)) return [];
    const values = numbers as readonly number[];
    const up = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
    const down = values.every(
      (value, index) => index === 0 || value <= (values[index - 1] ?? value),
    );
    if (up || down) return [];
    return [
      {
        path: ["options"],
        message: `the options of item "${item.id}" are ${areDates ? "dates" : "numbers"} and stand in no order`,
        hint: areDates ? "put them in the order of time" : "put them in the order of their size",
      },
    ];
  },
};
