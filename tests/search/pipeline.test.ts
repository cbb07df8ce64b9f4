import { createRequire } from "node:module";
import lunr from "lunr";
import { expect, test } from "vitest";
import { loadLanguage } from "../../src/search/index/load-language.ts";
import { addLanguage, languageCode, pipelineFor } from "../../src/search/text/pipeline.ts";
import { words } from "../../src/search/text/words.ts";
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

// Stems by the plugins' own rules, each loaded by itself: Arabic loses its article, Hebrew nothing at all.
test("Arabic and Hebrew in one site are stemmed each by its own rules", async () => {
  // Nor by what others make of the same plugins, before or since.
  const others = () => {
    const stock = { ...lunr };
    const load = createRequire(import.meta.url);
    for (const name of ["stemmer.support", "ar", "he"])
      load(`lunr-languages/lunr.${name}.js`)(stock);
  };
  others();
  for (const language of ["ar", "he"]) await loadLanguage(language);
  const stems = () => [pipelineFor("ar").stem("الكتاب"), pipelineFor("he").stem("שלום")];
  expect(stems()).toEqual(["كتاب", "שלום"]);
  expect(stems()).toEqual(["كتاب", "שלום"]);
  others();
  expect(stems()).toEqual(["كتاب", "שלום"]);
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

test("a language's stemmer and stop words are its plugin's, and the first one's", () => {
  interface Own {
    generateStopWordFilter(words: readonly string[]): lunr.PipelineFunction;
    [code: string]: unknown;
  }
  // As the plugins of lunr-languages do, for a language that no other test speaks.
  const plugin = (suffix: string, stopWords: readonly string[]) => (given: object) => {
    const own = given as Own;
    if (own.supported !== true) throw new Error("support comes first");
    const filter = own.generateStopWordFilter(stopWords);
    // Lunr's own filter lets through what is no stop word.
    const left = stopWords.map((word) => filter(new lunr.Token(word, {}), 0, []));
    expect(left).toEqual(stopWords.map(() => undefined));
    own.hu = {
      stemmer: (token: lunr.Token) => token.update((text) => text.replace(suffix, "")),
    };
  };
  const support = (given: object) => Object.assign(given, { supported: true });
  expect(pipelineFor("hu").stem("askim")).toBe("askim");
  addLanguage("hu", support, plugin("im", ["Với", "és"]));
  addLanguage("hu", support, plugin("ask", ["ask"]));
  const { functions, stem, isCommon } = pipelineFor("hu-HU");
  expect(stem("askim")).toBe("ask");
  expect(["voi", "es", "ask", ""].map(isCommon)).toEqual([true, true, false, false]);
  expect(functions.map((each) => String(each(new lunr.Token("askim", {}), 0, [])))).toEqual([
    "ask",
  ]);
  // Lunr itself is left as it was.
  expect(lunr).not.toHaveProperty("hu");
  expect(lunr).not.toHaveProperty("supported");
});

test.each([
  ["de", "de"],
  ["DE-at", "de"],
  ["nb", "no"],
  ["nn-NO", "no"],
  ["no", "no"],
  ["nbx", undefined],
  ["xnb", undefined],
  ["ja", undefined],
  ["zh-Hans", undefined],
  ["th", undefined],
  ["en", undefined],
  ["", undefined],
  ["d", undefined],
])("the language %j is known by the code %j", (language, code) => {
  expect(languageCode(language)).toBe(code);
});

test("there are stemmers for nineteen languages beside English", () => {
  const codes = "ar da de el es fi fr he hu hy it nl no pl pt ro ru sv tr".split(" ");
  for (const code of codes) expect(languageCode(code)).toBe(code);
});

test("English is English in every country, and no language that begins alike", () => {
  for (const language of ["en", "EN", "en-GB"]) {
    const { stem, isCommon } = pipelineFor(language);
    expect(stem("houses")).toBe("hous");
    expect(["the", "houses"].map(isCommon)).toEqual([true, false]);
  }
  for (const language of ["enm", "x-en", "xen", "ja", ""]) {
    const { stem, isCommon, functions } = pipelineFor(language);
    expect(stem("houses")).toBe("houses");
    expect(["the", "houses"].map(isCommon)).toEqual([false, false]);
    expect(functions).toEqual([]);
  }
});
