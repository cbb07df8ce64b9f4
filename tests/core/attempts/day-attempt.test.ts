import { expect, test } from "vitest";
import { foldAttempts } from "../../../src/core/attempts/attempts.ts";
import { dayAttempt } from "../../../src/core/attempts/day-attempt.ts";
import { localDay } from "../../../src/core/local-day.ts";
import { answered, noon } from "../review/review-events.ts";

const day = localDay({ at: noon(0), tz: 0 });
const today = { quiz: "daily", day };
const event = answered({ quiz: "daily", attempt: "daily-2026-03-01" });

test("a day's run has the day's name before anything is answered", () => {
  const fresh = foldAttempts([]);
  expect(dayAttempt(fresh, today)).toEqual({ ...fresh, attempt: "daily-2026-03-01" });
});

test("what was answered that day is in it, and the next day begins empty", () => {
  const newest = foldAttempts([event]);
  expect(dayAttempt(newest, today).answers.size).toBe(1);
  const tomorrow = dayAttempt(newest, { quiz: "daily", day: day + 1 });
  expect(tomorrow).toEqual({ ...foldAttempts([]), attempt: "daily-2026-03-02" });
});
