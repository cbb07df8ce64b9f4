import { expect, test } from "vitest";
import { loadLanguage } from "../../src/search/load-language.ts";
import { pipelineFor } from "../../src/search/pipeline.ts";
import { words } from "../../src/search/words.ts";
import { readerOf, section, urls } from "./support.ts";

// Stems as Snowball's published vocabularies have them, but for diacritics.
test.each([
  ["de", "Häuser", "haus"],
  ["de-AT", "Häusern", "haus"],
  ["fr", "chansons", "chanson"],
  ["es", "canciones", "cancion"],
  ["ru", "домами", "дом"],
  ["nb", "husene", "hus"],
  ["sv", "husen", "hus"],
])("in %s %j has the stem %j", async (language, word, stem) => {
  await loadLanguage(language);
  const [{ folded } = { folded: "" }] = words(word);
  expect(pipelineFor(language).stem(folded)).toBe(stem);
});

test("a language's common words are known without their diacritics", async () => {
  await loadLanguage("de");
  const { isCommon } = pipelineFor("de");
  expect(["und", "für", "haus"].map((word) => isCommon(words(word)[0]?.folded ?? ""))).toEqual([
    true,
    true,
    false,
  ]);
});

test("a language that nothing is known of compares words as they are", async () => {
  await loadLanguage("tlh");
  expect(pipelineFor("tlh").stem("houses")).toBe("houses");
});

test("German is found by another form of the word, with or without its dots", async () => {
  const reader = readerOf(
    [section("a.html", "Die Häuser am See"), section("b.html", "Boot")],
    "de",
  );
  expect(await urls(reader, "haus")).toEqual(["a.html"]);
  expect(await urls(reader, "hausern")).toEqual(["a.html"]);
});

test("Chinese and Japanese are found by part of a sentence", async () => {
  const documents = [section("a.html", "人工智能的历史"), section("b.html", "日本語の文章です")];
  const reader = readerOf(documents, "zh");
  expect(await urls(reader, "智能")).toEqual(["a.html"]);
  expect(await urls(reader, "文章")).toEqual(["b.html"]);
  expect(await urls(reader, "棋局")).toEqual([]);
});
