import { beforeAll, describe, expect, test } from "vitest";
import { loadLanguage } from "../../src/search/index/load-language.ts";
import { compoundLinks, innerWords } from "../../src/search/text/compounds.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { readerOf, section, urls } from "./support.ts";

describe("the inner words of a compound", () => {
  const inner = (word: string, known: readonly string[], code = "de") => [
    ...innerWords(word, { has: (each) => known.includes(each), links: compoundLinks(code) ?? [] }),
  ];

  // Duden, Van Dale, Den Danske Ordbog and SAOL take them apart so.
  test.each([
    ["de", "menschenrechte", ["mensch", "rechte", "enre"], ["mensch", "rechte"]],
    ["de", "arbeitszeitgesetz", ["arbeit", "zeit", "gesetz"], ["arbeit", "zeit", "gesetz"]],
    ["de", "haustur", ["haus", "tur"], ["haus", "tur"]],
    ["nl", "mensenrechten", ["mens", "rechten"], ["mens", "rechten"]],
    ["da", "menneskeret", ["menneske", "ret"], ["menneske", "ret"]],
    ["sv", "sjukhus", ["sjuk", "hus"], ["sjuk", "hus"]],
  ])("in %s, %s", (code, word, known, expected) => {
    expect(inner(word, known, code)).toEqual(expected);
  });

  test("where the rest is no known word: a long one at its end or beginning", () => {
    expect(inner("selbstbestimmungsrecht", ["recht"])).toEqual(["recht"]);
    expect(inner("rechtsbeistand", ["recht"])).toEqual(["recht"]);
    expect(inner("bericht", ["richt"])).toEqual([]);
    expect(inner("zusammenhalt", ["halt"])).toEqual([]);
  });

  test("the word itself is none, and none is looked for in a word without end", () => {
    expect(inner("recht", ["recht"])).toEqual([]);
    expect(inner("a".repeat(10_000), ["aaa", "aaaa"])).toEqual([]);
    expect(inner(`${"a".repeat(60)}b`, ["aaa", "aaaa", "aaaaa"])).toEqual(["aaaaa"]);
  });

  test("are looked for in German, Dutch and Nordic languages alone", () => {
    expect(["de", "nl", "da", "no", "sv"].filter((code) => compoundLinks(code))).toHaveLength(5);
    expect(["fr", "fi", "ru", "en", "constructor"].filter((code) => compoundLinks(code))).toEqual(
      [],
    );
  });
});

describe.each([
  ["in one file", {}],
  ["in several", { oneFileBytes: 0 }],
])("an index %s", (_, options) => {
  const documents = [
    section(
      "ganz",
      "Jeder Mensch hat ein Recht darauf, lange und in Ruhe darüber nachzudenken.",
      "A",
    ),
    section("innen", "Menschenrechte! Menschenrechte!", "Menschenrechte"),
    section("vorn", "Ein Rechtsbeistand hilft.", "B"),
    section("anders", "Der Bericht liegt vor.", "C"),
    section("unterkunft", "Die Notunterkunft ist offen.", "D"),
  ];
  const reader = readerOf(documents, "de", options);

  test("finds a word within compounds, below the word itself", async () => {
    const [first, ...others] = await urls(reader, "Recht bitte Mensch");
    expect(first).toBe("ganz");
    expect(others).toContain("innen");
    expect(await urls(reader, "Recht")).toEqual(["ganz", "innen", "vorn"]);
    expect(await urls(reader, "rechte")).toEqual(["ganz", "innen", "vorn"]);
  });

  test("finds one that stands nowhere by itself, and does not correct it", async () => {
    const answer = await reader.search("Unterkunft", { limit: 9 });
    expect(answer.groups.map(({ url }) => url)).toEqual(["unterkunft"]);
    expect(answer).not.toHaveProperty("corrected");
  });

  test("marks the compound", async () => {
    const { groups } = await reader.search("Unterkunft", { limit: 9 });
    expect(groups[0]?.hits[0]?.words).toEqual(["notunterkunft"]);
    expect(groups[0]?.hits[0]).not.toHaveProperty("means");
  });

  test("finds the word alone where it is wanted as it is spelt, or in quotes", async () => {
    expect((await reader.search("Unterkunft", { limit: 9, exactly: true })).total).toBe(0);
  });
});

describe("words of scripts without spaces", () => {
  // "Caring for oneself is important"; "health"; by the Royal Institute's dictionary of Thai.
  const reader = readerOf(
    [
      section("th", "การดูแลตนเองเป็นสิ่งสำคัญ", "ก"),
      section("th2", "สุขภาพจิตของคนไทย", "ข"),
      section("lo", "ສະບາຍດີຊາວໂລກ", "ກ"),
      section("km", "ភាសាខ្មែរជាភាសាជាតិ", "ក"),
    ],
    "th",
  );
  test.each([
    ["ตนเอง", "th"],
    ["สำคัญ", "th"],
    ["สุขภาพ", "th2"],
    ["สุขภาพจิต", "th2"],
    ["โลก", undefined],
    ["ສະບາຍດີ", "lo"],
    ["ភាសា", "km"],
  ])("%s is found", async (text, url) => {
    const found = await urls(reader, text);
    expect(found).toEqual(url === undefined ? [] : [url]);
  });

  test("are marked by themselves", async () => {
    const { groups } = await reader.search("ตนเอง", { limit: 9 });
    const { text = "", ranges = [] } = groups[0]?.hits[0]?.excerpt ?? {};
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["ตนเอง"]);
  });
});

beforeAll(() => loadLanguage("de"));
test("English has no compounds to look into", () => {
  expect(pipelineFor("en").links).toBeUndefined();
  expect(pipelineFor("de").links).toContain("s");
});
