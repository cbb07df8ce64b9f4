import { expect, it } from "vitest";
import { dateIn } from "../../../src/core/lint/dates.ts";
import { hasPhrase, phrasesIn, withoutPhrases } from "../../../src/core/lint/phrases.ts";
import { plain, stem, wordLine, wordsOf } from "../../../src/core/lint/plain.ts";
import { lintWords } from "../../../src/core/lint/words/languages.ts";

it("dates grow with time, however they are written; what is none has no number", () => {
  const english = lintWords("en");
  const inOrder = [
    ...["March", "April", "Dec.", "1999-12-31", "2 January 2000", "February 2000"],
    ...["2000-02-01", "February 2nd, 2000", "3rd of February 2000", "2000-03"],
  ];
  const numbers = inOrder.map((text) => dateIn(text, english) ?? Number.NaN);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBe(inOrder.length);
  // One day, three ways.
  expect(dateIn(" 9 March 2024. ", english)).toBe(dateIn("2024-03-09", english));
  expect(dateIn("march 9th, 2024", english)).toBe(dateIn("2024-03-09", english));
  for (const text of [
    "",
    "9",
    "2024",
    "Marching",
    "9 March 24",
    "May she go",
    "2024-03-09 or so",
  ]) {
    expect(dateIn(text, english), text).toBeUndefined();
  }
  expect(dateIn("9 March 2024", undefined)).toBeUndefined();
  expect(dateIn("2024-03-09", undefined)).toBe(dateIn("2024-03-09", english));
});

it.each([
  ["A **bold** and _soft_ `word`", "A bold and soft word"],
  ["2 * 3 and snake_case and \\*one", "2 * 3 and snake_case and \\*one"],
  ["See [the law](https://example.org/a_b) and ![a map](m.png).", "See the law and a map."],
  ["So [@mead, p. 3] it is.[^2]", "So it is."],
  ["So[@mead]it[^note]is[^].", "So it is ."],
  ["> Quoted\n> text\n\n## Heading\n- item\n+ more", "Quoted text Heading item more"],
  ["A<br>b <!-- a\nnote --> <strong>c</strong>", "A b c"],
  ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
])("of %j a learner reads %j", (markdown, text) => {
  expect(plain(markdown)).toBe(text);
});

it("words are in small letters, with what belongs within them", () => {
  expect(wordsOf("Ann’s co-worker didn't say: 'No!' 12 Äpfel - ok")).toEqual([
    ...["ann’s", "co-worker", "didn't", "say", "no", "12", "äpfel", "ok"],
  ]);
  expect(wordsOf("…")).toEqual([]);
  expect(wordLine(" Ask,  first! ")).toBe("ask first");
});

it.each([
  ["choosing", "choos"],
  ["decisions", "decis"],
  ["decision", "decis"],
  ["authority", "authorit"],
  ["parties", "part"],
  ["asked", "asked"],
  ["asking", "asking"],
])("%j has the stem %j", (word, expected) => {
  expect(stem(word)).toBe(expected);
});

it("phrases stand as words of their own, in any case, the longest first", () => {
  const list = ["all", "all of the above", "don't know", "a.m."];
  // All-round and overall are other words; an apostrophe may be round, and a line may end within a phrase.
  const text = "ALL  of the above; all-round; overall, I don’t\n know. At 7 a.m. all";
  expect(phrasesIn(list, text)).toEqual([
    { at: 0, phrase: "ALL  of the above" },
    { at: 41, phrase: "don’t\n know" },
    { at: 59, phrase: "a.m." },
    { at: 64, phrase: "all" },
  ]);
  expect(hasPhrase(list, "overall, almost all-round")).toBe(false);
  expect(hasPhrase(list, "apm")).toBe(false);
  expect(withoutPhrases(list, "Go at 7 a.m. or not")).toBe("Go at 7      or not");
});
