import fc from "fast-check";
import lunr from "lunr";
import { describe, expect, test } from "vitest";
import { nearWords } from "../../src/search/near-words.ts";

// Lunr has these on the class; its published types put them on the instance.
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sorted: readonly string[]): lunr.TokenSet;
  fromFuzzyString(word: string, edits: number): lunr.TokenSet;
};

const near = (sought: string, words: readonly string[], edits: number) =>
  nearWords(sought, words, { edits }).map(({ place }) => words[place]);

describe("nearWords", () => {
  test.each([
    ["autonomy", 1, ["autonomy"]],
    ["autnomy", 1, ["autonomy"]],
    ["autonoomy", 1, ["autonomy"]],
    ["aut0nomy", 1, ["autonomy"]],
    ["uatonomy", 1, ["autonomy"]],
    ["utonmy", 1, []],
    ["utonmy", 2, ["autonomy"]],
  ])("%s within %i edits", (sought, edits, expected) => {
    expect(near(sought, ["anatomy", "autonomy", "economy"], edits)).toEqual(expected);
  });

  test("one edit is what it is to Lunr's own automaton, in any words", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 40 }), (sought, words) => {
        const sorted = words.toSorted();
        const peer = tokenSets.fromArray(sorted).intersect(tokenSets.fromFuzzyString(sought, 1));
        expect(near(sought, sorted, 1)).toEqual(peer.toArray().sort());
      }),
      { numRuns: 500 },
    );
  });

  test("two edits are one edit upon another", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b"), minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(word, fc.uniqueArray(word, { maxLength: 20 }), (sought, words) => {
        const sorted = words.toSorted();
        const found = new Set(near(sought, sorted, 2));
        // Its automaton also lets letters come between two that were swapped.
        const peer = tokenSets.fromArray(sorted).intersect(tokenSets.fromFuzzyString(sought, 2));
        expect(peer.toArray()).toEqual(expect.arrayContaining([...found]));
        for (const one of near(sought, sorted, 1)) expect(found).toContain(one);
      }),
      { numRuns: 300 },
    );
  });
});
