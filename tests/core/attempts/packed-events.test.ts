import fc from "fast-check";
import { expect, test } from "vitest";
import { type AttemptEvent, readAttemptEvent } from "../../../src/core/attempts/attempt-events.ts";
import { packEvents, unpackEvents } from "../../../src/core/attempts/packed-events.ts";
import { answered, changed, partly, wrong } from "../review/review-events.ts";

/** Values that look alike in one way or another. */
const odd = fc.oneof(fc.constantFrom("1", "null", '["a"]', "a\nb", "__proto__", "ö"), fc.string());
const name = odd.filter((text) => text !== "");
const whole = fc.constantFrom(0, 1, 2, 2 ** 40, null);

const answer: fc.Arbitrary<AttemptEvent> = fc
  .record({
    at: fc.nat(1e15),
    tz: fc.constantFrom(-720, 0, 330),
    attempt: name,
    quiz: name,
    bank: name,
    item: name,
    revision: name,
    mode: fc.constantFrom("study", "exam", "review", "article"),
    response: fc.oneof(
      fc.constant(null),
      odd.map((chosen) => ({ kind: "single-choice" as const, chosen })),
      fc.array(odd).map((chosen) => ({ kind: "multiple-choice" as const, chosen })),
      odd.map((text) => ({ kind: "short-answer" as const, text })),
    ),
    optionIds: fc.array(name, { maxLength: 3 }),
    confidence: fc.constantFrom("sure", "guess", null),
    hints: fc.nat(3),
    tries: fc.integer({ min: 1, max: 4 }),
    ms: whole,
    rating: fc.constantFrom(1, 4, null),
    outcome: fc.constantFrom(
      wrong,
      partly,
      { verdict: "correct", score: 1 } as const,
      {
        verdict: "ungraded",
        score: null,
      } as const,
    ),
  })
  .map(({ outcome, ...fields }) => answered({ ...fields, ...outcome } as object));

const other: fc.Arbitrary<AttemptEvent> = fc.oneof(
  name.map((item) => changed("bury", { item })),
  name.map((article) => ({
    ...({ v: 2, kind: "article-read", id: "", at: 5, tz: 0, article, read: true } as const),
  })),
  whole.map((limit) => ({
    ...({ v: 2, kind: "started", id: "", at: 9, tz: 0, attempt: "a", quiz: "q" } as const),
    ...({ mode: "study", seed: null, items: ["q1"], limit } as const),
  })),
);

const history = fc
  .array(fc.oneof({ weight: 5, arbitrary: answer }, other), { maxLength: 30 })
  .map((events) => events.map((event, index) => ({ ...event, id: `id-${index}\n` })));

function byId(events: readonly AttemptEvent[] | null): readonly AttemptEvent[] | undefined {
  return events?.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

test("what was packed and stored comes out as it was", () => {
  fc.assert(
    fc.property(history, (events) => {
      const stored = structuredClone(packEvents(events));
      const unpacked = byId(unpackEvents(stored));
      expect(unpacked).toEqual(byId(events));
      // What was read once need not be read again.
      const sound = events.filter((event) => readAttemptEvent(event) !== null);
      expect(sound).toEqual(events);
    }),
    { numRuns: 80 },
  );
});

test("answers come out oldest first", () => {
  const events = [3, 1, 2].map((at) => answered({ at, id: `${at}` }));
  expect(unpackEvents(packEvents(events))?.map(({ id }) => id)).toEqual(["1", "2", "3"]);
});

test("what is not of this format, or lacks something, is not taken for a history", () => {
  const packed = packEvents([answered({ id: "one" }), answered({ id: "two" }), changed("skip")]);
  const { ids, times, columns, others } = packed;
  const damaged = [
    ...[undefined, null, 7, [], {}, "log", [packed]],
    { ...packed, format: 0 },
    { ...packed, format: 2 },
    { ...packed, ids: ids.slice(1) },
    { ...packed, ids: [1, 2] },
    { ...packed, times: times.slice(1) },
    { ...packed, columns: {} },
    { ...packed, columns: { ...columns, item: { values: [], places: new Uint32Array(2) } } },
    { ...packed, columns: { ...columns, item: { ...columns.item, places: new Uint32Array(3) } } },
    { ...packed, others: null },
    { ...packed, others: [{}] },
  ];
  for (const value of damaged) expect(unpackEvents(value)).toBeNull();
  expect(unpackEvents(packed)).toHaveLength(2 + others.length);
});
