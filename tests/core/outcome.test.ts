import fc from "fast-check";
import { expect, test } from "vitest";
import { outcome } from "../../src/core/outcome.ts";

test.each([
  { score: 0, verdict: "incorrect" },
  { score: 0.5, verdict: "partial" },
  { score: 1, verdict: "correct" },
  { score: 0.999, verdict: "partial" },
  { score: 0.001, verdict: "partial" },
])("a score of $score is $verdict", ({ score, verdict }) => {
  expect(outcome(score)).toEqual({ score, verdict });
});

test("tenths that add up to one but for rounding are wholly right", () => {
  const sum = Array.from({ length: 10 }, () => 0.1).reduce((total, tenth) => total + tenth);
  expect(sum).toBeLessThan(1);
  expect(outcome(sum)).toEqual({ verdict: "correct", score: 1 });
});

test("a score stays within 0 and 1", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -2, max: 2 }), (score) => {
      const came = outcome(score);
      return came.score >= 0 && came.score <= 1;
    }),
  );
});
