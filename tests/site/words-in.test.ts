import { expect, test } from "vitest";
import { wordsIn } from "../../src/site/read/words-in.ts";
import { readingMinutes } from "../../src/site/reading-minutes.ts";

test("one space parts words", () => {
  expect(["", "One", "Two words", "أهلًا بكم"].map(wordsIn)).toEqual([0, 1, 2, 2]);
});

test("where no space parts words, characters count", () => {
  // 1,500 characters: about 4 minutes at Japanese's 357 a minute, about 6 at Chinese's 255.
  expect(readingMinutes(wordsIn("茶を飲む人はたくさん".repeat(150)))).toBe(5);
  expect(wordsIn("ชาเขียว".repeat(100))).toBe(140);
  expect(wordsIn("𠮷野家".repeat(100))).toBe(224);
});

test("words between them count too, and their signs do not", () => {
  expect(wordsIn("Waymark 茶茶茶茶 3")).toBe(2 + 3);
  expect(wordsIn("茶、茶。")).toBe(1);
});
