import type { ItemLint, LintFinding } from "../lint.ts";
import type { LintedOption } from "../linted-item.ts";
import { numberIn } from "../numbers.ts";

/**
 * Guideline 23: the one number among words, the one sentence among phrases, or the one that begins with
 * another kind of word, stands out.
 */
export const mixedOptions: ItemLint = {
  check({ item, options }, { words }) {
    const free = options.filter(({ isFixed }) => !isFixed);
    if (free.length < 3) return [];
    return [
      ...odd(item.id, free, (text) => numberIn(text) !== undefined, "a number", "words"),
      ...odd(item.id, free, isSentence, "a sentence", "phrases"),
      ...(words?.beginnings ?? []).flatMap(({ begins, called }) => [
        ...odd(item.id, free, (text) => begins.test(text), `“${called}”`, "not"),
        ...odd(item.id, free, (text) => !begins.test(text), `not “${called}”`, "so"),
      ]),
    ].slice(0, 1);
  },
};

function odd(
  id: string,
  options: readonly LintedOption[],
  isOne: (text: string) => boolean,
  one: string,
  others: string,
): readonly LintFinding[] {
  const found = options.filter(({ text }) => isOne(text));
  const [only] = found;
  if (!only || found.length > 1) return [];
  return [
    {
      path: [...only.path, "text"],
      message: `the option "${only.text}" of item "${id}" is ${one}, and the others are ${others}`,
      hint: "write all options as the same kind of thing",
    },
  ];
}

function isSentence(text: string): boolean {
  return /^["“]?\p{Lu}.*\s.*[.!?]["”]?$/u.test(text);
}
