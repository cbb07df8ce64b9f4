import { describe, expect, test } from "vitest";
import { localDay } from "../../src/core/local-day.ts";

const HOUR = 3_600_000;
/** 2026-03-01 in UTC, counted from 1970-01-01: 56 years of 365 days, 14 leap days, January and February. */
const MARCH_FIRST = 56 * 365 + 14 + 31 + 28;

/** A time of the first of March on a clock in UTC. */
const clock = (hour: number, minute = 0) => ({
  at: Date.UTC(2026, 2, 1, hour, minute),
  tz: 0,
});

describe("a learner's day", () => {
  test("is that of an answer at 23:50 and of a review at 00:10, and ends at four", () => {
    const evening = localDay({ at: Date.UTC(2026, 1, 28, 23, 50), tz: 0 });
    expect(evening).toBe(MARCH_FIRST - 1);
    expect(localDay(clock(0, 10))).toBe(evening);
    expect(localDay(clock(3, 59))).toBe(evening);
    expect(localDay(clock(4))).toBe(MARCH_FIRST);
  });

  test.each([
    { begins: 0, before: { hour: -1, minute: 59 }, from: { hour: 0, minute: 0 } },
    { begins: 2, before: { hour: 1, minute: 59 }, from: { hour: 2, minute: 0 } },
    { begins: 4.5, before: { hour: 4, minute: 29 }, from: { hour: 4, minute: 30 } },
    { begins: 12, before: { hour: 11, minute: 59 }, from: { hour: 12, minute: 0 } },
  ])("begins at $begins where the learner says so", ({ begins, before, from }) => {
    expect(localDay(clock(before.hour, before.minute), { begins })).toBe(MARCH_FIRST - 1);
    expect(localDay(clock(from.hour, from.minute), { begins })).toBe(MARCH_FIRST);
  });

  test("is that of the clock which the moment was read on", () => {
    // 03:30 in London is 12:30 in Tokyo and still 19:30 of the day before in Los Angeles.
    const at = clock(3, 30).at;
    expect(localDay({ at, tz: 9 * 60 })).toBe(MARCH_FIRST);
    expect(localDay({ at, tz: -8 * 60 })).toBe(MARCH_FIRST - 1);
  });

  test("is one more for each 24 hours", () => {
    for (const begins of [0, 4, 23.5]) {
      const { at, tz } = clock(15);
      const later = { at: at + 24 * HOUR, tz };
      expect(localDay(later, { begins }) - localDay({ at, tz }, { begins })).toBe(1);
    }
  });
});
