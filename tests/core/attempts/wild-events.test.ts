import fc from "fast-check";
import { expect, test } from "vitest";
import { type AttemptEvent, readAttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { foldAttempts, startAttempt } from "../../../src/core/attempts/attempts.ts";
import { mergeInto } from "../../../src/core/attempts/merge.ts";
import { localDay } from "../../../src/core/local-day.ts";
import { progressOf } from "../../../src/core/progress/progress.ts";
import { dueReviews, foldReviews } from "../../../src/core/review/reviews.ts";
import { answered, changed, noon } from "../review/review-events.ts";

const numbers = [0, -1, 0.5, 2 ** 53, 2 ** 53 - 1, 8.64e15, -8.64e15, 1e308, Infinity, NaN];
const wild = fc.oneof(
  fc.constantFrom<unknown>(...numbers, null, "", "__proto__", [], {}, true, undefined),
  fc.string(),
  fc.double(),
);
const begun = {
  ...{ v: 2, kind: "started", id: "begun", at: noon(0), tz: 0, attempt: "run-1" },
  ...{ quiz: "consent", mode: "study", seed: 1, items: ["q1"], limit: 60, place: noon(0) },
};
const sound: readonly object[] = [answered(), changed("bury"), begun];
const hostile = fc
  .tuple(
    fc.constantFrom(...sound),
    fc.constantFrom(...Object.keys({ ...answered(), ...changed("bury"), ...begun })),
    wild,
    fc.nat(),
  )
  .map(([event, field, value, id]) => ({ ...event, id: `wild-${id}`, [field]: value }));

test("whatever a file or storage holds, what is read of it folds to sound numbers and dates", () => {
  const now = { at: noon(5), tz: 0 };
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 12 }), (stored) => {
      const events = stored.map(readAttemptEvent).filter((event) => event !== null);
      const reviews = foldReviews([{ id: "q1", revision: "r1" }], events, { now, retention: 0.9 });
      for (const { due, lastSeen } of dueReviews(reviews.values(), localDay(now))) {
        expect([due, lastSeen].every(Number.isSafeInteger)).toBe(true);
      }
      const { answers, days } = progressOf(events, []);
      expect(Number.isSafeInteger(answers)).toBe(true);
      for (const { day } of days)
        expect(Number.isNaN(new Date(day * 86_400_000).getTime())).toBe(false);
      const own: AttemptEvent[] = [answered({ id: "own" })];
      expect(mergeInto(own, events).events.map(({ id }) => id)).toContain("own");
      // Whatever came, the learner can begin again.
      const practice = { quiz: "consent", mode: "study" } as const;
      const runs = events.filter((event) => event.kind !== "review-changed");
      const plan = { seed: null, items: [], limit: null };
      const next = startAttempt(foldAttempts(runs), practice, plan, { id: "next", ...now });
      expect(readAttemptEvent(JSON.parse(JSON.stringify(next)))).toEqual(next);
      expect(foldAttempts([...runs, next]).attempt).toBe("next");
    }),
    { numRuns: 300 },
  );
});
