/** What came of an answer, in a sentence. */
export const outcome = {
  revealed: "Here is the answer.",
  "not-yet": "Not yet.",
  correct: "Correct.",
  incorrect: "Incorrect.",
  "sure-but-wrong":
    "You were sure of this one, so it will come back in your review until you know it.",
  ungraded: "Done. This is not marked.",
  compare: "Read the two side by side. This is not marked.",
  "better-option": "Partly correct: another option is better.",
  partial: "Partly correct: {earned} of {keys}.",
  "wrong-choices": "Each wrong choice takes one off.",
  "some-chosen": "You chose {hits} of the {keys} correct ones.",
  "partial-gaps": "Partly correct: {right} of {gaps} gaps.",
  "partial-matches": "Partly correct: {right} of {prompts}.",
  "partial-order":
    "Partly correct: {right} of {pairs} pairs are in order. Each of the others takes one off.",
  "wrong-order": "Not in order.",
  "some-pairs": "Pairs in order: {right} of {pairs}.",
  "scenario-unscored": "The end. This is not scored.",
  "scenario-best": "The end. Every choice you made was the best one.",
  "scenario-partial": "The end. Your path scores {percent} out of 100.",
  "scenario-none": "The end. None of your choices scored.",
} as const;
