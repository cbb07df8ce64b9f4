/** The front page. */
export const home = {
  start: "Begin reading",
  "first-page": "First page: {title}",
  pages: "Pages",
  "other-pages": "Other pages",
  "other-parts": "Other parts",
  more: "{count, number} more, from <link>{title}</link>",
  quizzes: "Test yourself",
} as const;
