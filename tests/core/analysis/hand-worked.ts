import type { Results, SittingAnswer } from "../../../src/core/analysis/results.ts";

/**
 * Thirty-two learners in four groups of eight, worked by hand: the first have all three questions right,
 * the next miss the third, the next the second too, the last all of them, six by option b and two by c.
 *
 * |     | q1 | q2 | q3 | points |
 * | --- | -- | -- | -- | ------ |
 * | A   | 1  | 1  | 1  | 3      |
 * | B   | 1  | 1  | 0  | 2      |
 * | C   | 1  | 0  | 0  | 1      |
 * | D   | 0  | 0  | 0  | 0      |
 */
export const learners: readonly Results[] = [
  ...eight("A", [1, 1, 1]),
  ...eight("B", [1, 1, 0]),
  ...eight("C", [1, 0, 0]),
  ...eight("D", [0, 0, 0]),
];

function eight(group: string, scores: readonly number[]): readonly Results[] {
  return Array.from({ length: 8 }, (_, index) =>
    resultsOf(
      `${group}${index}`,
      scores.map((score, at) =>
        answer(`q${at + 1}`, score, at > 0 ? null : [score === 1 ? "a" : index < 6 ? "b" : "c"]),
      ),
    ),
  );
}

export function answer(
  item: string,
  score: number,
  chosen: readonly string[] | null = null,
): SittingAnswer {
  return { bank: "tea", item, revision: "r1", score, chosen };
}

export function resultsOf(file: string, answers: readonly SittingAnswer[]): Results {
  const options = ["a", "b", "c", "d"].map((id) => ({ id, text: `Option ${id}`, key: id === "a" }));
  return {
    file,
    questions: [{ bank: "tea", item: "q1", revision: "r1", question: "What first?", options }],
    sittings: [{ quiz: "tea", title: "Tea", mode: "exam", answers }],
  };
}
