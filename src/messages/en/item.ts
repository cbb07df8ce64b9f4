/** At a question: its buttons, and what came of an answer. */
export const item = {
  check: "Check answer",
  words: "{words, plural, one {# word} other {# words}}",
} as const;
