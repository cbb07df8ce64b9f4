import fc from "fast-check";
import { createEmptyCard, fsrs, type Grade, Rating } from "ts-fsrs";
import { describe, expect, test } from "vitest";
import type { AttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { localDay } from "../../../src/core/local-day.ts";
import { dueReviews, foldReviews, nextDueDay } from "../../../src/core/review/reviews.ts";
import { answered, changed, noon, partly, wrong } from "./review-events.ts";

const q1 = [{ id: "q1", revision: "r1" }];
const first = localDay({ at: noon(0), tz: 0 });

/** The review of "q1" at noon so many days after the first of March; days count from there. */
function review(events: readonly AttemptEvent[], days: number, retention = 0.9) {
  const now = { at: noon(days), tz: 0 };
  const found = foldReviews(q1, events, { now, retention }).get("q1");
  return found && { ...found, due: found.due - first, lastSeen: found.lastSeen - first };
}

describe("what is in review", () => {
  test("nothing that nobody has answered", () => {
    expect(foldReviews(q1, [], { now: { at: noon(9), tz: 0 }, retention: 0.9 }).size).toBe(0);
  });

  test("a right answer returns on the third day, and says how likely it is remembered", () => {
    const [before, then] = [review([answered()], 2), review([answered()], 3)];
    expect(before).toMatchObject({ due: 3, suspended: null, lastSeen: 0 });
    // S = 2.3065 days: R(3) = (1 + (0.9^(1/-0.1542) - 1) * 3 / 2.3065)^-0.1542 = 0.8812…
    expect(then?.reason).toMatchObject({ kind: "fading", days: 3 });
    expect(then?.retrievability).toBeCloseTo(0.8812, 3);
  });

  test("ungraded answers neither schedule nor count", () => {
    const reflection = answered({ verdict: "ungraded", score: null });
    expect(review([reflection], 5)).toBeUndefined();
    const graded = answered({ at: noon(0) + 1000 });
    expect(review([reflection, graded], 5)).toEqual(review([graded], 5));
  });

  test("what a clock ahead of this one wrote waits", () => {
    expect(review([answered({ at: noon(40_000) })], 5)).toBeUndefined();
  });
});

describe("the first answer of a day", () => {
  test("counts, and a better one later that day does not", () => {
    const missed = answered({ id: "a", ...wrong });
    const mended = answered({ id: "b", at: noon(0) + 60_000, tries: 2 });
    expect(review([mended, missed], 1)).toEqual(review([missed], 1));
    expect(review([missed], 1)).toMatchObject({ due: 1, reason: { kind: "missed", days: 1 } });
  });

  test("is told by the learner's clock: before and after four in the morning in Lima are two days", () => {
    // 03:50 and 04:10 on 1 March, five hours behind UTC.
    const late = answered({ id: "a", at: Date.UTC(2026, 2, 1, 8, 50), tz: -300 });
    const early = answered({ id: "b", at: Date.UTC(2026, 2, 1, 9, 10), tz: -300, ...wrong });
    expect(localDay(early) - localDay(late)).toBe(1);
    expect(review([late, early], 1)?.reason).toEqual({ kind: "missed", days: 1 });
    const sameDay = { tz: 0 };
    expect(
      review(
        [
          { ...late, ...sameDay },
          { ...early, ...sameDay },
        ],
        1,
      )?.reason,
    ).toMatchObject({ kind: "fading" });
  });

  test("holds past midnight: what was answered at 23:50 is not due at 00:10, but at 04:00", () => {
    const late = answered({ at: Date.UTC(2026, 2, 1, 23, 50), ...wrong });
    const dueAt = (at: number) => {
      const now = { at, tz: 0 };
      const reviews = foldReviews(q1, [late], { now, retention: 0.9 });
      return dueReviews(reviews.values(), localDay(now)).length;
    };
    expect(dueAt(Date.UTC(2026, 2, 2, 0, 10))).toBe(0);
    expect(dueAt(Date.UTC(2026, 2, 2, 3, 59))).toBe(0);
    expect(dueAt(Date.UTC(2026, 2, 2, 4, 0))).toBe(1);
  });

  test("stands when somebody travels west and meets the day again", () => {
    // 1 March, 05:00 in Tokyo; three hours later it is 28 February, 15:00, in Los Angeles.
    const tokyo = answered({ id: "a", at: Date.UTC(2026, 1, 28, 20), tz: 540, ...wrong });
    const angeles = answered({ id: "b", at: Date.UTC(2026, 1, 28, 23), tz: -480 });
    expect(localDay(angeles) - localDay(tokyo)).toBe(-1);
    expect(review([tokyo, angeles], 1)).toEqual(review([tokyo], 1));
  });
});

describe("days across a change of the clocks", () => {
  // Berlin, 29 March 2026: 02:00 becomes 03:00, so the 28th, 22:30, to the 31st, 22:30, is 71 hours.
  const evening = answered({ at: Date.UTC(2026, 2, 28, 21, 30), tz: 60 });
  const terms = (at: number, tz: number) => ({ now: { at, tz }, retention: 0.9 });

  test("three days are three days though an hour is missing", () => {
    const { due } = foldReviews(q1, [evening], terms(noon(40), 120)).get("q1") ?? { due: 0 };
    const thirtieth = localDay({ at: Date.UTC(2026, 2, 31, 1, 59), tz: 120 });
    const thirtyFirst = localDay({ at: Date.UTC(2026, 2, 31, 2, 0), tz: 120 });
    expect([thirtieth, thirtyFirst]).toEqual([due - 1, due]);
  });

  test("the extra hour of autumn makes no extra day", () => {
    // 25 October 2026, 02:30 comes twice in Berlin; half past four to half past three is a day.
    const night = localDay({ at: Date.UTC(2026, 9, 24, 2, 30), tz: 120 });
    const late = localDay({ at: Date.UTC(2026, 9, 25, 2, 30), tz: 60 });
    expect(late).toBe(night);
  });
});

describe("misconceptions", () => {
  const sureWrong = (day: number) =>
    answered({ id: `w${day}`, at: noon(day), ...wrong, confidence: "sure" });
  const right = (day: number) => answered({ id: `r${day}`, at: noon(day), confidence: "sure" });
  const unsureWrong = (day: number) =>
    answered({ id: `u${day}`, at: noon(day), ...wrong, confidence: "unsure" });

  test("a wrong answer that the learner was sure of says so and returns the next day", () => {
    expect(review([sureWrong(0)], 1)).toMatchObject({
      due: 1,
      reason: { kind: "misconception", days: 1 },
    });
  });

  test("it is to be put right until an answer holds, a lucky guess aside", () => {
    const guess = answered({ id: "g", at: noon(1), confidence: "guess" });
    const wrongs = [sureWrong(0), guess, unsureWrong(2)];
    expect(wrongs.map((_, at) => review(wrongs.slice(0, at + 1), 3)?.toPutRight)).toEqual([
      true,
      true,
      true,
    ]);
    expect(review([...wrongs, right(3)], 4)?.toPutRight).toBe(false);
    expect(review([...wrongs, right(3), unsureWrong(4)], 5)?.toPutRight).toBe(true);
    expect(review([unsureWrong(0)], 1)?.toPutRight).toBe(false);
  });

  test("being sure and partly right is none", () => {
    const half = answered({ ...partly, confidence: "sure" });
    expect(review([half], 1)?.reason.kind).toBe("partly");
  });

  test("not knowing is none, however sure", () => {
    const blank = answered({ ...wrong, response: null, confidence: "sure" });
    expect(review([blank], 1)?.reason.kind).toBe("unknown");
  });

  // Kept in memory well, and content with 70 %: the scheduler alone would let weeks pass.
  const check = (history: readonly AttemptEvent[], days: number) => review(history, days, 0.7);
  const known = [0, 3, 14, 60].map((day) => right(day));

  test("put right, it is looked at once more after a week, whatever the scheduler says", () => {
    const history = [...known, sureWrong(160), right(165), right(169)];
    expect(check(history, 170)).toMatchObject({ due: 172 });
    expect(check(history, 172)?.reason).toEqual({ kind: "check", days: 3 });
  });

  test("put right late, the week counts from then", () => {
    const history = [...known, sureWrong(160), right(200)];
    expect(check(history, 201)?.due).toBe(207);
  });

  test("wrong again, it waits to be put right anew, and the week with it", () => {
    const history = [...known, sureWrong(160), right(165), unsureWrong(168), right(190)];
    expect(check(history, 191)?.due).toBe(197);
  });

  test("right by a guess does not put it right", () => {
    const guess = answered({ id: "g", at: noon(165), confidence: "guess" });
    const history = [...known, sureWrong(160), guess];
    expect(check(history, 166)?.reason).toEqual({ kind: "guessed", days: 1 });
    expect(check([...history, right(190)], 191)?.due).toBe(197);
  });

  test("right after the week, it is over", () => {
    const history = [...known, sureWrong(160), right(165), right(172)];
    const over = check(history, 173);
    expect(over?.reason.kind).toBe("fading");
    expect(over?.due).toBe((over?.memory?.due ?? 0) - first);
  });

  test("sure and wrong at that last look, it begins again", () => {
    const history = [...known, sureWrong(160), right(165), sureWrong(172)];
    expect(check(history, 173)?.reason.kind).toBe("misconception");
    expect(check([...history, right(180)], 181)?.due).toBe(187);
  });
});

describe("a question that was edited", () => {
  test("starts afresh: it is due, without a memory, and says why", () => {
    const old = answered({ revision: "r0" });
    expect(review([old], 4)).toMatchObject({
      due: 1,
      memory: null,
      retrievability: null,
      reason: { kind: "changed", days: 4 },
    });
  });

  test("keeps nothing of its earlier answers once it is answered anew", () => {
    const old = answered({ id: "a", revision: "r0", ...wrong });
    const anew = answered({ id: "b", at: noon(5) });
    expect(review([old, anew], 6)).toEqual(review([anew], 6));
  });
});

describe("what the learner wishes", () => {
  const missed = answered(wrong);

  test("skipped, an item is never due; restored, it is as before", () => {
    const skip = changed("skip");
    expect(review([missed, skip], 9)).toMatchObject({ suspended: "skipped" });
    const restore = changed("restore", { at: noon(2) });
    expect(review([missed, skip, restore], 9)).toEqual(review([missed], 9));
  });

  test("buried, it waits until tomorrow by the learner's clock", () => {
    const bury = changed("bury", { at: noon(1) });
    expect(review([missed, bury], 1)).toMatchObject({ suspended: "buried", due: 2 });
    expect(review([missed, bury], 2)).toMatchObject({ suspended: null, due: 2 });
  });

  test("forgotten, it is as if never answered, until it is answered again", () => {
    const history = [missed, changed("forget", { at: noon(1) })];
    expect(review(history, 2)).toBeUndefined();
    const again = answered({ at: noon(3) });
    expect(review([...history, again], 4)).toEqual(review([again], 4));
    expect(review([...history, changed("restore", { at: noon(1) + 1 })], 2)).toEqual(
      review([missed], 2),
    );
  });

  test("the same wish from two tabs is taken back at once", () => {
    const wishes = [
      changed("skip", { id: "a" }),
      changed("skip", { id: "b", at: noon(0) + 1 }),
      changed("restore", { at: noon(1) }),
    ];
    expect(review([missed, ...wishes], 9)?.suspended ?? null).toBeNull();
  });

  test("restoring takes back one wish at a time", () => {
    const wishes = [
      changed("skip", { at: noon(1) }),
      changed("forget", { at: noon(2) }),
      changed("restore", { at: noon(3) }),
    ];
    expect(review([missed, ...wishes], 9)).toMatchObject({ suspended: "skipped" });
  });
});

describe("many items", () => {
  const items = ["a", "b", "c", "d"].map((id) => ({ id, revision: "r1" }));
  const at = (item: string, fields = {}) => answered({ item, id: item, ...fields });
  const events = [
    at("a"),
    at("b", { ...wrong, at: noon(2) }),
    at("c", { ...wrong, confidence: "sure", at: noon(2) }),
    at("d", { response: { kind: "short-answer" }, confidence: "sure" }),
  ];
  const on = (day: number) =>
    foldReviews(items, events, { now: { at: noon(day), tz: 0 }, retention: 0.9 }).values();

  test("misconceptions come first, then what is least likely to be remembered", () => {
    expect(dueReviews(on(3), first + 3).map(({ item }) => item)).toEqual(["c", "b", "a"]);
  });

  test("the next day is that of the earliest item that is not due yet", () => {
    expect(nextDueDay(on(2), first + 2)).toBe(first + 3);
    expect(nextDueDay(on(3), first + 3)).toBe(first + 8);
    expect(nextDueDay(on(9), first + 9)).toBeNull();
  });
});

describe("properties", () => {
  const event = fc
    .record({
      day: fc.nat({ max: 60 }),
      minute: fc.nat({ max: 600 }),
      isRight: fc.boolean(),
      confidence: fc.constantFrom(null, "sure", "unsure", "guess"),
      wish: fc.constantFrom(null, null, null, "skip", "bury", "forget", "restore"),
    })
    .map(({ day, minute, isRight, confidence, wish }) => {
      const at = noon(day) + minute * 60_000;
      if (wish !== null) return (id: string) => changed(wish, { id, at });
      return (id: string) => answered({ id, at, confidence, ...(isRight ? {} : wrong) });
    });
  const histories = fc
    .array(event, { maxLength: 25 })
    .map((make) => make.map((each, index) => each(`e${index}`)));

  test("neither the order of events nor meeting one twice matters", () => {
    const shuffled = histories.chain((log) =>
      fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray([...log, ...log], { minLength: 2 * log.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([log, twice]) => {
        expect(review(twice, 70)).toEqual(review(log, 70));
      }),
    );
  });

  test("first answers of days, right or wrong, schedule as ts-fsrs does on those days", () => {
    const days = fc.uniqueArray(fc.nat({ max: 300 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(
        days,
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (found, right) => {
          const sorted = found.toSorted((a, b) => a - b);
          const events = sorted.map((day, index) =>
            answered({ id: `e${index}`, at: noon(day), ...(right[index] ? {} : wrong) }),
          );
          const reviews = sorted.map((day, index) => ({
            rating: (right[index] ? Rating.Good : Rating.Again) as Grade,
            review: new Date(noon(day)),
          }));
          const library = fsrs({ maximum_interval: 365, enable_short_term: false });
          const { collections } = library.reschedule(createEmptyCard(reviews[0]?.review), reviews);
          const card = collections.at(-1)?.card;
          expect(review(events, 301)).toMatchObject({
            due: ((card?.due.getTime() ?? 0) - noon(0)) / 86_400_000,
            memory: { stability: card?.stability, difficulty: card?.difficulty },
          });
        },
      ),
    );
  });
});

test("the hour at which the learner's day begins decides whether a night's answer is today's", () => {
  // Missed at 1:00 on day 10: the day before where the day begins at 4:00, day 10 where at midnight.
  const night = answered({ ...wrong, at: noon(10) - 11 * 3_600_000 });
  const dueWith = (begins: number) =>
    foldReviews(q1, [night], { now: { at: noon(10), tz: 0 }, retention: 0.9, begins }).get("q1")
      ?.due;
  expect([dueWith(4), dueWith(0)]).toEqual([first + 10, first + 11]);
});
