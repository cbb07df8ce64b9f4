import type { ItemLint } from "../lint.ts";

/** Who is told that three are right needs to know of two. */
export const toldCount: ItemLint = {
  check({ item, question }, { words }) {
    if (!words || item.kind !== "multiple-choice") return [];
    if (!words.toldCounts.some((pattern) => pattern.test(question.text))) return [];
    return [
      {
        path: ["stem"],
        message: `the question of item "${item.id}" tells how many options are right`,
        hint: 'ask "which of these", so that each is judged by itself',
      },
    ];
  },
};
