import type { ItemLint } from "../lint.ts";
import { stem, wordsOf } from "../plain.ts";

/** Shorter words are shared by chance. */
const SHORTEST = 6;

/** Guideline 28b: a word of the question that the key alone repeats leads to it. */
export const echoedWord: ItemLint = {
  check({ item, question, keys, distractors }, { words }) {
    const [key] = keys;
    if (!words || !key || keys.length > 1 || distractors.length < 2) return [];
    const common = new Set(words.common);
    const asked = new Set(wordsOf(question.text).map(stem));
    const others = new Set(distractors.flatMap(({ text }) => wordsOf(text).map(stem)));
    const echoed = wordsOf(key.text).find(
      (word) =>
        word.length >= SHORTEST &&
        !common.has(word) &&
        asked.has(stem(word)) &&
        !others.has(stem(word)),
    );
    if (echoed === undefined) return [];
    return [
      {
        path: [...key.path, "text"],
        message: `the key of item "${item.id}" alone repeats "${echoed}" from the question`,
        hint: "say it in another word there, or let a distractor have it as well",
      },
    ];
  },
};
