import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAttemptEvent } from "../../src/core/attempt-events.ts";

const started = {
  v: 1,
  kind: "started",
  id: "e1",
  attempt: "e1",
  bank: "consent",
  mode: "study",
  at: 1_700_000_000_000,
  tz: 60,
} as const;

const answered = {
  ...started,
  kind: "answered",
  id: "e2",
  item: "consent-1",
  revision: "abc123",
  response: { kind: "multiple-choice", chosen: ["ask"] },
  score: 0.5,
  verdict: "partial",
  tries: 1,
} as const;

test.each([started, answered])("a stored “$kind” event reads as it was written", (event) => {
  expect(readAttemptEvent(structuredClone(event))).toEqual(event);
});

test("fields that this version does not know are left behind", () => {
  expect(readAttemptEvent({ ...started, mood: "calm" })).toEqual(started);
});

describe("a malformed event is skipped", () => {
  test.each([
    { what: "nothing", stored: undefined },
    { what: "a list", stored: [answered] },
    { what: "another version", stored: { ...answered, v: 2 } },
    { what: "another kind", stored: { ...answered, kind: "flagged" } },
    { what: "another mode", stored: { ...answered, mode: "exam" } },
    { what: "an empty id", stored: { ...answered, id: "" } },
    { what: "a bank that is no text", stored: { ...answered, bank: 7 } },
    { what: "a time in words", stored: { ...answered, at: "yesterday" } },
    { what: "a time that is no number", stored: { ...answered, at: Number.NaN } },
    { what: "an offset beyond a day", stored: { ...answered, tz: 5000 } },
    { what: "no item", stored: { ...answered, item: undefined } },
    { what: "a half-written response", stored: { ...answered, response: { kind: "true-false" } } },
    { what: "a score above 1", stored: { ...answered, score: 1.5, verdict: "correct" } },
    { what: "a score that is no number", stored: { ...answered, score: Number.NaN } },
    { what: "a verdict that denies the score", stored: { ...answered, verdict: "correct" } },
    { what: "a try before the first", stored: { ...answered, tries: 0 } },
  ])("$what", ({ stored }) => {
    expect(readAttemptEvent(stored)).toBeNull();
  });
});

test("nothing that storage may hold makes reading throw", () => {
  const damaged = fc
    .tuple(fc.constantFrom(...Object.keys(answered)), fc.anything())
    .map(([field, value]) => ({ ...answered, [field]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), damaged), (stored) => {
      readAttemptEvent(stored);
    }),
  );
});
