import type { ItemLint } from "../lint.ts";

/** Guideline 9: options made of options test patience, and give away how many are right. */
export const combinedOptions: ItemLint = {
  check({ item, options }, { words }) {
    if (!words) return [];
    return options
      .filter(({ text }) => words.combined.test(text))
      .map(({ path, text }) => ({
        path: [...path, "text"],
        message: `item "${item.id}" has the option "${text}", which is made of other options`,
        hint: 'list them once each and make it "multiple-choice"',
      }));
  },
};
