import type { ItemLint } from "../lint.ts";

/** Guideline 12: what does not fit the sentence that it ends is seen to be wrong. */
export const grammarCue: ItemLint = {
  check({ item, question, options, keys }, { words }) {
    if (!words || options.length < 2) return [];
    const stem = question.text.replace(/[\s_…:.]+$/u, "");
    for (const { ends, not } of words.clashes) {
      if (!ends.test(stem)) continue;
      const misfits = options.filter(({ text }) => not.test(text) && !isSpelt(text));
      if (misfits.length === 0 || misfits.length === options.length) continue;
      if (keys.length > 0 && keys.every((key) => misfits.includes(key))) continue;
      return misfits.map(({ path, text }) => ({
        path: [...path, "text"],
        message: `the option "${text}" of item "${item.id}" does not fit the end of the question, and others do`,
        hint: "end the question so that each option fits, as with a(n)",
      }));
    }
    return [];
  },
};

/** Whether a text begins with an acronym, which may be said letter by letter: an MP, a UN mission. */
function isSpelt(text: string): boolean {
  return /^\p{Lu}{2}/u.test(text);
}
