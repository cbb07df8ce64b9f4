import type { ItemLint } from "../lint.ts";

/** Of two claims in one statement one may be true and the other false. */
export const twoClaims: ItemLint = {
  check({ item, question }, { words }) {
    if (!words || item.kind !== "true-false") return [];
    const text = question.text.replace(/["“][^"”]*["”]/g, " ");
    if (!words.joins.some((pattern) => pattern.test(text))) return [];
    return [
      {
        path: ["stem"],
        message: `the statement of item "${item.id}" makes more than one claim`,
        hint: "state one; what leads to it may stand in a paragraph before",
      },
    ];
  },
};
