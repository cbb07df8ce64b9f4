import fc from "fast-check";
import { expect, test } from "vitest";
import { dailyOrder, questionOfDay } from "../../../src/core/selection/daily.ts";

const items = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 })
  .map((ids) => ids.map((id) => ({ id, kind: "single-choice" })));

const asked = <Item extends { id: string; kind: string }>(day: number, pool: readonly Item[]) =>
  questionOfDay(day, dailyOrder(pool));

test("as many days in a row as there are items bring each of them once", () => {
  fc.assert(
    fc.property(items, fc.integer({ min: -100, max: 40_000 }), (pool, first) => {
      const days = pool.map((_, index) => asked(first + index, pool)?.id);
      expect(new Set(days).size).toBe(pool.length);
    }),
  );
});

test("a day's question is the same in every release, so that an old page and a new one ask the same", () => {
  const pool = ["apple", "birch", "cedar", "elder", "hazel"].map((id) => ({ id, kind: "numeric" }));
  // Of "daily cedar", "daily elder" and so on FNV-1a, then the end of MurmurHash3, are: 425bdd73,
  // 6bc4012d, 77280742, b1d60f16, e3268bca.
  const order = ["cedar", "elder", "birch", "apple", "hazel"];
  // Of five items day 20,000 (4 October 2024) has the first.
  expect(order.map((_, place) => asked(20_000 + place, pool)?.id)).toEqual(order);
});

test("the order in which the items are listed changes nothing", () => {
  fc.assert(
    fc.property(items, fc.nat({ max: 40_000 }), (pool, day) => {
      expect(asked(day, pool.toReversed())).toEqual(asked(day, pool));
    }),
  );
});

test("items that nobody marks, and scenarios, are never chosen", () => {
  const pool = [
    { id: "a", kind: "reflection" },
    { id: "b", kind: "scenario" },
  ];
  expect(asked(1, pool)).toBeNull();
  expect(asked(1, [...pool, { id: "c", kind: "numeric" }])?.id).toBe("c");
  expect(asked(1, [])).toBeNull();
});

test("neighbours in a bank are not neighbours in time", () => {
  const pool = Array.from({ length: 60 }, (_, index) => ({ id: `q-${index}`, kind: "numeric" }));
  const order = pool.map((_, day) => Number(asked(day, pool)?.id.slice(2)));
  const steps = order
    .slice(1)
    .filter((place, index) => Math.abs(place - (order[index] ?? 0)) === 1);
  // Of 59 steps in a chance order 2 are expected to be between neighbours.
  expect(steps.length).toBeLessThan(9);
});
