import type { Rule } from "./rule.ts";

const graded = "answers to the question would be graded wrongly, or not at all";
const walked = "whoever plays the scenario would get stuck";

/** Faults of questions. */
export const itemRules = {
  "credit-order": { level: "error", says: "A better verdict scores less.", fixed: graded },
  "dead-end": { level: "error", says: "A node neither goes on nor ends.", fixed: walked },
  "duplicate-answer": { level: "error", says: "An answer is listed twice." },
  "empty-range": { level: "error", says: "A range holds no number.", fixed: graded },
  "ending-with-choices": { level: "error", says: "An ending has choices.", fixed: walked },
  "feedback-to-options": { level: "error", says: "Feedback stands beside a gap's options." },
  "foreseen-right": { level: "error", says: "Feedback for a wrong answer is to a right one." },
  "gap-twice": { level: "error", says: "A gap stands twice in its text.", fixed: graded },
  "key-and-credit": { level: "error", says: "A judged option is a key as well.", fixed: graded },
  "many-gaps": { level: "warning", says: "A text has more gaps than make sense." },
  "missing-node": { level: "error", says: "A choice leads to no node.", fixed: walked },
  "no-best": { level: "error", says: "No option is judged as best.", fixed: graded },
  "no-credit": { level: "error", says: "A choice has no credit.", fixed: graded },
  "no-ending": { level: "error", says: "No path from a node ends.", fixed: walked },
  "no-key": { level: "error", says: "No option is right.", fixed: graded },
  "no-reason": { level: "error", says: "An option does not say why it is judged so." },
  "no-verdict": { level: "error", says: "An option has no verdict.", fixed: graded },
  "question-form": { level: "error", says: "A question is not written as one.", fixed: graded },
  "response-used-twice": { level: "error", says: "Two prompts share a response.", fixed: graded },
  "responses-in-order": { level: "warning", says: "Responses stand in the order of prompts." },
  "retry-to-ending": { level: "error", says: "An ending goes back to an ending.", fixed: walked },
  "retry-without-ending": { level: "error", says: "A node goes back and is no ending." },
  "same-text": { level: "error", says: "Two options show the same text." },
  "several-keys": { level: "error", says: "Several options are the one right.", fixed: graded },
  "signs-of-options": { level: "error", says: "A gap to choose for says which signs count." },
  "tolerance-of-nothing": { level: "error", says: "A share of 0 is tolerated.", fixed: graded },
  "tolerance-of-range": { level: "error", says: "A range has a tolerance.", fixed: graded },
  "two-tolerances": { level: "error", says: "A value has two tolerances.", fixed: graded },
  "typed-or-chosen": { level: "error", says: "A gap is both, or neither.", fixed: graded },
  "unknown-gap": { level: "error", says: "A text names a gap that is none.", fixed: graded },
  "unknown-response": { level: "error", says: "A prompt matches no response.", fixed: graded },
  "unplaced-gap": { level: "error", says: "A gap stands nowhere in its text.", fixed: graded },
  "unreachable-node": { level: "error", says: "No path leads to a node." },
  "unsafe-pattern": { level: "error", says: "A pattern may never end.", fixed: graded },
  "unscored-path": { level: "error", says: "A path scores nothing.", fixed: graded },
  "value-or-range": { level: "error", says: "A number is both, or neither.", fixed: graded },
} as const satisfies Readonly<Record<string, Rule>>;
