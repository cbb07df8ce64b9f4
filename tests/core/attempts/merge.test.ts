import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeEvents, mergeInto } from "../../../src/core/attempts/merge.ts";
import { answered, anyEvent, march } from "../progress/progress-events.ts";

/** Two may hold different readings of one id. Of exams' forms: superseded.test.ts. */
const log = fc.array(
  anyEvent.filter(({ kind }) => kind !== "entered" && kind !== "submitted"),
  { maxLength: 12 },
);

test("merging does not depend on order", () => {
  fc.assert(
    fc.property(log, log, (a, b) => {
      expect(mergeEvents(b, a)).toEqual(mergeEvents(a, b));
      expect(mergeEvents(a.toReversed())).toEqual(mergeEvents(a));
    }),
  );
});

test("merging is associative", () => {
  fc.assert(
    fc.property(log, log, log, (a, b, c) => {
      const left = mergeEvents(mergeEvents(a, b), c);
      expect(left).toEqual(mergeEvents(a, mergeEvents(b, c)));
      expect(left).toEqual(mergeEvents(a, b, c));
    }),
  );
});

test("merging the same again changes nothing", () => {
  fc.assert(
    fc.property(log, log, (a, b) => {
      const once = mergeInto(a, b);
      const again = mergeInto(once.events, b);
      expect(again.events).toEqual(once.events);
      expect(again.changed).toEqual([]);
      expect(again.added).toEqual([]);
    }),
  );
});

test("every id of either log is there once, oldest first", () => {
  fc.assert(
    fc.property(log, log, (a, b) => {
      const merged = mergeEvents(a, b);
      const ids = new Set([...a, ...b].map(({ id }) => id));
      expect(new Set(merged.map(({ id }) => id))).toEqual(ids);
      expect(merged).toHaveLength(ids.size);
      const times = merged.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((x, y) => x - y));
    }),
  );
});

test("what has to be written is what turns the own log into the union", () => {
  fc.assert(
    fc.property(log, log, (own, incoming) => {
      const before = mergeEvents(own);
      const { changed, events } = mergeInto(before, incoming);
      const written = new Map([...before, ...changed].map((event) => [event.id, event]));
      expect(new Map(events.map((event) => [event.id, event]))).toEqual(written);
    }),
  );
});

test("it counts what came: two new, one known, one twice in the file", () => {
  const own = [answered({ id: "a" }), answered({ id: "b" })];
  const c = answered({ id: "c", at: march(2) });
  const d = answered({ id: "d", at: march(3) });
  const merge = mergeInto(own, [d, c, own[1] ?? d, c]);
  expect(merge).toMatchObject({ added: [c, d], changed: [c, d], known: [{ id: "b" }] });
  expect(merge.events.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
});

test("of two readings of one id every device keeps the same", () => {
  const right = answered({ id: "a", score: 1 });
  const wrong = answered({ id: "a", score: 0 });
  expect(mergeEvents([right], [wrong])).toEqual(mergeEvents([wrong], [right]));
  expect(mergeInto([right], [wrong])).toMatchObject({ added: [], known: [wrong] });
});

test("the order of a list makes another reading, of which every device keeps the same", () => {
  const here = answered({ id: "a", optionIds: ["q1", "q2"] });
  const there = { ...here, optionIds: ["q2", "q1"] };
  const kept = mergeEvents([here], [there]);
  expect(mergeEvents([there], [here])).toEqual(kept);
  expect([here, there]).toContainEqual(kept[0]);
});

test("the order of keys makes no other reading", () => {
  const own = answered({ id: "a" });
  const response = { answer: true, kind: "true-false" } as const;
  const turned = Object.fromEntries(Object.entries(own).toReversed()) as typeof own;
  const inside = { ...own, response };
  for (const other of [structuredClone(own), turned, inside]) {
    expect(mergeInto([own], [other]).changed).toEqual([]);
    expect(mergeInto([other], [own]).changed).toEqual([]);
  }
});
