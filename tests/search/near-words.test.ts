import fc from "fast-check";
import lunr from "lunr";
import { describe, expect, test } from "vitest";
import { nearWords } from "../../src/search/query/near-words.ts";

// Lunr has these on the class; its published types put them on the instance.
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sorted: readonly string[]): lunr.TokenSet;
  fromFuzzyString(word: string, edits: number): lunr.TokenSet;
};

const near = (target: string, words: readonly string[], edits: number) =>
  nearWords(target, words, { edits }).map(({ word }) => word);

describe("nearWords", () => {
  test.each([
    ["autonomy", 1, ["autonomy"]],
    ["autnomy", 1, ["autonomy"]],
    ["autonoomy", 1, ["autonomy"]],
    ["aut0nomy", 1, ["autonomy"]],
    ["uatonomy", 1, ["autonomy"]],
    ["utonmy", 1, []],
    ["utonmy", 2, ["autonomy"]],
  ])("%s within %i edits", (target, edits, expected) => {
    expect(near(target, ["anatomy", "autonomy", "economy"], edits)).toEqual(expected);
  });

  test("one edit is what it is to Lunr's own automaton, in any words", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 40 }), (target, words) => {
        const sorted = words.toSorted();
        const peer = tokenSets.fromArray(sorted).intersect(tokenSets.fromFuzzyString(target, 1));
        expect(near(target, sorted, 1)).toEqual(peer.toArray().sort());
      }),
      { numRuns: 250 },
    );
  });

  test("two edits, and how many they are, are what the optimal string alignment distance says", () => {
    const letters = fc.constantFrom("a", "b", "S", "\ud83d", "\ude00");
    const word = fc.string({ unit: letters, maxLength: 6 });
    fc.assert(
      fc.property(
        word,
        fc.uniqueArray(word, { maxLength: 40 }),
        fc.integer({ min: 0, max: 3 }),
        (target, words, edits) => {
          const sorted = words.toSorted();
          const expected = sorted.flatMap((word, place) => {
            const distance = distanceOf(target, word);
            return distance <= edits ? [{ word, place, distance }] : [];
          });
          expect(nearWords(target, sorted, { edits })).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** By its definition: the last letters are alike, or one is put in, left out, or another, or two are swapped. */
function distanceOf(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const isAlike = a.at(-1) === b.at(-1);
  const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    distanceOf(a.slice(0, -1), b.slice(0, -1)) + (isAlike ? 0 : 1),
    isAlike ? Number.POSITIVE_INFINITY : distanceOf(a.slice(0, -1), b) + 1,
    isAlike ? Number.POSITIVE_INFINITY : distanceOf(a, b.slice(0, -1)) + 1,
    isSwapped && !isAlike
      ? distanceOf(a.slice(0, -2), b.slice(0, -2)) + 1
      : Number.POSITIVE_INFINITY,
  );
}
