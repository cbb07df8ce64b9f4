import type { ItemLint } from "../lint.ts";
import { hasPhrase, phrasesIn, withoutPhrases } from "../phrases.ts";

/** Guideline 28a: what is so always and for everybody seldom is, and learners know. */
export const absoluteWords: ItemLint<{ distractors: number }> = {
  check({ item, question, keys, distractors }, { words, options }) {
    if (!words) return [];
    const absolute = (text: string) =>
      phrasesIn(words.absolutes, withoutPhrases(words.absoluteExceptions, text))[0]?.phrase;
    if (item.kind === "true-false") {
      const word = item.answer ? undefined : absolute(question.text);
      if (word === undefined) return [];
      return [
        {
          path: ["stem"],
          message: `the false statement of item "${item.id}" says "${word}", which tells that it is false`,
          hint: "make it false by what it says of its subject",
        },
      ];
    }
    // A question that has such a word itself asks for them.
    if (hasPhrase(words.absolutes, question.text)) return [];
    if (keys.some(({ text }) => absolute(text) !== undefined)) return [];
    const found = distractors.flatMap(({ path, text }) => {
      const word = absolute(text);
      return word === undefined ? [] : [{ path, word }];
    });
    const [first] = found;
    if (!first || found.length < options.distractors) return [];
    return [
      {
        path: [...first.path, "text"],
        message: `distractors of item "${item.id}" say ${listed(found.map(({ word }) => word))}, and the key has no such word`,
        hint: "leave the words out, or give the key one",
      },
    ];
  },
};

function listed(words: readonly string[]): string {
  return [...new Set(words.map((word) => `"${word.toLowerCase()}"`))].join(" and ");
}
