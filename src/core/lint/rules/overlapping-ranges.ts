import type { ItemLint } from "../lint.ts";
import { rangeIn } from "../numbers.ts";

/** Guideline 22: of two ranges that share numbers both may be right. Sharing an end is told as well. */
export const overlappingRanges: ItemLint = {
  check({ item, options }) {
    const ranges = options
      .flatMap((option) => {
        const range = rangeIn(option.text);
        return range ? [{ option, from: range[0], to: range[1] }] : [];
      })
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    let reach = ranges[0];
    return ranges.slice(1).flatMap((range) => {
      const before = reach;
      if (!before || range.to > before.to) reach = range;
      if (!before || range.from > before.to) return [];
      return [
        {
          path: [...range.option.path, "text"],
          message: `the ranges "${before.option.text}" and "${range.option.text}" of item "${item.id}" overlap`,
          hint: "let each begin after the one before ends",
        },
      ];
    });
  },
};
