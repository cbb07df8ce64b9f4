import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttemptEvent, ItemAnswered } from "../../../src/core/attempts/attempt-events.ts";
import { isReminderDue } from "../../../src/core/export/backup.ts";
import { localDay } from "../../../src/core/local-day.ts";
import { wilson } from "../../../src/core/progress/calibration.ts";
import type { KnownItem, Mastery } from "../../../src/core/progress/mastery.ts";
import { progressOf } from "../../../src/core/progress/progress.ts";
import { weeksOf } from "../../../src/core/progress/weeks.ts";
import { dueByDay } from "../../../src/core/review/due.ts";
import { answered, anyEvent, march } from "./progress-events.ts";

const item = (id: string, objective = "Refuse"): KnownItem => ({
  ...{ id, bank: "consent", revision: "r1", objective },
});

/** Takes back an answer that is not there. */
const withdrawn = (at: number): AttemptEvent => ({
  ...({ v: 2, kind: "withdrawn", mode: "study" } as const),
  ...{ id: `withdrawn-${at}`, at, tz: 0, attempt: "run", quiz: "consent" },
  ...{ bank: "consent", item: "q1", answer: "none" },
});

describe("mastery of an item", () => {
  const table: readonly (readonly [string, readonly ItemAnswered[], Mastery])[] = [
    ["no answer", [], "unseen"],
    ["right on one day", [answered()], "under-way"],
    ["right on two days", [answered(), answered({ at: march(2) })], "mastered"],
    ["right twice on one day", [answered({ at: march(1, 9) }), answered()], "under-way"],
    [
      "wrong first, right later the same day, on two days",
      [1, 2].flatMap((day) => [
        answered({ at: march(day, 9), score: 0 }),
        answered({ at: march(day, 10), tries: 2 }),
      ]),
      "under-way",
    ],
    [
      "right, wrong, right on three days",
      [answered(), answered({ at: march(2), score: 0 }), answered({ at: march(3) })],
      "mastered",
    ],
    [
      "right on two days, then wrong",
      [answered(), answered({ at: march(2) }), answered({ at: march(3), score: 0 })],
      "under-way",
    ],
    [
      "partly right on two days",
      [1, 2].map((day) => answered({ at: march(day), score: 0.5 })),
      "under-way",
    ],
    ["I don't know", [answered({ response: null, score: 0 })], "under-way"],
    [
      "right on two days before it changed",
      [1, 2].map((day) => answered({ at: march(day), revision: "r0" })),
      "changed",
    ],
    [
      "right once before it changed and once since",
      [answered({ revision: "r0" }), answered({ at: march(2) })],
      "under-way",
    ],
    [
      "two days in the east that are one in Greenwich",
      [answered({ at: march(1, 18), tz: 540 }), answered({ at: march(1, 20), tz: 540 })],
      "mastered",
    ],
  ];

  test.each(table)("%s", (_, events, mastery) => {
    const { objectives } = progressOf(events, [item("q1")]);
    expect(objectives).toEqual([{ bank: "consent", objective: "Refuse", items: [mastery] }]);
  });

  test("a reflection is seen, never mastered", () => {
    const reflected = [1, 2].map(
      (day): ItemAnswered => ({
        ...answered({ at: march(day) }),
        verdict: "ungraded",
        score: null,
      }),
    );
    expect(progressOf(reflected, [item("q1")]).items).toMatchObject({ seen: 1, mastered: 0 });
  });
});

test("items are counted and grouped by bank and objective, in their order", () => {
  const known = [
    item("q1", "Refuse"),
    item("q2", "Ask"),
    item("q3", "Refuse"),
    { ...item("q4", "Ask"), bank: "capacity" },
  ];
  const events = [answered(), answered({ item: "q3", revision: "r0" }), answered({ item: "gone" })];
  const progress = progressOf(events, known);
  expect(progress.objectives).toEqual([
    { bank: "consent", objective: "Refuse", items: ["under-way", "changed"] },
    { bank: "consent", objective: "Ask", items: ["unseen"] },
    { bank: "capacity", objective: "Ask", items: ["unseen"] },
  ]);
  expect(progress.items).toEqual({ unseen: 2, changed: 1, "under-way": 1, mastered: 0, seen: 0 });
  expect(progress).toMatchObject({ answers: 3, strays: 1, since: { at: march(1) } });
});

test("days count every answer on the learner's own calendar", () => {
  const events = [
    answered({ at: march(2, 1), tz: -120, score: 0 }),
    answered({ at: march(1) }),
    answered({ at: march(2), tries: 2 }),
  ];
  const first = localDay({ at: march(1), tz: 0 });
  expect(progressOf(events, []).days).toEqual([
    { day: first, answers: 2, right: 1 },
    { day: first + 1, answers: 1, right: 1 },
  ]);
});

