/** The page that lists all quizzes. */
export const quizzes = {
  description: "Test yourself on {site}.",
  summary: "Questions on the articles.",
  "summary-explained": "Questions on the articles. Every answer is explained.",
  review: "Review what is due",
  mix: "Mix your own questions",
  progress: "See your progress",
  "questions-on": "{questions} · on <link>{article}</link>",
  none: "This site has no quizzes yet.",
} as const;
