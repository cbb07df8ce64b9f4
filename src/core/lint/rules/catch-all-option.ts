import type { ItemLint } from "../lint.ts";
import { hasPhrase } from "../phrases.ts";

/** Guidelines 25 and 26: who knows of one option that it is wrong, or of two that they are right, is done. */
export const catchAllOption: ItemLint = {
  check({ item, options }, { words }) {
    if (!words || options.length < 3) return [];
    return options
      .filter(({ text }) => text.length < 60 && hasPhrase(words.catchAll, text))
      .map(({ path, text }) => ({
        path: [...path, "text"],
        message: `item "${item.id}" has the option "${text}", which can be judged without knowing the others`,
        hint: "write an option of its own, or make it a multiple-choice item",
      }));
  },
};
