import type { GroupLint } from "../lint.ts";

/** Guideline 24, over a bank: single keys may be the longest option, most of them may not. */
export const longestKeys: GroupLint<{ items: number; share: number }> = {
  check(items, { options }) {
    const asked = items.filter(
      ({ item, keys }) => item.kind === "single-choice" && keys.length === 1,
    );
    const longest = asked.filter(({ keys: [key], distractors }) =>
      distractors.every(({ text }) => text.length < (key?.text.length ?? 0)),
    ).length;
    if (asked.length < options.items || longest <= asked.length * options.share) return [];
    return [
      {
        path: ["id"],
        message: `of the bank's ${asked.length} questions with one key, the key is the longest option in ${longest}`,
        hint: "shorten keys, or say more in distractors",
      },
    ];
  },
};
