import { describe, expect, test } from "vitest";
import type { ItemAnswered } from "../../../src/core/attempts/attempt-events.ts";
import type { ItemStatus } from "../../../src/core/attempts/attempts.ts";
import { type Outcome, outcome, ungraded } from "../../../src/core/outcome.ts";
import { resultOf } from "../../../src/core/progress/results.ts";

function graded(
  first: Outcome,
  last: Outcome = first,
  times: Partial<ItemAnswered> = {},
): ItemStatus {
  const event = (came: Outcome): ItemAnswered => ({
    ...fields,
    ...came,
    id: `e${came.score}`,
    at: times.at ?? 1,
    ms: times.ms ?? null,
    confidence: times.confidence ?? null,
  });
  return { status: "graded", first: event(first), last: event(last), tried: null };
}

const fields = {
  v: 2,
  kind: "answered",
  attempt: "run",
  quiz: "consent",
  bank: "consent",
  item: "q",
  revision: "r",
  mode: "study",
  tz: 0,
  response: { kind: "true-false", answer: true },
  optionIds: [],
  confidence: null,
  hints: 0,
  tries: 1,
  rating: null,
} as const;
const [right, partly, wrong] = [outcome(1), outcome(0.5), outcome(0)];

test("only first answers count, and missed items keep the quiz's order", () => {
  const result = resultOf([
    { id: "right", itemStatus: graded(right) },
    { id: "partly", itemStatus: graded(partly) },
    { id: "right-at-the-second-try", itemStatus: graded(wrong, right) },
    { id: "wrong-when-tried-again", itemStatus: graded(right, wrong) },
    { id: "edited-since", itemStatus: { status: "changed" } },
    { id: "open", itemStatus: { status: "unanswered" } },
  ]);
  expect(result).toMatchObject({
    items: 6,
    answered: 4,
    scored: 6,
    right: 2,
    partly: 1,
    score: 2.5 / 4,
    missed: ["partly", "right-at-the-second-try"],
  });
});

test("what nobody grades is done, and no part of the score", () => {
  const result = resultOf([
    { id: "q1", itemStatus: graded(right) },
    { id: "thoughts", itemStatus: graded(ungraded) },
  ]);
  expect(result).toMatchObject({ items: 2, answered: 2, done: 1, scored: 1, right: 1, score: 1 });
  expect(result.missed).toEqual([]);
});

test.each([
  { scores: [1, 1], meaning: "all" },
  { scores: [1, 1, 1, 1, 0], meaning: "most" },
  { scores: [1, 1, 1, 0.9, 0], meaning: "part" },
  { scores: [0.8], meaning: "most" },
  { scores: [0.79], meaning: "part" },
  { scores: [0.99], meaning: "most" },
  { scores: [0.49], meaning: "little" },
  // Three times 0.8 comes to a little more than 2.4 in binary, six times 0.3 to a little less than 1.8.
  { scores: [0.8, 0.8, 0.8], meaning: "most" },
  { scores: [0.3, 0.3, 0.3, 0.7, 0.7, 0.7], meaning: "part" },
  { scores: [1, 0], meaning: "part" },
  { scores: [0.4, 0.5], meaning: "little" },
  { scores: [0], meaning: "little" },
  { scores: [], meaning: "ungraded" },
])("scores of $scores mean “$meaning”", ({ scores, meaning }) => {
  const items = scores.map((score, index) => ({
    id: `q${index}`,
    itemStatus: graded(outcome(score)),
  }));
  expect(resultOf(items).meaning).toBe(meaning);
});

test("objectives count their own items, in the order in which they come", () => {
  const { objectives } = resultOf([
    { id: "q1", objective: "Ask first", itemStatus: graded(partly) },
    { id: "q2", objective: "", itemStatus: graded(wrong) },
    { id: "q3", objective: "Name a choice", itemStatus: graded(right) },
    { id: "q4", objective: "Ask first", itemStatus: graded(right) },
    { id: "q5", objective: "Ask first", itemStatus: graded(ungraded) },
  ]);
  expect(objectives).toEqual([
    { objective: "Ask first", items: 2, right: 1 },
    { objective: "Name a choice", items: 1, right: 1 },
  ]);
});

test("confidence is counted against what was right, in first answers that somebody grades", () => {
  const said = (
    confidence: "sure" | "unsure" | "guess" | null,
    ...came: readonly [first: Outcome, last?: Outcome]
  ) => ({ id: "q", itemStatus: graded(came[0], came[1], { confidence }) });
  const { calibration, score } = resultOf([
    said("sure", right),
    said("sure", right),
    said("sure", wrong, right),
    said("sure", partly),
    said("guess", right),
    said("unsure", ungraded),
    said(null, right),
  ]);
  expect(calibration).toEqual([
    { confidence: "sure", said: 4, right: 2 },
    { confidence: "unsure", said: 0, right: 0 },
    { confidence: "guess", said: 1, right: 1 },
  ]);
  // As without any confidence: 4.5 of 6.
  expect(score).toBe(4.5 / 6);
});

describe("time", () => {
  const spans = (...times: readonly { at: number; ms: number | null }[]) =>
    resultOf(
      times.map((time, index) => ({ id: `q${index}`, itemStatus: graded(right, right, time) })),
    );

  test("that two questions were in sight together counts once", () => {
    // Seen from 0 to 30 and from 10 to 50: 50 in all.
    expect(spans({ at: 30, ms: 30 }, { at: 50, ms: 40 }).ms).toBe(50);
  });

  test("between leaving and coming back does not count", () => {
    expect(spans({ at: 30, ms: 30 }, { at: 90_000, ms: 20 }).ms).toBe(50);
  });

  test("is not told where nobody measured it", () => {
    expect(spans({ at: 30, ms: null }).ms).toBeNull();
  });
});
