import fc from "fast-check";
import { createEmptyCard, fsrs, type Grade } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import type { Rating } from "../../../src/core/attempts/attempt-events.ts";
import { createScheduler, type Memory } from "../../../src/core/review/scheduling.ts";

const usual = createScheduler({ retention: 0.9 });

test("the first interval is a day after again, then 2, 3 and 8 days", () => {
  // Initial stabilities of FSRS-6 are 0.212, 1.2931, 2.3065 and 8.2956 days; a better rating always
  // waits at least a day longer than the one below it.
  const intervals = ([1, 2, 3, 4] as const).map((rating) => usual.next(null, 100, rating).due);
  expect(intervals).toEqual([101, 102, 103, 108]);
});

test("at 90 % wanted, nine in ten are remembered when stability has passed", () => {
  const memory: Memory = { stability: 40, difficulty: 5, last: 100, due: 140 };
  expect(usual.retrievability(memory, 140)).toBeCloseTo(0.9, 6);
  expect(usual.retrievability(memory, 100)).toBe(1);
  expect(usual.retrievability(memory, 99)).toBe(1);
});

test("a higher wanted retention brings an item back sooner, and knows the same of the memory", () => {
  const after = (retention: number) =>
    createScheduler({ retention }).next({ stability: 30, difficulty: 5, last: 0 }, 30, 3);
  expect(after(0.97).due).toBeLessThan(after(0.9).due);
  expect(after(0.9).due).toBeLessThan(after(0.7).due);
  expect(after(0.97).stability).toBe(after(0.7).stability);
});

test("a wanted retention out of bounds is brought within them", () => {
  const due = (retention: number) => createScheduler({ retention }).next(null, 0, 4).due;
  expect(due(1.5)).toBe(due(0.97));
  expect(due(0)).toBe(due(0.7));
});

test("an item returns within a year", () => {
  const known: Memory = { stability: 30_000, difficulty: 1, last: 0, due: 365 };
  // Good must wait longer than hard, and easy than good, by a day each.
  expect(usual.next(known, 365, 4).due - 365).toBeLessThanOrEqual(367);
});

describe("against ts-fsrs, called directly on dates", () => {
  const history = fc.record({
    retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
    answers: fc.array(
      fc.record({
        gap: fc.integer({ min: 1, max: 400 }),
        rating: fc.constantFrom<Rating>(1, 2, 3, 4),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  });

  test("any ratings on any days give its due day, stability, difficulty and retrievability", () => {
    fc.assert(
      fc.property(history, ({ retention, answers }) => {
        const library = fsrs({
          request_retention: retention,
          maximum_interval: 365,
          enable_short_term: false,
        });
        const scheduler = createScheduler({ retention });
        let day = 20_000;
        let memory: Memory | null = null;
        const reviews = answers.map(({ gap, rating }) => {
          day += gap;
          const before = memory;
          memory = scheduler.next(before, day, rating);
          expect(memory).toMatchObject(scheduler.after(before, day, rating));
          return { rating: rating as Grade, review: new Date(day * 86_400_000) };
        });
        const first = createEmptyCard(reviews[0]?.review);
        const { collections } = library.reschedule(first, reviews);
        const card = collections.at(-1)?.card;
        expect(memory).toEqual({
          stability: card?.stability,
          difficulty: card?.difficulty,
          last: day,
          due: (card?.due.getTime() ?? 0) / 86_400_000,
        });
        const later = new Date((day + 17) * 86_400_000);
        if (card === undefined || memory === null) throw new Error("nothing was scheduled");
        expect(scheduler.retrievability(memory, day + 17)).toBe(
          library.get_retrievability(card, later, false),
        );
      }),
    );
  });
});
