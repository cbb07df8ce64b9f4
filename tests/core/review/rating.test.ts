import { describe, expect, test } from "vitest";
import type { Confidence, ItemAnswered } from "../../../src/core/attempts/attempt-events.ts";
import { ratingOf } from "../../../src/core/review/rating.ts";
import { answered, partly, wrong } from "./review-events.ts";

const right = {} as const;
const hinted = { hints: 1 } as const;
const secondTry = { tries: 2 } as const;
const unknown = { ...wrong, response: null } as const;
const typed = {
  response: { kind: "short-answer", text: "consent" },
} as unknown as Partial<ItemAnswered>;

// The table of the research notes, cell by cell: 1 again, 2 hard, 3 good, 4 easy.
const table: readonly (readonly [string, Partial<ItemAnswered>, Confidence | null, number])[] = [
  ["right, first try, no hint", right, "sure", 3],
  ["right, first try, no hint", right, "unsure", 2],
  ["right, first try, no hint", right, "guess", 1],
  ["right, first try, no hint", right, null, 3],
  ["right and typed", typed, "sure", 4],
  ["right and typed", typed, "unsure", 2],
  ["right and typed", typed, "guess", 1],
  ["right and typed", typed, null, 3],
  ["right with a hint", hinted, "sure", 2],
  ["right with a hint", hinted, "unsure", 2],
  ["right with a hint", hinted, "guess", 1],
  ["right with a hint", hinted, null, 2],
  ["typed, right with a hint", { ...typed, ...hinted }, "sure", 2],
  ["right at the second try", secondTry, "sure", 2],
  ["right at the second try", secondTry, "unsure", 2],
  ["right at the second try", secondTry, "guess", 1],
  ["right at the second try", secondTry, null, 2],
  ["partly right", partly, "sure", 1],
  ["partly right", partly, "unsure", 1],
  ["partly right", partly, "guess", 1],
  ["partly right", partly, null, 1],
  ["wrong", wrong, "sure", 1],
  ["wrong", wrong, "unsure", 1],
  ["wrong", wrong, "guess", 1],
  ["wrong", wrong, null, 1],
  ["skipped or revealed", unknown, "sure", 1],
  ["skipped or revealed", unknown, "unsure", 1],
  ["skipped or revealed", unknown, "guess", 1],
  ["skipped or revealed", unknown, null, 1],
];

test.each(table)("%s, %o, %s: %i", (_, fields, confidence, rating) => {
  expect(ratingOf(answered({ ...fields, confidence }))).toBe(rating);
});

describe("a learner's own rating", () => {
  test.each([1, 2, 3, 4] as const)("%i stands as given", (rating) => {
    expect(ratingOf(answered({ ...unknown, mode: "flashcards", rating }))).toBe(rating);
  });
});

test("an answer that nobody marks tells the scheduler nothing", () => {
  expect(ratingOf(answered({ verdict: "ungraded", score: null }))).toBeNull();
});
