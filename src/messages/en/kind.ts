/** What each kind of question asks of a learner. */
export const kind = {
  "single-choice": "Choose one",
  "multiple-choice": "Choose all that apply",
  "true-false": "True or false",
  scenario: "Choose what to do",
  "short-answer": "Type the answer",
  numeric: "Type a number",
  cloze: "Fill in the gaps",
  matching: "Match",
  ordering: "Put in order",
  reflection: "Reflect",
} as const;