describe("calibration", () => {
  test("counts first answers of a day by what the learner said", () => {
    const said = (confidence: ItemAnswered["confidence"], scores: readonly number[]) =>
      scores.map((score, index) => answered({ confidence, score, item: `${confidence}-${index}` }));
    const again = answered({ confidence: "sure", item: "sure-0", at: march(1, 13), tries: 2 });
    const { calibration } = progressOf(
      [...said("sure", [1, 1, 0.5]), ...said("guess", [0, 1]), ...said(null, [1]), again],
      [],
    );
    expect(calibration.map(({ confidence, said, right }) => [confidence, said, right])).toEqual([
      ["guess", 2, 1],
      ["unsure", 0, 0],
      ["sure", 3, 2],
    ]);
    expect(calibration[1]?.interval).toBeNull();
  });

  // By hand: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
  test.each([
    { right: 8, said: 10, low: 0.4902, high: 0.9433 },
    { right: 0, said: 5, low: 0, high: 0.4345 },
    { right: 5, said: 5, low: 0.5655, high: 1 },
    { right: 50, said: 100, low: 0.4038, high: 0.5962 },
  ])("$right of $said lies between $low and $high", ({ right, said, low, high }) => {
    expect(wilson(right, said).low).toBeCloseTo(low, 4);
    expect(wilson(right, said).high).toBeCloseTo(high, 4);
  });

  test("the interval holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (said, some) => {
        const right = some % (said + 1);
        const { low, high } = wilson(right, said);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(right / said);
        expect(high).toBeGreaterThanOrEqual(right / said);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("neither the order of a history nor an event met twice matters", () => {
  const known = ["consent", "capacity"].map((id) => item(id));
  fc.assert(
    fc.property(fc.uniqueArray(anyEvent, { selector: ({ id }) => id }), (events) => {
      const progress = progressOf(events, known);
      expect(progressOf([...events.toReversed(), ...events], known)).toEqual(progress);
    }),
  );
});

test("reviews are counted by day: overdue today, skipped never, later than asked for not", () => {
  const review = (due: number, suspended: "skipped" | "buried" | null = null) => ({
    due,
    suspended,
  });
  const reviews = [
    review(95),
    review(100),
    review(101, "buried"),
    review(101, "skipped"),
    review(103),
  ];
  expect(dueByDay(reviews, { today: 100, days: 3 })).toEqual([
    { day: 100, reviews: 2 },
    { day: 101, reviews: 1 },
    { day: 102, reviews: 0 },
  ]);
});

test("weeks are seven days each, and the newest ends today", () => {
  const days = [79, 80, 86, 87, 93].map((day) => ({ day, answers: 2, right: 1 }));
  expect(weeksOf(days, { today: 93, weeks: 2 })).toEqual([
    { from: 80, answers: 4, right: 2 },
    { from: 87, answers: 4, right: 2 },
  ]);
});

describe("a reminder to keep a copy", () => {
  const day = 86_400_000;
  const now = march(20);
  const ten = Array.from({ length: 10 }, (_, index) => answered({ at: march(index + 1) }));
  const never = { exported: null, reminded: null };

  test.each([
    { what: "nine answers", events: ten.slice(1), memory: never, due: false },
    { what: "ten answers", events: ten, memory: never, due: true },
    {
      what: "ten, copied since",
      events: ten,
      memory: { ...never, exported: march(11) },
      due: false,
    },
    { what: "ten, one copied", events: ten, memory: { ...never, exported: march(1) }, due: false },
    {
      what: "13 days after the last",
      events: ten,
      memory: { ...never, reminded: now - 13 * day },
      due: false,
    },
    {
      what: "14 days after the last",
      events: ten,
      memory: { ...never, reminded: now - 14 * day },
      due: true,
    },
    {
      what: "a clock put back by a year",
      events: ten,
      memory: { ...never, reminded: now + 365 * day },
      due: true,
    },
  ])("$what: $due", ({ events, memory, due }) => {
    expect(isReminderDue(events, memory, now)).toBe(due);
  });

  test("what is no answer does not count, and who was never reminded is, whatever the clock says", () => {
    const early = ten.map((event, at) => ({ ...event, at }));
    const others = early.map(({ at }) => withdrawn(at));
    expect(isReminderDue([...early.slice(1), ...others], never, 10)).toBe(false);
    expect(isReminderDue([...early, ...others], never, 10)).toBe(true);
  });
});
