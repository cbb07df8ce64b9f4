/** What lists of pages and quizzes say of each. */
export const list = {
  questions: "{count, plural, one {# question} other {# questions}}",
  "drawn-questions": "{asked} of {available, plural, one {# question} other {# questions}}",
  reading: "{minutes} min read",
  test: "Test yourself on this: {count, plural, one {# question} other {# questions}}",
  "quiz-page": "{title}: questions {first} to {last}",
} as const;
