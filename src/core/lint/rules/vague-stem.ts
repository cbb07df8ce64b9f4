import type { ItemLint } from "../lint.ts";

/** Guideline 15: "Which is true?" asks for as many things as there are options. */
export const vagueStem: ItemLint = {
  check({ item, lead, question, options }, { words }) {
    if (!words || lead !== "" || options.length === 0) return [];
    if (!words.vague.some((pattern) => pattern.test(question.text))) return [];
    return [
      {
        path: ["stem"],
        message: `item "${item.id}" asks "${question.text}", which does not say about what`,
        hint: "ask about one thing, such as when, why or for whom; or make true-false items of the options",
      },
    ];
  },
};
