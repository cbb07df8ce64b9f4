import type { ItemLint } from "../lint.ts";
import { wordsOf } from "../plain.ts";

/** Guideline 28e: of two options that differ in a word or two while the others do not, one is the key. */
export const oppositeOptions: ItemLint = {
  check({ item, options, keys }) {
    const [key] = keys;
    if (!key || keys.length > 1 || options.length < 3) return [];
    const near = options.filter((option) => option !== key && nearlyEqual(option.text, key.text));
    const [other] = near;
    if (!other || near.length > 1) return [];
    const rest = options.filter((option) => option !== key && option !== other);
    if (rest.some((option) => nearlyEqual(option.text, other.text))) return [];
    return [
      {
        path: [...other.path, "text"],
        message: `the options "${key.text}" and "${other.text}" of item "${item.id}" are nearly equal, and the others are not like them`,
        hint: "let a third be like them, or word one of the two otherwise",
      },
    ];
  },
};

/** Three words and more, of which all but one or two are shared. */
function nearlyEqual(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length < 3 || second.length < 3) return false;
  const shared = first.filter((word) => second.includes(word)).length;
  return shared / Math.max(first.length, second.length) >= 0.65;
}
