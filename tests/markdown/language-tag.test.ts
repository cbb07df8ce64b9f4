import { describe, expect, it } from "vitest";
import { languageTag } from "../../src/markdown/language-tag.ts";
import {
  pageDirection,
  searchLanguage,
  searchLanguages,
  searchPage,
} from "../../src/site/languages.ts";

import { article, readChanged } from "../support/read-and-build.ts";

const says = (tag: string) => languageTag().safeParse(tag).error?.issues[0]?.message;

describe("a language tag", () => {
  // The canonical forms of RFC 5646, section 4.5.
  it.each([
    ["en", "en"],
    ["EN-gb", "en-GB"],
    ["zh-hans-cn", "zh-Hans-CN"],
    ["iw", "he"],
    ["gsw", "gsw"],
    ["sl-rozaj", "sl-rozaj"],
  ])("%s is read as %s", (written, tag) => {
    expect(languageTag().parse(written)).toBe(tag);
  });

  it.each([
    ["en_US", "en-US"],
    [" pt-br ", "pt-BR"],
    ["zh_hant", "zh-Hant"],
    ["english", "en"],
    ["German", "de"],
    ["Deutsch", "de"],
    ["français", "fr"],
    ["ESPAÑOL", "es"],
    ["日本語", "ja"],
  ])("that %j is meant for is named: %s", (written, tag) => {
    expect(says(written)).toBe(`must be a language tag; did you mean "${tag}"?`);
  });

  it.each(["", "Portuguese, mostly", "abcd", "x", "e n", "klingon tongue", "_"])(
    "is not what %j means",
    (written) => {
      expect(says(written)).toBe("must be a language tag, such as fr or pt-BR");
    },
  );
});

describe("the way that a page is written", () => {
  it.each([
    ["en", undefined, "en", "ltr"],
    ["en", undefined, "ar", "rtl"],
    ["ar", undefined, "en", "ltr"],
    ["ar", "ltr", "ar", "ltr"],
    ["ar", "ltr", "he", "rtl"],
    ["en", "rtl", "en", "rtl"],
    ["en", "rtl", "fr", "ltr"],
  ] as const)("of a site in %s, set to %s, in %s is %s", (site, direction, page, expected) => {
    expect(pageDirection({ language: site, direction }, page)).toBe(expected);
  });
});

it("languages are searched by the language alone, the site's own first, each once", async () => {
  expect(["en-GB", "zh-Hant", "fr"].map(searchLanguage)).toEqual(["en", "zh", "fr"]);
  const { site } = await readChanged(
    {
      "content/a.md": article("A", "Text.", "language: fr-CA\n"),
      "content/b.md": article("B", "Text.", "language: en-US\n"),
      "content/c.md": article("C", "Text.", "language: fr\n"),
    },
    { language: "de" },
  );
  if (!site) throw new Error("the test's own files are wrong");
  expect(searchLanguages(site)).toEqual(["de", "fr", "en"]);
  expect(["de-AT", "fr", "en-GB"].map((language) => searchPage(site, language))).toEqual([
    "search.html",
    "search-fr.html",
    "search-en.html",
  ]);
});
