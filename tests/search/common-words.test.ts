import { expect, test } from "vitest";
import { commonWords } from "../../src/search/index/common-words.ts";

test("what files of cards have in common are the words that stand most often, the commonest first", () => {
  const texts = [
    "Rare. ",
    ...Array.from({ length: 40 }, () => "The word and the others, the same, I say"),
  ];
  // "the" stands 120 times, the others 40 times each; a letter by itself saves nothing.
  expect(commonWords(texts)).toBe("the and others same say word");
  expect(commonWords([])).toBe("");
});

test("and characters of scripts that have no spaces between words", () => {
  expect(commonWords(Array.from({ length: 8 }, () => "再発の前に、再発"))).toBe("再 発 に の 前");
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
