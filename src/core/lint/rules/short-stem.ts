import type { ItemLint } from "../lint.ts";
import { wordsOf } from "../plain.ts";

/** Guideline 15: who covers the options can say what is asked. */
export const shortStem: ItemLint<{ words: number }> = {
  check({ item, lead, question, options: choices }, { options }) {
    const { length } = wordsOf(`${lead} ${question.text}`);
    if (choices.length === 0 || length >= options.words) return [];
    return [
      {
        path: ["stem"],
        message: `the stem of item "${item.id}" has ${length} ${length === 1 ? "word" : "words"}, so that the options have to say what is asked`,
        hint: "ask a whole question, which can be answered with the options covered",
      },
    ];
  },
};
