import fc from "fast-check";
import { expect, it } from "vitest";
import { planItems } from "../../../src/core/selection/plan-items.ts";
import { readQuizLink } from "../../../src/core/selection/quiz-link.ts";

it("an address says mode, questions, seed and minutes", () => {
  expect(readQuizLink("?mode=exam&n=20&seed=7&minutes=30", 40)).toEqual({
    ...{ mode: "exam", count: 20, seed: 7, minutes: 30, wrong: [] },
  });
  expect(readQuizLink("?mode=cards&n=&seed=&other=1", 40)).toEqual({
    mode: "flashcards",
    wrong: [],
  });
});

it.each([
  ["?mode=exm", "mode=exm"],
  ["?n=0", "n=0"],
  ["?n=41", "n=41"],
  ["?n=2.5", "n=2.5"],
  ["?seed=-1", "seed=-1"],
  ["?seed=4294967296", "seed=4294967296"],
  ["?minutes=601", "minutes=601"],
  ["?minutes=soon", "minutes=soon"],
])("what means nothing is told and left out: %s", (search, wrong) => {
  expect(readQuizLink(search, 40)).toEqual({ wrong: [wrong] });
});

const every = ["a", "b", "c", "d", "e", "f"];
const whole = fc.integer({ min: 0, max: 2 ** 32 - 1 });

it("the same seed and number give the same questions in the same order, each once", () => {
  fc.assert(
    fc.property(whole, fc.integer({ min: 1, max: 6 }), (seed, count) => {
      const plan = planItems(every, { pools: [], seed, count, shuffle: true });
      expect(plan).toEqual(planItems(every, { pools: [], seed, count, shuffle: true }));
      expect(new Set(plan.items).size).toBe(count);
      expect(every).toEqual(expect.arrayContaining([...plan.items]));
      // Fewer are the first of more.
      const all = planItems(every, { pools: [], seed, shuffle: true });
      expect(plan.items).toEqual(all.items.slice(0, count));
    }),
  );
});

it("without shuffling, those that are drawn stand as written, and all are no list", () => {
  const plan = planItems(every, { pools: [], seed: 7, count: 3, shuffle: false });
  expect(plan.items).toHaveLength(3);
  expect(plan.items).toEqual([...plan.items].sort());
  expect(planItems(every, { pools: [], seed: 7, shuffle: false })).toEqual({
    items: [],
    seed: null,
  });
});
