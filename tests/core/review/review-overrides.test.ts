import { expect, test } from "vitest";
import { foldReviewChanges } from "../../../src/core/review/review-overrides.ts";
import { changed, noon } from "./review-events.ts";

type Action = Parameters<typeof changed>[0];

/** The changes at noon of one day after another. */
function fold(...actions: readonly Action[]) {
  return foldReviewChanges(actions.map((action, day) => changed(action, { at: noon(day) })));
}

const none = { skipped: false, buried: null, forgotten: null };

// 2026-03-01 is day 20 513 since 1970.
const MARCH = 20_513;

test.each<readonly [string, readonly Action[], object]>([
  ["nothing", [], {}],
  ["skipping", ["skip"], { skipped: true }],
  ["burying", ["bury"], { buried: MARCH }],
  ["forgetting", ["forget"], { forgotten: noon(0) }],
  ["both skipping and burying", ["bury", "skip"], { skipped: true, buried: MARCH }],
  ["the latest burying", ["bury", "skip", "bury"], { skipped: true, buried: MARCH + 2 }],
  ["the same twice in a row, as one", ["skip", "skip"], { skipped: true }],
  ["of those two the later", ["bury", "bury"], { buried: MARCH + 1 }],
  ["restoring after two of the same", ["skip", "skip", "restore"], {}],
  ["restoring the last", ["bury", "skip", "restore"], { buried: MARCH }],
  ["restoring both", ["bury", "skip", "restore", "restore"], {}],
  ["restoring what never was", ["restore", "skip"], { skipped: true }],
  ["forgetting, which ends what was before", ["skip", "bury", "forget"], { forgotten: noon(2) }],
  ["and not what comes after", ["bury", "forget", "skip"], { skipped: true, forgotten: noon(1) }],
  ["burying after it", ["skip", "forget", "bury"], { buried: MARCH + 2, forgotten: noon(1) }],
  ["forgetting twice", ["forget", "bury", "forget"], { forgotten: noon(2) }],
  ["taking back to have forgotten", ["skip", "forget", "restore"], { skipped: true }],
])("what the learner decided stands: %s", (_, actions, stands) => {
  expect(fold(...actions)).toEqual({ ...none, ...stands });
});

test("it is buried for the learner's day, which begins when they say", () => {
  const bury = changed("bury", { at: noon(0) + 14 * 3_600_000 });
  expect(foldReviewChanges([bury]).buried).toBe(MARCH);
  expect(foldReviewChanges([bury], { begins: 0 }).buried).toBe(MARCH + 1);
});
