import { matchesPattern } from "./answer-pattern.ts";
import { checkAccepted } from "./check-accepted.ts";
import { checkExact } from "./check-exact.ts";
import type { ItemFault } from "./item-fault.ts";
import { patternFault } from "./pattern-fault.ts";
import { type ShortAnswer, shortAnswerRubric } from "./short-answer.ts";

/** What a schema cannot say: that a pattern ends in time and feedback for wrong answers is for such. */
export function checkShortAnswer(item: ShortAnswer): ItemFault[] {
  const { id, pattern } = item;
  const exact = shortAnswerRubric(item);
  const fault = pattern === undefined ? null : patternFault(pattern);
  const isMatch = (text: string) =>
    pattern !== undefined && fault === null && matchesPattern(pattern, text, exact);
  const accepted = [
    ...checkExact(item, id, []),
    ...checkAccepted(item, { id, path: [], exact, isMatch }),
  ];
  if (fault === null) return accepted;
  const unsafe: ItemFault = {
    path: ["pattern"],
    rule: "unsafe-pattern",
    message: `the pattern of item "${id}" is not one that every answer can be tried on: ${fault}`,
    hint: "write it more plainly, or list the answers under accept",
  };
  return [unsafe, ...accepted];
}
