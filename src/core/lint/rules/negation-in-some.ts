import type { ItemLint } from "../lint.ts";
import { hasPhrase, withoutPhrases } from "../phrases.ts";

/** Guideline 27: where some options say "not", who reads past it chooses the opposite. */
export const negationInSome: ItemLint = {
  check({ item, options }, { words }) {
    if (!words || options.length < 3) return [];
    const denying = options.filter(({ text }) =>
      hasPhrase(words.denials, withoutPhrases(words.denialExceptions, text)),
    );
    const [first] = denying;
    if (!first || denying.length === options.length) return [];
    return [
      {
        path: [...first.path, "text"],
        message: `${denying.length} of ${options.length} options of item "${item.id}" deny something, such as "${first.text}"`,
        hint: "say what is so in each of them",
      },
    ];
  },
};
