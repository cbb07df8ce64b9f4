import { describe, expect, test } from "vitest";
import { ExamClock } from "../../src/browser/quiz/exam/exam-clock.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const began = Date.UTC(2026, 2, 1, 12);

/** A machine whose clocks run together, until one of them is set or it sleeps. */
function machine({ wall = began } = {}) {
  const now = { wall, steady: 0 };
  const clock = new ExamClock({ wall: () => now.wall, steady: () => now.steady });
  return {
    elapsed: (latest = began) => clock.elapsed({ began, latest }),
    pass(time: number) {
      now.wall += time;
      now.steady += time;
    },
    set(by: number) {
      now.wall += by;
    },
  };
}

describe("the time that an exam has taken", () => {
  test("is what both clocks say while nobody sets one", () => {
    const { elapsed, pass } = machine();
    expect(elapsed()).toBe(0);
    pass(10 * minute);
    expect(elapsed()).toBe(10 * minute);
  });

  test.each([
    ["a day back", -day],
    ["a day on", day],
    ["a year on", 365 * day],
    ["an hour back", -hour],
  ])("does not change when the clock is put %s", (_, by) => {
    const { elapsed, pass, set } = machine();
    pass(10 * minute);
    elapsed();
    set(by);
    expect(elapsed()).toBe(10 * minute);
    pass(5 * minute);
    expect(elapsed()).toBe(15 * minute);
    set(-by);
    pass(minute);
    expect(elapsed()).toBe(16 * minute);
  });

  test("counts the hours that a machine slept, whose steady clock stood", () => {
    const { elapsed, pass, set } = machine();
    pass(minute);
    elapsed();
    set(3 * hour);
    expect(elapsed()).toBe(3 * hour + minute);
  });

  test("goes on from the latest entry where the clock was put back before the page was opened", () => {
    const { elapsed, pass } = machine({ wall: began - day });
    expect(elapsed(began + 20 * minute)).toBe(20 * minute);
    pass(minute);
    expect(elapsed(began + 20 * minute)).toBe(21 * minute);
  });

  test("is never negative, even with no entry to go by", () => {
    expect(machine({ wall: began - day }).elapsed()).toBe(0);
    expect(machine({ wall: began - minute }).elapsed()).toBe(0);
  });
});
