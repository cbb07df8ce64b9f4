/** One question at a time: where one is, and the bar that leads on. */
export const pager = {
  bar: "One question at a time",
  place: "{at} of {pages}",
  overview: "All questions",
  previous: "Previous",
  next: "Next",
  result: "See the result",
  setting: "One question at a time",
} as const;
