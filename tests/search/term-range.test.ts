import fc from "fast-check";
import { expect, test } from "vitest";
import {
  firstFrom,
  shardOf,
  shardsOfPrefix,
  termsFrom,
} from "../../src/search/query/term-range.ts";

const letters = fc.constantFrom("a", "b", "é", "\ud83d");
const word = fc.string({ unit: letters, maxLength: 4 });
const sorted = fc.uniqueArray(word, { maxLength: 30 }).map((all) => all.toSorted(compare));

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

test("among sorted words the first is found that does not come before, and all that begin so", () => {
  fc.assert(
    fc.property(sorted, word, (words, wanted) => {
      expect(firstFrom(words, wanted)).toBe(words.filter((each) => each < wanted).length);
      const terms = words.map((term) => ({ term }));
      expect(termsFrom(terms, wanted)).toEqual(terms.filter(({ term }) => term.startsWith(wanted)));
    }),
    { numRuns: 300 },
  );
});

test("a word is in the last shard that does not begin after it", () => {
  fc.assert(
    fc.property(sorted, word, (words, wanted) => {
      const starts = ["", ...words.filter((each) => each !== "")];
      expect(shardOf(starts, wanted)).toBe(starts.filter((start) => start <= wanted).length - 1);
    }),
    { numRuns: 300 },
  );
  expect(shardOf([], "a")).toBe(0);
});

test("what begins so may be in the shard before those that begin so, and in no others", () => {
  fc.assert(
    fc.property(sorted, word, (words, prefix) => {
      const starts = ["", ...words.filter((each) => each !== "")];
      const before = starts.filter((start) => start <= prefix).length - 1;
      const begun = starts.flatMap((start, place) =>
        place > before && start.startsWith(prefix) ? [place] : [],
      );
      expect(shardsOfPrefix(starts, prefix)).toEqual([before, ...begun]);
    }),
    { numRuns: 300 },
  );
  expect(shardsOfPrefix([], "a")).toEqual([]);
});
