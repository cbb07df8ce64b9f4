import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawFromPools, readPools } from "../../../src/core/selection/pools.ts";

const pools = fc.array(
  fc.record({
    items: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 }),
    count: fc.nat({ max: 8 }),
  }),
  { maxLength: 3 },
);
const seeds = fc.nat({ max: 2 ** 32 - 1 });

describe("drawing", () => {
  test("takes so many of a pool, in the author's order, and none twice", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat({ max: 9 }), seeds, (items, count, seed) => {
        const drawn = drawFromPools([{ items, count }], seed);
        expect(drawn).toHaveLength(Math.min(count, items.length));
        expect(items.filter((id) => drawn.includes(id))).toEqual(drawn);
      }),
    );
  });

  test("takes an item that is in two pools once", () => {
    fc.assert(
      fc.property(pools, seeds, (list, seed) => {
        const drawn = drawFromPools(list, seed);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawFromPools(list, seed)).toEqual(drawn);
      }),
    );
  });

  test("an item that an earlier pool took is not missed by a later one that has others", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const drawn = drawFromPools(
          [
            { items: ["a", "b"], count: 2 },
            { items: ["a", "b", "c", "d"], count: 2 },
          ],
          seed,
        );
        expect(drawn).toEqual(["a", "b", "c", "d"]);
      }),
    );
  });

  test("each pool is drawn for itself: what one gives tells nothing of the next", () => {
    const pools = ["abcd", "efgh"].map((ids) => ({ items: ids.split(""), count: 1 }));
    const places = Array.from({ length: 40 }, (_, seed) =>
      drawFromPools(pools, seed).map((id) => "abcdefgh".indexOf(id) % 4),
    );
    expect(places.some(([one, other]) => one !== other)).toBe(true);
  });

  test("another seed brings another draw in the end", () => {
    const pool = { items: ["a", "b", "c", "d"], count: 1 };
    const drawn = new Set(Array.from({ length: 40 }, (_, seed) => drawFromPools([pool], seed)[0]));
    expect(drawn.size).toBe(4);
  });
});

describe("pools on a page", () => {
  test("read as they were written", () => {
    const written = [{ items: ["a", "b"], count: 1 }];
    expect(readPools(JSON.stringify(written))).toEqual(written);
  });

  test("what is no pool among them is left out", () => {
    expect(readPools('[{"items":["a"],"count":1},null,7,{"items":["b"]}]')).toEqual([
      { items: ["a"], count: 1 },
    ]);
  });

  test.each([
    ...["", "[]", "{}", "null", '[{"items":"a"}]', '[{"items":"a","count":1}]'],
    ...['[{"items":["a"]}]', '[{"items":["a"],"count":"1"}]'],
  ])("“%s” is none", (json) => {
    expect(readPools(json)).toEqual([]);
  });
});
