import fc from "fast-check";
import { expect, test } from "vitest";
import { byTime } from "../../../src/core/attempts/by-time.ts";

test.each([
  { a: { at: 1, id: "b" }, b: { at: 2, id: "a" }, order: -1 },
  { a: { at: 2, id: "a" }, b: { at: 1, id: "b" }, order: 1 },
  { a: { at: 1, id: "a" }, b: { at: 1, id: "b" }, order: -1 },
  { a: { at: 1, id: "b" }, b: { at: 1, id: "a" }, order: 1 },
  { a: { at: 1, id: "a" }, b: { at: 1, id: "a" }, order: 0 },
])("$a to $b: $order", ({ a, b, order }) => {
  expect(Math.sign(byTime(a, b))).toBe(order);
});

test("a history has one order, whatever order it comes in", () => {
  const dated = fc.record({ at: fc.nat(3), id: fc.constantFrom("a", "b", "c", "d") });
  fc.assert(
    fc.property(fc.array(dated), (events) => {
      expect(events.toReversed().sort(byTime)).toEqual(events.toSorted(byTime));
    }),
  );
});
