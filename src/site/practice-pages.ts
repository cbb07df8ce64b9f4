/**
 * The pages that practise, or look back, across all quizzes, by name: their layout, their path, and the
 * area of messages that holds their title and description.
 */
export const practicePages = ["review", "mix", "progress"] as const;

export type PracticePage = (typeof practicePages)[number];

/** From the site's root. */
export function practicePath(name: PracticePage): string {
  return `${name}.html`;
}
