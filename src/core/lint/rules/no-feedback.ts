import type { ItemLint } from "../lint.ts";

/** Guidelines 29 and 30: a distractor stands for a mistake that people make, and its feedback says which. */
export const noFeedback: ItemLint = {
  check({ item, distractors }) {
    return distractors
      .filter(({ feedback }) => feedback === undefined)
      .map(({ path, text }) => ({
        path: [...path, "text"],
        message: `the distractor "${text}" of item "${item.id}" has no feedback`,
        hint: 'say in its "feedback:" what who chooses it has mistaken',
      }));
  },
};
