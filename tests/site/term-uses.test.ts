import fc from "fast-check";
import { expect, test } from "vitest";
import { termFinder } from "../../src/site/term-uses.ts";

// The oracle looks for each name of each term, letter by letter, in the whole text.

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

function has(text: string, name: string): boolean {
  const [signs, wanted] = [[...text.toLowerCase()], [...name.toLowerCase()]];
  return signs.some(
    (_, at) =>
      wanted.every((sign, index) => signs[at + index] === sign) &&
      !isWord(signs[at - 1]) &&
      !isWord(signs[at + wanted.length]),
  );
}

const sign = fc.constantFrom(
  "a",
  "B",
  "ß",
  "é",
  "İ".normalize("NFD"),
  "1",
  "-",
  "+",
  ".",
  " ",
  "д",
  "Д",
  "語",
);
const name = fc
  .string({ unit: sign, minLength: 1, maxLength: 6 })
  .filter((text) => text.trim() !== "");
const terms = fc
  .array(fc.array(name, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.map(([term = "", ...aliases], id) => ({ id: `t${id}`, term, aliases })));

test("finds the terms that a text has, by any of their names, and no other", () => {
  fc.assert(
    fc.property(terms, fc.string({ unit: sign, maxLength: 60 }), (all, text) => {
      const expected = all.filter(({ term, aliases }) =>
        [term, ...aliases].some((each) => has(text, each)),
      );
      expect([...termFinder(all)(text)].sort()).toEqual(expected.map(({ id }) => id).sort());
    }),
    { numRuns: 600 },
  );
});

test.each([
  ["C++", "Written in c++, mostly.", true],
  ["C++", "Written in C++11.", false],
  [".NET", "On .NET or on ASP.NET.", true],
  ["peer support", "Peer  support", false],
  ["peer-run", "A Peer-Run group", true],
  ["run", "A peer-run group", true],
  ["Straße", "in der STRASSE", false],
])("%s in %j: %s", (term, text, expected) => {
  expect(termFinder([{ id: "t", term, aliases: [] }])(text).has("t")).toBe(expected);
});

test("small words that Arabic writes with the next are no part of a name", () => {
  const find = termFinder([{ id: "oxidation", term: "الأكسدة", aliases: [] }]);
  for (const text of ["والأكسدة", "بالأكسدة هنا", "سبب للأكسدة."]) {
    expect([...find(text)], text).toEqual(["oxidation"]);
  }
  expect([...find("تأكسد")]).toEqual([]);
});
