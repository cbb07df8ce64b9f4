import { expect, test } from "vitest";
import { answerTime, minutesFor } from "../../../src/core/review/answer-time.ts";
import { answered } from "../progress/progress-events.ts";

const timed = (times: readonly (number | null)[]) =>
  times.map((ms, at) => answered({ id: `${at}`, item: "q", at, ms }));

test("with fewer than five timed answers it is half a minute, and not the learner's own", () => {
  expect(answerTime([])).toEqual({ ms: 30_000, isOwn: false });
  expect(answerTime(timed([9000, 9000, null, null, 9000, 9000]))).toMatchObject({ isOwn: false });
});

test("otherwise the median of the latest fifty; a page left open for an hour is none", () => {
  expect(answerTime(timed([1000, 2000, 3000, 4000, 90_000]))).toEqual({ ms: 3000, isOwn: true });
  expect(answerTime(timed([1000, 2000, 3000, 4000, 5000, 3_600_000])).ms).toBe(3000);
  const slowThenQuick = [...Array<number>(60).fill(60_000), ...Array<number>(50).fill(5000)];
  expect(answerTime(timed(slowThenQuick)).ms).toBe(5000);
});

test("minutes are whole, and at least one", () => {
  const time = { ms: 20_000, isOwn: true };
  expect([1, 3, 4, 5, 9, 60].map((count) => minutesFor(count, time))).toEqual([1, 1, 1, 2, 3, 20]);
});
