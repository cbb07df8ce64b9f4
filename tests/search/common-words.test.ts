import { expect, test } from "vitest";
import { commonWords } from "../../src/search/index/common-words.ts";

test("what files of cards have in common are the words that stand most often, the commonest last", () => {
  const texts = [
    "Rare. ",
    ...Array.from({ length: 40 }, () => "The word and the others, the same"),
  ];
  // "the" stands eighty times and saves two letters each time, "others" forty times and saves five.
  expect(commonWords(texts)).toBe("The word same and the others");
  expect(commonWords(texts)).not.toContain("Rare");
  expect(commonWords([])).toBe("");
});

test("it is no longer than all search for, and stays where a word more stands in one of many texts", () => {
  const words = Array.from(
    { length: 2000 },
    (_, at) => `word${String.fromCharCode(97 + (at % 26)).repeat(1 + (at % 9))}x`,
  );
  const texts = Array.from({ length: 300 }, (_, at) => words.slice(at * 3, at * 3 + 200).join(" "));
  expect(commonWords(texts).length).toBeLessThanOrEqual(3072);
  expect(commonWords([...texts, "one wordax more"])).toBe(commonWords(texts));
});
