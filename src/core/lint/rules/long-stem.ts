import type { ItemLint } from "../lint.ts";
import { wordsOf } from "../plain.ts";

/** Guidelines 13 and 16: what is asked is short; a story stands in a paragraph of its own before it. */
export const longStem: ItemLint<{ words: number }> = {
  check({ item, question }, { options }) {
    const { length } = wordsOf(question.text);
    if (length <= options.words) return [];
    return [
      {
        path: ["stem"],
        message: `the question of item "${item.id}" has ${length} words`,
        hint: "shorten it, or put what goes before into a paragraph of its own",
      },
    ];
  },
};
