import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Drawable,
  drawItems,
  filterItems,
  type ItemFilter,
} from "../../../src/core/selection/draw.ts";

const anything: ItemFilter = { banks: [], objectives: [], difficulties: [], tags: [], history: [] };

function item(id: string, fields: Partial<Drawable> = {}): Drawable {
  return { id, bank: "consent", objective: "", difficulty: "", tags: [], ...fields };
}

describe("what matches", () => {
  const items = [
    item("a", { objective: "asking", difficulty: "easy", tags: ["words"] }),
    item("b", { objective: "asking", difficulty: "hard", tags: ["words", "law"] }),
    item("c", { bank: "capacity", objective: "listening", difficulty: "easy" }),
    item("d", { bank: "capacity" }),
  ];
  const answers = new Map([["a", "right"] as const, ["c", "missed"] as const]);

  test.each<readonly [string, Partial<ItemFilter>, string]>([
    ["nothing chosen is everything", {}, "abcd"],
    ["one bank", { banks: ["capacity"] }, "cd"],
    ["either bank", { banks: ["capacity", "consent"] }, "abcd"],
    ["an objective", { objectives: ["asking"] }, "ab"],
    ["any of the tags", { tags: ["law", "words"] }, "ab"],
    ["a difficulty of a bank: both must hold", { difficulties: ["easy"], banks: ["consent"] }, "a"],
    ["never answered", { history: ["unseen"] }, "bd"],
    ["not right last time", { history: ["missed"] }, "c"],
    ["either", { history: ["unseen", "missed"] }, "bcd"],
    ["a tag that no item has", { tags: ["none"] }, ""],
    ["a difficulty, where an author gave none", { difficulties: ["hard"] }, "b"],
  ])("%s", (_, wanted, ids) => {
    const found = filterItems(items, { ...anything, ...wanted }, answers);
    expect(found.map(({ id }) => id).join("")).toBe(ids);
  });
});

describe("drawing", () => {
  const pool = [
    ...["a1", "a2", "a3", "a4", "a5", "a6"].map((id) => item(id, { objective: "asking" })),
    item("l1", { objective: "listening" }),
    item("w1", { objective: "waiting" }),
    item("o1"),
  ];

  test("takes one of each objective before a second of any, and the rest of a bank as one", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const drawn = drawItems(pool, { count: 4, seed }).map(({ objective }) => objective);
      expect(drawn.toSorted()).toEqual(["", "asking", "listening", "waiting"]);
    }
  });

  test("holds one objective of two banks as one, and each bank's rest apart, whatever it is called", () => {
    const named = [
      ...["a1", "a2", "a3"].map((id) => item(id, { objective: "asking" })),
      ...["b1", "b2", "b3"].map((id) => item(id, { objective: "asking", bank: "capacity" })),
      item("rest", { bank: "asking" }),
      item("other", { bank: "capacity" }),
    ];
    for (const seed of [1, 2, 3, 4, 5]) {
      const drawn = drawItems(named, { count: 3, seed });
      expect(drawn.filter(({ objective }) => objective !== "")).toHaveLength(1);
    }
  });

  const pools = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 30 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.constantFrom("", "x", "y", "z").map((objective) => item(id, { objective })),
        ),
      ),
    );

  test("gives as many as wanted and there, none twice, all from the pool", () => {
    fc.assert(
      fc.property(pools, fc.nat({ max: 40 }), fc.nat(), (items, count, seed) => {
        const drawn = drawItems(items, { count, seed });
        expect(drawn).toHaveLength(Math.min(count, items.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((each) => (items as Drawable[]).includes(each))).toBe(true);
      }),
    );
  });

  test("no objective is two ahead of another that still has items", () => {
    fc.assert(
      fc.property(pools, fc.nat({ max: 30 }), fc.nat(), (items, count, seed) => {
        const drawn = drawItems(items, { count, seed });
        const times = (list: readonly Drawable[], name: string) =>
          list.filter(({ objective }) => objective === name).length;
        const names = [...new Set((items as Drawable[]).map(({ objective }) => objective))];
        const unspent = names.filter((name) => times(drawn, name) < times(items, name));
        const most = Math.max(0, ...names.map((name) => times(drawn, name)));
        for (const name of unspent) expect(most - times(drawn, name)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("the order of the pool does not matter, the seed does", () => {
    const drawn = (items: readonly Drawable[], seed: number) =>
      drawItems(items, { count: 5, seed }).map(({ id }) => id);
    expect(drawn(pool.toReversed(), 7)).toEqual(drawn(pool, 7));
    const orders = new Set([1, 2, 3, 4, 5, 6].map((seed) => drawn(pool, seed).join()));
    expect(orders.size).toBeGreaterThan(3);
  });
});
