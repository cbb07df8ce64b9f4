import type { GroupLint } from "../lint.ts";

/** What chance alone exceeds once in a hundred banks, in standard deviations. */
const ONE_IN_HUNDRED = 2.326;

/** Guideline 20: who notices that B is right most often takes B. */
export const keyPosition: GroupLint<{ items: number }> = {
  check(items, { options, isShuffled }) {
    const seen: number[] = [];
    const expected: number[] = [];
    let count = 0;
    for (const { item, options: choices, keys } of items) {
      const [key] = keys;
      if (item.kind !== "single-choice" || !key || keys.length > 1 || isShuffled(item.id)) continue;
      count++;
      choices.forEach((choice, place) => {
        seen[place] = (seen[place] ?? 0) + (choice === key ? 1 : 0);
        expected[place] = (expected[place] ?? 0) + 1 / choices.length;
      });
    }
    if (count < options.items) return [];
    const square = expected.reduce(
      (sum, mean, place) => sum + ((seen[place] ?? 0) - mean) ** 2 / mean,
      0,
    );
    if (square <= critical(expected.length - 1)) return [];
    const places = seen.map((times, place) => `${times} times no. ${place + 1}`).join(", ");
    return [
      {
        path: ["id"],
        message: `of the bank's ${count} questions with one key, the key is ${places}`,
        hint: "spread the keys over the places, or let quizzes shuffle the options",
      },
    ];
  },
};

/** Of chi square, by Wilson and Hilferty, PNAS 17 (1931), 684-688. */
function critical(degrees: number): number {
  const share = 2 / (9 * degrees);
  return degrees * (1 - share + ONE_IN_HUNDRED * Math.sqrt(share)) ** 3;
}
