import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAttemptEvent } from "../../../src/core/attempts/attempt-events.ts";

const fields = { v: 2, id: "e1", at: 1_700_000_000_000, tz: 60 } as const;
const attempt = { ...fields, attempt: "e1", quiz: "consent", mode: "study" } as const;

const started = {
  ...attempt,
  kind: "started",
  seed: 7,
  items: ["consent-2", "consent-1"],
  limit: 600,
} as const;

const answered = {
  ...attempt,
  kind: "answered",
  id: "e2",
  bank: "consent",
  item: "consent-1",
  revision: "abc123",
  response: { kind: "multiple-choice", chosen: ["ask"] },
  optionIds: ["wait", "ask"],
  score: 0.5,
  verdict: "partial",
  confidence: "unsure",
  hints: 1,
  tries: 1,
  ms: 12_000,
  rating: null,
} as const;

const entered = {
  ...attempt,
  kind: "entered",
  mode: "exam",
  item: "consent-1",
  response: { kind: "true-false", answer: false },
  flagged: true,
} as const;

const submitted = { ...attempt, kind: "submitted", mode: "exam" } as const;

const skipped = {
  ...fields,
  kind: "review-changed",
  bank: "consent",
  item: "consent-1",
  action: "skip",
} as const;

const withdrawn = {
  ...attempt,
  kind: "withdrawn",
  id: "e3",
  bank: "consent",
  item: "consent-1",
  answer: "e2",
} as const;

const events: readonly { readonly kind: string }[] = [
  ...[started, answered, entered, submitted, withdrawn, skipped],
];

test.each(events)("a stored “$kind” event reads as it was written", (event) => {
  expect(readAttemptEvent(structuredClone(event))).toEqual(event);
});

test.each([
  {
    what: "“I don’t know”",
    event: { ...answered, response: null, score: 0, verdict: "incorrect" },
  },
  { what: "a reflection", event: { ...answered, score: null, verdict: "ungraded" } },
  { what: "a card", event: { ...answered, mode: "flashcards", response: null, rating: 3 } },
  { what: "the author's own order", event: { ...started, seed: null, items: [], limit: null } },
  { what: "an exam's entry that names its revision", event: { ...entered, revision: "abc123" } },
  {
    what: "a beginning after a clock that was ahead",
    event: { ...started, place: 1_800_000_000_000 },
  },
  {
    what: "an exam's entry that is no number",
    event: { ...entered, response: { kind: "numeric", text: "a few", value: null } },
  },
  { what: "an emptied form", event: { ...entered, response: null } },
])("$what reads as it was written", ({ event }) => {
  expect(readAttemptEvent(structuredClone(event))).toEqual(event);
});

test("fields that this version does not know are left behind", () => {
  expect(readAttemptEvent({ ...started, mood: "calm" })).toEqual(started);
});

describe("an event that version 1 wrote", () => {
  // As the first version of the site stored them, to the letter.
  const startedThen = {
    v: 1,
    kind: "started",
    id: "e1",
    attempt: "e1",
    bank: "consent",
    mode: "study",
    at: 1_700_000_000_000,
    tz: 60,
  };
  const answeredThen = {
    ...startedThen,
    kind: "answered",
    id: "e2",
    item: "consent-1",
    revision: "abc123",
    response: { kind: "multiple-choice", chosen: ["ask"] },
    score: 0.5,
    verdict: "partial",
    tries: 2,
  };

  test("“started” began its whole bank, in the author's order, without a limit", () => {
    expect(readAttemptEvent(startedThen)).toEqual({
      ...started,
      seed: null,
      items: [],
      limit: null,
    });
  });

  test("“answered” keeps all that it knew, and claims nothing that nobody measured", () => {
    expect(readAttemptEvent(answeredThen)).toEqual({
      ...answered,
      optionIds: [],
      confidence: null,
      hints: 0,
      tries: 2,
      ms: null,
    });
  });

  test("reads the same again once it was written anew", () => {
    const event = readAttemptEvent(answeredThen);
    expect(readAttemptEvent(structuredClone(event))).toEqual(event);
  });

  test.each(["entered", "submitted", "review-changed"])(
    "cannot have been “%s” without what that needs",
    (kind) => {
      const event = readAttemptEvent({ ...startedThen, kind });
      expect(event === null || event.kind === "submitted").toBe(true);
    },
  );
});

