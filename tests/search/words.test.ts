import { describe, expect, test } from "vitest";
import { words } from "../../src/search/words.ts";

const folded = (text: string) => words(text).map((word) => word.folded);

describe("words", () => {
  test.each([
    ["self-determination, care/support", ["self", "determination", "care", "support"]],
    ["Crème BRÛLÉE à la señor", ["creme", "brulee", "a", "la", "senor"]],
    [
      "the person’s choice; the persons' choice",
      ["the", "person", "choice", "the", "persons", "choice"],
    ],
    ["don't don’t", ["dont", "dont"]],
    ["ﬁnd ２０２４", ["find", "2024"]],
    [
      "snake_case foo:bar +plus -minus *star ~1",
      ["snake", "case", "foo", "bar", "plus", "minus", "star", "1"],
    ],
    ["Привет, ΟΔΟΣ!", ["привет", "οδοσ"]],
    ["İstanbul", ["istanbul"]],
    ["👍🏽 … — !?", []],
    ["人工智能, 一", ["人工", "工智", "智能", "一"]],
    ["カタカナとﾊﾝｶｸ", ["カタ", "タカ", "カナ", "ナと", "とハ", "ハン", "ンカ", "カク"]],
    ["한국어 ‘가’", ["한국", "국어", "가"]],
    // As macOS writes file names: each syllable in its parts.
    ["한국어".normalize("NFD"), ["한국", "국어"]],
    ["がっこう".normalize("NFD"), ["がっ", "っこ", "こう"]],
    ["iPhone手机x2", ["iphone", "手机", "x2"]],
    ["", []],
  ])("%j are %j", (text, expected) => {
    expect(folded(text)).toEqual(expected);
  });

  test("a word says where it stands in the text as written, diacritics included", () => {
    const text = "«Cafe\u0301» déjà";
    expect(words(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "Cafe\u0301",
      "déjà",
    ]);
  });

  test("a pair of characters says where it stands", () => {
    expect(words("a 人工智").map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 4],
      [3, 5],
    ]);
  });

  test("vowel signs of Devanagari are letters, not diacritics", () => {
    expect(folded("हिन्दी")).toEqual(["हिन्दी"]);
  });
});
