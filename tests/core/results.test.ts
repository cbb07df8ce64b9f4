import { expect, test } from "vitest";
import type { ItemAnswered } from "../../src/core/attempt-events.ts";
import type { Standing } from "../../src/core/attempts.ts";
import { outcome } from "../../src/core/outcome.ts";
import { resultOf } from "../../src/core/results.ts";

function graded(firstScore: number, lastScore = firstScore): Standing {
  const event = (score: number): ItemAnswered => ({
    v: 1,
    kind: "answered",
    id: `e${score}`,
    attempt: "run",
    bank: "consent",
    item: "q",
    revision: "r",
    mode: "study",
    at: 1,
    tz: 0,
    response: { kind: "true-false", answer: true },
    tries: 1,
    ...outcome(score),
  });
  return { status: "graded", first: event(firstScore), last: event(lastScore) };
}

test("only first answers count, and missed items keep the quiz's order", () => {
  const result = resultOf([
    { id: "right", standing: graded(1) },
    { id: "partly", standing: graded(0.5) },
    { id: "right-at-the-second-try", standing: graded(0, 1) },
    { id: "wrong-when-tried-again", standing: graded(1, 0) },
    { id: "edited-since", standing: { status: "changed" } },
    { id: "open", standing: { status: "unanswered" } },
  ]);
  expect(result).toEqual({
    items: 6,
    answered: 4,
    right: 2,
    partly: 1,
    missed: ["partly", "right-at-the-second-try"],
  });
});
