import type { ItemLint } from "../lint.ts";
import { phrasesIn } from "../phrases.ts";

/** Guideline 6: what is best is so by some standard, which a reader can look up. */
export const unsourcedBest: ItemLint = {
  check({ item, question, options }, { words }) {
    if (!words || options.length === 0 || (item.sources ?? []).length > 0) return [];
    const [found] = phrasesIn(words.best, question.text);
    if (!found) return [];
    return [
      {
        path: ["stem"],
        message: `item "${item.id}" asks for what is "${found.phrase}" and does not say by which standard`,
        hint: 'add the standard to its "sources:", or name it in the question',
      },
    ];
  },
};
