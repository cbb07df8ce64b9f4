import type { ItemLint } from "../lint.ts";
import { numberIn } from "../numbers.ts";

/** Guideline 21: who looks for a number looks for it where it would stand. */
export const unsortedNumbers: ItemLint = {
  check({ item, options }, { isShuffled }) {
    const free = options.filter(({ isFixed }) => !isFixed);
    const numbers = free.map(({ text }) => numberIn(text));
    if (isShuffled || numbers.length < 3 || numbers.includes(undefined)) return [];
    const values = numbers as readonly number[];
    const up = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value));
    const down = values.every(
      (value, index) => index === 0 || value <= (values[index - 1] ?? value),
    );
    if (up || down) return [];
    return [
      {
        path: ["options"],
        message: `the options of item "${item.id}" are numbers and stand in no order`,
        hint: "put them in the order of their size",
      },
    ];
  },
};
