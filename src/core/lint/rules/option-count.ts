import type { ItemLint } from "../lint.ts";
import { wordLine } from "../plain.ts";

/** Guideline 18: two are a coin to toss, and past five nobody finds distractors that mislead. */
export const optionCount: ItemLint<{ least: number; most: number }> = {
  check({ item, options: choices }, { options: { least, most }, words }) {
    const { length } = choices;
    // Where several are right, each is judged by itself.
    const isLong = item.kind === "single-choice" && length > most;
    if (length === 0 || (length >= least && !isLong)) return [];
    const isPair =
      length === 2 && choices.every(({ text }) => words?.pairs.includes(wordLine(text)));
    if (isPair) return [];
    return [
      {
        path: ["options"],
        message: `item "${item.id}" has ${length} options`,
        hint:
          length < least
            ? `give it ${least} at least, or make it a "true-false" item`
            : `leave the ${most} that mislead most`,
      },
    ];
  },
};
