import { expect, it } from "vitest";
import { againstPassMark } from "../../../src/core/progress/pass-mark.ts";

it.each([
  [0.8, 80, { percent: 80, isPassed: true }],
  [0.7999, 80, { percent: 79.9, isPassed: false }],
  // 7 of 10, and two thirds with a third: sums that are off in their last place.
  [0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1, 70, { percent: 70, isPassed: true }],
  [2 / 3, 66.6, { percent: 66.6, isPassed: true }],
  [2 / 3, 67, { percent: 66.6, isPassed: false }],
  [1, 100, { percent: 100, isPassed: true }],
  [0, 1, { percent: 0, isPassed: false }],
  [null, 80, null],
  [0.5, 0, null],
  [0.5, Number.NaN, null],
])("a score of %s against a mark of %s", (score, mark, expected) => {
  expect(againstPassMark(score, mark)).toEqual(expected);
});
