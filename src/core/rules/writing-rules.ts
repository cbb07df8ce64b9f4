import type { Rule } from "./rule.ts";

/** Guidelines for writing questions: what is a matter of taste is off. */
export const writingRules = {
  "catch-all-option": {
    level: "warning",
    says: "An option stands for all of the others, or none.",
  },
  "longest-key": {
    level: "warning",
    says: "The key is much longer than the other options.",
    options: { ratio: 1.5 },
  },
  "negative-stem": { level: "warning", says: "A question turns on a negation easily overlooked." },
} as const satisfies Readonly<Record<string, Rule>>;

export type WritingRule = keyof typeof writingRules;
