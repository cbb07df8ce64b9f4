import { tidy } from "./normalise.ts";

/** The longest answer that a pattern is tried on, in UTF-16 code units. */
export const ANSWER_LIMIT = 200;

/** Whether the whole answer, tidied, is what the pattern describes. A faulty pattern matches nothing. */
export function matchesPattern(
  pattern: string,
  text: string,
  { caseSensitive }: { readonly caseSensitive: boolean },
): boolean {
  const answer = tidy(text);
  if (answer.length > ANSWER_LIMIT) return false;
  try {
    return new RegExp(`^(?:${pattern})$`, caseSensitive ? "u" : "iu").test(answer);
  } catch {
    return false;
  }
}
