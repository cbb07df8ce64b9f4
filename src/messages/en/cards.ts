/** Flashcards: turning a card and rating it. */
export const cards = {
  turn: "Show the answer",
  undo: "Undo the rating of question {number}",
  rate: "How well did you recall it?",
  again: "Again",
  hard: "Hard",
  good: "Good",
  easy: "Easy",
} as const;
