import fc from "fast-check";
import { expect, test } from "vitest";
import { seedFor, shuffled } from "../../../src/core/selection/shuffle.ts";

const seeds = fc.nat({ max: 2 ** 32 - 1 });
const lists = fc.uniqueArray(fc.string(), { maxLength: 30 });

test("the same entries come out, each as often as it went in", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 })), seeds, (list, seed) => {
      expect([...shuffled(list, seed)].sort()).toEqual([...list].sort());
    }),
  );
});

test("the same seed gives the same order, and the list given is left alone", () => {
  fc.assert(
    fc.property(lists, seeds, (list, seed) => {
      const before = [...list];
      expect(shuffled(list, seed)).toEqual(shuffled(list, seed));
      expect(list).toEqual(before);
    }),
  );
});

test("fixed entries keep their places, whatever the others do", () => {
  fc.assert(
    fc.property(lists, seeds, fc.func(fc.boolean()), (list, seed, isFixed) => {
      const order = shuffled(list, seed, isFixed);
      for (const [index, entry] of list.entries()) {
        if (isFixed(entry)) expect(order[index]).toBe(entry);
      }
      expect([...order].sort()).toEqual([...list].sort());
    }),
  );
});

test("a seed gives the order that mulberry32 and Fisher and Yates give by hand", () => {
  // Mulberry32 from seed 1 begins with 0.62707394058816, 0.002735721180215478, 0.5274470399599522
  // (the reference implementation's first numbers), so of a, b, c, d: d changes with the entry at
  // floor(0.627 × 4) = 2, then the third with the one at floor(0.0027 × 3) = 0, then the second with
  // the one at floor(0.527 × 2) = 1, itself.
  expect(shuffled(["a", "b", "c", "d"], 1)).toEqual(["d", "b", "a", "c"]);
});

test("every order of three comes about equally often", () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed++) {
    const order = shuffled(["a", "b", "c"], seedFor(seed, "item")).join("");
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // Chi-squared with 5 degrees of freedom stays below 20.5 in 999 of 1000 fair runs.
  const chi = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  expect(chi).toBeLessThan(20.5);
});

test("names and seeds that differ give seeds that differ, and stay within 32 bits", () => {
  const given = ["q1", "q2", "q3"].flatMap((name) => [0, 1, 2].map((seed) => seedFor(seed, name)));
  expect(new Set(given).size).toBe(9);
  fc.assert(
    fc.property(seeds, fc.string(), (seed, name) => {
      const mixed = seedFor(seed, name);
      expect(Number.isInteger(mixed) && mixed >= 0 && mixed < 2 ** 32).toBe(true);
    }),
  );
});