describe("a malformed event is skipped", () => {
  test.each([
    { what: "nothing", stored: undefined },
    { what: "a list", stored: [answered] },
    { what: "a version to come", stored: { ...answered, v: 3 } },
    { what: "another kind", stored: { ...answered, kind: "praised" } },
    { what: "another mode", stored: { ...answered, mode: "race" } },
    { what: "an empty id", stored: { ...answered, id: "" } },
    { what: "a quiz that is no text", stored: { ...started, quiz: 7 } },
    { what: "a bank that is no text", stored: { ...answered, bank: 7 } },
    { what: "a time in words", stored: { ...answered, at: "yesterday" } },
    { what: "a time that is no number", stored: { ...answered, at: Number.NaN } },
    { what: "a time that no clock tells", stored: { ...answered, at: 8.64e15 + 1 } },
    { what: "a last moment that is another day elsewhere", stored: { ...answered, at: 8.64e15 } },
    { what: "a withdrawal of nothing", stored: { ...withdrawn, answer: "" } },
    { what: "an offset beyond a day", stored: { ...answered, tz: 5000 } },
    { what: "no item", stored: { ...answered, item: undefined } },
    { what: "a half-written response", stored: { ...answered, response: { kind: "true-false" } } },
    { what: "no response at all", stored: { ...answered, response: undefined } },
    { what: "a score above 1", stored: { ...answered, score: 1.5, verdict: "correct" } },
    { what: "a score that is no number", stored: { ...answered, score: Number.NaN } },
    { what: "a verdict that denies the score", stored: { ...answered, verdict: "correct" } },
    { what: "a try before the first", stored: { ...answered, tries: 0 } },
    { what: "half a hint", stored: { ...answered, hints: 0.5 } },
    { what: "a confidence of its own", stored: { ...answered, confidence: "certain" } },
    { what: "a score below 0", stored: { ...answered, score: -0.5, verdict: "incorrect" } },
    { what: "a score as text", stored: { ...answered, score: "0.5" } },
    { what: "a score as a list", stored: { ...answered, score: [0.5] } },
    { what: "a wish about no item", stored: { ...skipped, item: "" } },
    { what: "a wish about an item of no bank", stored: { ...skipped, bank: undefined } },
    { what: "a withdrawal from no bank", stored: { ...withdrawn, bank: undefined } },
    { what: "a withdrawal of no item", stored: { ...withdrawn, item: undefined } },
    { what: "an entry that is half a response", stored: { ...entered, response: "ask" } },
    { what: "an entry without a response", stored: { ...entered, response: undefined } },
    { what: "a fifth rating", stored: { ...answered, rating: 5 } },
    { what: "a time below nothing", stored: { ...answered, ms: -1 } },
    { what: "options that are no ids", stored: { ...answered, optionIds: [1, 2] } },
    { what: "a seed in words", stored: { ...started, seed: "lucky" } },
    { what: "a limit in words", stored: { ...started, limit: "ten minutes" } },
    { what: "items that are no list", stored: { ...started, items: "all" } },
    { what: "a flag that is no yes or no", stored: { ...entered, flagged: 1 } },
    { what: "an unknown wish about reviews", stored: { ...skipped, action: "burn" } },
  ])("$what", ({ stored }) => {
    expect(readAttemptEvent(stored)).toBeNull();
  });
});

test("the latest moment there is can be told on every clock", () => {
  const at = 8.64e15 - 86_400_000;
  const event = readAttemptEvent({ ...answered, at, tz: 1440 });
  expect(event).not.toBeNull();
  expect(new Date(at + 1440 * 60_000).toISOString()).toBe("+275760-09-13T00:00:00.000Z");
});

test("nothing that storage may hold makes reading throw", () => {
  const damaged = fc
    .tuple(fc.constantFrom(...events), fc.constantFrom(...Object.keys(answered)), fc.anything())
    .map(([event, field, value]) => ({ ...event, [field]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), damaged), (stored) => {
      readAttemptEvent(stored);
    }),
  );
});
