import { tidy } from "./normalise.ts";
import { plainSigns } from "./plain-signs.ts";

/** The longest answer that a pattern is tried on, in UTF-16 code units. */
export const ANSWER_LIMIT = 200;

/**
 * Whether the whole answer, tidied, is what the pattern describes: as it was typed, or with the plain
 * signs that a pattern is written with. A faulty pattern matches nothing.
 */
export function matchesPattern(
  pattern: string,
  text: string,
  { caseSensitive }: { readonly caseSensitive: boolean },
): boolean {
  try {
    const whole = new RegExp(`^(?:${pattern})$`, caseSensitive ? "u" : "iu");
    return [text, plainSigns(text)]
      .map(tidy)
      .some((answer) => answer.length <= ANSWER_LIMIT && whole.test(answer));
  } catch {
    return false;
  }
}
