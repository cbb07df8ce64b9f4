import { expect, it } from "vitest";
import { statisticsText } from "../../src/cli/statistics-text.ts";

it("statistics stand in two columns, with what part is tested", () => {
  const text = statisticsText({
    ...{ pages: 1234, words: 2_500_000, minutes: 11_364, quizzes: 2, items: 4 },
    byKind: { "true-false": 3, cloze: 1 },
    byDifficulty: { easy: 1, "not said": 3 },
    sections: { tested: 199, all: 200 },
    objectives: { tested: 0, all: 0 },
  });
  expect(text).toBe(`Pages              1,234
Words              2,500,000
Reading            11,364 min
Quizzes            2
Items              4
  true-false       3
  cloze            1
By difficulty
  easy             1
  not said         3
Sections tested    199 of 200 (99 %)
Objectives tested  0 of 0`);
});
