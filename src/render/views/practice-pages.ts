/** A page that practises, or looks back, across all quizzes. */
export type PracticePage = (typeof practicePages)[number];

export const practicePages = [
  { name: "review", title: "Review", description: "The questions that are due today." },
  { name: "mix", title: "Mix", description: "Put together your own set of questions." },
  { name: "progress", title: "Progress", description: "What you have answered so far." },
] as const;
