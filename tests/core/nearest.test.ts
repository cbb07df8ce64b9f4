import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest, oneSlipAway } from "../../src/core/nearest.ts";

describe("what was meant", () => {
  test.each([
    { name: "colour", names: ["color", "colours", "cool"], meant: "color" },
    { name: "fomr", names: ["form", "farm"], meant: "form" },
    { name: "FORM", names: ["form"], meant: "form" },
    { name: "ab", names: ["abc"], meant: "abc" },
    // At most a quarter of the letters may be wrong, and one always.
    { name: "abcdefg", names: ["abcdeXY"], meant: undefined },
    { name: "abcdefgh", names: ["abcdefXY"], meant: "abcdefXY" },
    { name: "abcdefgh", names: ["abcdeXYZ"], meant: undefined },
    { name: "abcdefgh", names: ["abcdefghXY"], meant: "abcdefghXY" },
    { name: "abcdefgh", names: ["abcdefghXYZ"], meant: undefined },
    { name: "x", names: ["yz"], meant: undefined },
    // The first of equals.
    { name: "form", names: ["fork", "ford", "norm"], meant: "fork" },
    { name: "form", names: [], meant: undefined },
  ])("by “$name” of $names: $meant", ({ name, names, meant }) => {
    expect(nearest(name, names)).toBe(meant);
  });
});

/** By its definition: the fewest of inserting, deleting, replacing one and swapping two neighbours. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const swapped =
    a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]
      ? 1 + distance(a.slice(2), b.slice(2))
      : Number.POSITIVE_INFINITY;
  return Math.min(
    distance(restA, b) + 1,
    distance(a, restB) + 1,
    distance(restA, restB) + (a[0] === b[0] ? 0 : 1),
    swapped,
  );
}

test("of any names, the one with the fewest slips, and none past a quarter of the letters", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), (name, names) => {
      const within = names.filter((each) => distance(name, each) <= 1);
      const least = Math.min(...within.map((each) => distance(name, each)));
      expect(nearest(name, names)).toBe(within.find((each) => distance(name, each) === least));
    }),
  );
});

test.each([
  { name: "colour", names: ["color", "cool"], meant: "color", slip: "a sign too many" },
  { name: "color", names: ["colour"], meant: "colour", slip: "one too few" },
  { name: "farm", names: ["form", "frames"], meant: "form", slip: "another" },
  { name: "fomr", names: ["form"], meant: "form", slip: "two swapped" },
  { name: "form", names: ["form"], meant: undefined, slip: "none" },
  { name: "form", names: ["fork", "ford"], meant: undefined, slip: "one of two" },
  { name: "fomrs", names: ["from"], meant: undefined, slip: "two" },
  { name: "form", names: [], meant: undefined, slip: "of nothing" },
  { name: "abc", names: ["abd"], meant: "abd", slip: "of three signs" },
  { name: "ab", names: ["ac"], meant: undefined, slip: "of two signs, which may be another word" },
])(
  "“$name” is the one of $names that a single slip makes of it: $slip",
  ({ name, names, meant }) => {
    expect(oneSlipAway(name, names)).toBe(meant);
  },
);

test("from how many signs on a slip is one, whoever asks says", () => {
  expect(oneSlipAway("ab", ["ac"], { enough: 2 })).toBe("ac");
  expect(oneSlipAway("abcd", ["abce"], { enough: 5 })).toBeUndefined();
  expect(oneSlipAway("abcde", ["abcdf"], { enough: 5 })).toBe("abcdf");
});
