import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeItems } from "../../src/cli/import/three-way.ts";

// What one side alone changed is the whole of the change, whatever it is: lists, orders, what is right, kinds.

const word = fc.constantFrom("tea", "ice", "soup", "milk", "ale");
const options = fc.uniqueArray(
  fc.record(
    { id: fc.constantFrom("a", "b", "c", "d"), text: word, feedback: word, key: fc.constant(true) },
    { requiredKeys: ["id", "text"] },
  ),
  { selector: ({ id }) => id, minLength: 1 },
);
const item = fc.oneof(
  fc.record(
    {
      ...{ id: fc.constant("x"), kind: fc.constant("multiple-choice"), stem: word, options },
      hints: fc.uniqueArray(word),
    },
    { requiredKeys: ["id", "kind", "stem", "options"] },
  ),
  fc.record({
    ...{ id: fc.constant("x"), kind: fc.constant("short-answer"), stem: word },
    accept: fc.uniqueArray(word, { minLength: 1 }),
  }),
);

it("takes what the source alone changed, keeps what the author alone changed, and tells no conflict", () => {
  fc.assert(
    fc.property(item, item, (base, other) => {
      const taken = mergeItems({ base, mine: base, theirs: other });
      expect(taken.value).toEqual(other);
      const kept = mergeItems({ base, mine: other, theirs: base });
      expect(kept.value).toEqual(other);
      const both = mergeItems({ base, mine: other, theirs: other });
      expect(both.value).toEqual(other);
      for (const { conflicts } of [taken, kept, both]) expect(conflicts).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
