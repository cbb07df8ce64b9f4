import type { ItemLint } from "../lint.ts";

/** Shorter differences are nothing that a learner would see. */
const SEEN = 12;

/** Guideline 24: authors say more of what is right, and learners take the longest option. */
export const longestKey: ItemLint<{ ratio: number }> = {
  check({ item, keys, distractors }, { options }) {
    const [key] = keys;
    if (!key || keys.length > 1 || distractors.length === 0) return [];
    const lengths = distractors.map(({ text }) => text.length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    const { length } = key.text;
    if (length < mean * options.ratio || length - mean < SEEN) return [];
    if (lengths.some((other) => other >= length)) return [];
    return [
      {
        path: [...key.path, "text"],
        message: `the key of item "${item.id}" has ${length} characters and the others have ${Math.round(mean)} on average, so that its length gives it away`,
        hint: "shorten the key, move its reasons to the rationale, or say as much in the others",
      },
    ];
  },
};
