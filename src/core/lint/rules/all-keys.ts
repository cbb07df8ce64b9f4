import type { ItemLint } from "../lint.ts";

/** Guideline 19: where all are right, ticking everything is. */
export const allKeys: ItemLint = {
  check({ item, options, distractors }) {
    if (item.kind !== "multiple-choice" || options.length === 0 || distractors.length > 0)
      return [];
    return [
      {
        path: ["options"],
        message: `all options of item "${item.id}" are keys, so that who ticks everything is right`,
        hint: "add what is not right, or ask for an order or a match",
      },
    ];
  },
};
