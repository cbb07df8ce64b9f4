import { expect, test } from "vitest";
import type { Rating } from "../../../src/core/attempts/attempt-events.ts";
import { masteryOf, wasRight } from "../../../src/core/progress/mastery.ts";
import { answered, march } from "./progress-events.ts";

const item = { id: "q1", bank: "consent", revision: "r1", objective: "" };
const ungraded = { verdict: "ungraded", score: null } as const;

test.each<readonly [string, Parameters<typeof masteryOf>[1], string]>([
  ["nothing", [], "unseen"],
  [
    "answers to others",
    [answered({ item: "q2" }), answered({ item: "q2", at: march(2) })],
    "unseen",
  ],
  [
    "right once, and others twice",
    [answered(), answered({ item: "q2" }), answered({ item: "q2", at: march(2) })],
    "under-way",
  ],
  ["another revision alone", [answered({ revision: "r0" })], "changed"],
  [
    "another revision and this",
    [answered({ revision: "r0" }), answered({ at: march(2) })],
    "under-way",
  ],
  ["nothing graded", [{ ...answered(), ...ungraded }], "seen"],
  [
    "right, then not graded",
    [answered(), { ...answered({ at: march(2) }), ...ungraded }],
    "under-way",
  ],
  ["right on two days", [answered(), answered({ at: march(2) })], "mastered"],
  [
    "then wrong",
    [answered(), answered({ at: march(2) }), answered({ at: march(3), score: 0 })],
    "under-way",
  ],
  [
    "then right again",
    [answered(), answered({ at: march(2), score: 0.5 }), answered({ at: march(3) })],
    "mastered",
  ],
])("of an item there is %s", (_, answers, mastery) => {
  expect(masteryOf(item, answers)).toBe(mastery);
});

test("two answers are of two days by the learner's own", () => {
  const evening = [answered({ at: march(1, 23) }), answered({ at: march(2, 1) })];
  expect(masteryOf(item, evening)).toBe("under-way");
  expect(masteryOf(item, evening, { begins: 0 })).toBe("mastered");
});

test.each([
  [1, false],
  [2, true],
  [3, true],
  [4, true],
  [null, null],
] as const)("a card that its learner rates %s was right: %s", (rating: Rating | null, right) => {
  expect(wasRight({ ...answered({ rating }), ...ungraded })).toBe(right);
  // A score goes before a rating.
  expect(wasRight(answered({ rating, score: 0.5 }))).toBe(false);
  expect(wasRight(answered({ rating }))).toBe(true);
});
