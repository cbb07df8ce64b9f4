/** The question for today. */
export const daily = {
  title: "A question for today",
  note: "Answer it here, or leave it. Everybody gets the same one today, and another tomorrow.",
} as const;
