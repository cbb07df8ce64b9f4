import fc from "fast-check";
import { expect, test } from "vitest";
import { atOnce } from "../../src/search/format/steps.ts";
import { each, filtered } from "../../src/search/query/in-steps.ts";

test("what is filtered in steps is what filtering at once leaves", () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (all, by) => {
      const keeps = (ordinal: number) => ordinal % by === 0;
      expect(atOnce(filtered(all, keeps))).toEqual(all.filter(keeps));
    }),
  );
});

test("many are looked at in several steps, each once and in their order", () => {
  const all = Uint32Array.from({ length: 10_000 }, (_, at) => at * 3);
  const seen: number[] = [];
  const steps = each(all, (ordinal) => seen.push(ordinal));
  const after: number[] = [];
  while (!steps.next().done) after.push(seen.length);
  expect(after).toEqual([4096, 8192, 10_000]);
  expect(seen).toEqual([...all]);
});
