import type { ItemLint } from "../lint.ts";

/** Guideline 1: an item tests something that somebody set out to teach. */
export const noObjective: ItemLint = {
  check({ item }) {
    if (item.objective !== undefined) return [];
    return [
      {
        path: ["id"],
        message: `item "${item.id}" does not say what it tests`,
        hint: 'add "objective:", in the words of the article',
      },
    ];
  },
};
