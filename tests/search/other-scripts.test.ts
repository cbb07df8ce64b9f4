import { describe, expect, test } from "vitest";
import { readerOf, section, urls } from "./support.ts";

describe("letters that Unicode does not take apart", () => {
  const reader = readerOf([
    section("a", "Søren Kierkegaard wrote in København."),
    section("b", "Łódź and Đorđe, Þórr, Straße, œuvre, encyclopædia."),
    section("c", "ışık"),
    section("d", "Işık"),
    section("e", "IŞIK", "i"),
  ]);
  test.each([
    ["Soren", ["a"]],
    ["SØREN", ["a"]],
    ["Lodz", ["b"]],
    ["Dorde", ["b"]],
    ["Thorr", ["b"]],
    ["Strasse", ["b"]],
    ["STRASSE", ["b"]],
    ["oeuvre", ["b"]],
    ["encyclopaedia", ["b"]],
    ["ışık", ["c", "d", "e"]],
    ["Işık", ["c", "d", "e"]],
    ["isik", ["c", "d", "e"]],
  ])(
    "%s is found as it is written, and as people without such keys write it",
    async (text, found) => {
      const answer = await reader.search(text, { limit: 9 });
      expect(answer).not.toHaveProperty("corrected");
      expect((await urls(reader, text)).sort()).toEqual(found);
    },
  );

  test("they are marked where they stand", async () => {
    const [group] = (await reader.search("kobenhavn", { limit: 9 })).groups;
    const { text = "", ranges = [] } = group?.hits[0]?.excerpt ?? {};
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["København"]);
  });
});

describe("the page that has a word as it was typed comes first", () => {
  const reader = readerOf([
    section("a", "Søren, Søren, Søren: the philosopher Søren."),
    section(
      "b",
      "A neighbour of mine by the name of Soren, who keeps bees and sells what they make.",
    ),
    section("c", "résumé résumé", "résumé"),
    section("d", "They resume work after a while, when all has been said and done."),
    section("e", "Work of other people, said once: Sören."),
  ]);
  test.each([
    ["Soren", "b"],
    ["soren", "b"],
    ["Søren", "a"],
    ["SÖREN", "e"],
    ["resume", "d"],
    ["résumé", "c"],
    ["resume work", "d"],
  ])("%s", async (text, first) => {
    expect((await urls(reader, text))[0]).toBe(first);
  });

  test("in Turkish by its own capitals", async () => {
    const turkish = readerOf(
      [section("a", "isik isik isik"), section("b", "Uzun bir yol ve IŞIK")],
      "tr",
    );
    expect(await urls(turkish, "ışık")).toEqual(["b", "a"]);
    expect(await urls(turkish, "isik")).toEqual(["a", "b"]);
  });
});

describe("two letters for one that a keyboard lacks", () => {
  test.each([
    ["da", "Koebenhavn", "København"],
    ["da", "Aarhus", "Århus"],
    ["nb", "blåbær", "blaabaer"],
    ["sv", "Goeteborg", "Göteborg"],
    ["de", "Müller", "Mueller"],
    ["de", "Mueller", "Müller"],
    ["de", "Kuechenmoebel", "Küchenmöbel"],
  ])("%s: %s finds %s", async (language, typed, written) => {
    const reader = readerOf([section("a", `x ${written} y`), section("b", "z")], language);
    const answer = await reader.search(typed, { limit: 9 });
    expect(answer).not.toHaveProperty("corrected");
    const [hit] = answer.groups.flatMap(({ hits }) => hits);
    const { text = "", ranges = [] } = hit?.excerpt ?? {};
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual([written]);
  });

  test("of what is spelt both ways the typed one comes first", async () => {
    const reader = readerOf(
      [section("a", "Müller Müller"), section("b", "Frau Mueller war da")],
      "de",
    );
    expect(await urls(reader, "Mueller")).toEqual(["b", "a"]);
    expect(await urls(reader, "Müller")).toEqual(["a", "b"]);
  });

  test("in English two letters are two", async () => {
    const reader = readerOf([section("a", "shoes"), section("b", "shos")]);
    expect(await urls(reader, "shoes")).toEqual(["a"]);
  });
});

describe("Chinese, Japanese and Korean", () => {
  const reader = readerOf(
    [
      section("a", "このデータベースは速い。"),
      section("b", "データの話。"),
      section("c", "ベースを弾く。"),
      section("d", "タベる。猫が好き。"),
      section("e", "黒猫、白猫。"),
      section("f", "犬だけ。猫"),
    ],
    "ja",
  );

  test("a word of several pairs finds what has all of them, however many pairs there are", async () => {
    const answer = await reader.search("データベース", { limit: 9 });
    expect(answer).toMatchObject({ matched: "all", total: 1 });
    expect(await urls(reader, "データベース")).toEqual(["a"]);
  });

  test("its pairs are marked as one stretch of the text, which is printed once", async () => {
    const [group] = (await reader.search("データベース", { limit: 9 })).groups;
    const { text = "", ranges = [] } = group?.hits[0]?.excerpt ?? {};
    expect(text).toBe("このデータベースは速い。");
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["データベース"]);
  });

  test("one character is found at the beginning, at the end, and alone", async () => {
    expect((await urls(reader, "猫")).sort()).toEqual(["d", "e", "f"]);
    expect((await reader.search("猫 犬", { limit: 9 })).complete).toBe(1);
    expect((await urls(reader, "猫 犬"))[0]).toBe("f");
  });

  test("a phrase of several runs is found where they follow one another", async () => {
    expect(await urls(reader, '"犬だけ 猫"')).toEqual(["f"]);
    expect(await urls(reader, '"黒猫 白猫"')).toEqual(["e"]);
  });
});

test("a name of several words in one piece finds what has it so", async () => {
  const reader = readerOf([
    section("a", "Set max_worker_pool_size to four."),
    section("b", "The max size of a worker pool."),
    section("c", "A worker."),
    section("d", "A pool of the max size."),
  ]);
  expect(await reader.search("max_worker_pool_size", { limit: 9 })).toMatchObject({
    matched: "all",
    total: 1,
  });
  // Where nothing has, what has all its words.
  expect(await reader.search("pool_worker_max", { limit: 9 })).toMatchObject({
    matched: "all",
    total: 2,
  });
});

test("an emoji is found, in any colour, and marked", async () => {
  const documents = [
    section("a", "Thumbs up 👍🏿 for all of it."),
    section("b", "Thumbs up for all of it."),
    section("c", "A heart ❤️ and a flag 🇫🇷."),
  ];
  for (const options of [{}, { oneFileBytes: 0 }]) {
    const reader = readerOf(documents, "en", options);
    expect(await urls(reader, "👍")).toEqual(["a"]);
    expect(await urls(reader, "👍🏽 thumbs")).toEqual(["a", "b"]);
    expect(await urls(reader, "❤")).toEqual(["c"]);
    expect(await urls(reader, "🇫🇷")).toEqual(["c"]);
    expect(await urls(reader, "🇨🇭")).toEqual([]);
    const [hit] = (await reader.search("👍", { limit: 9 })).groups.flatMap(({ hits }) => hits);
    const { text = "", ranges = [] } = hit?.excerpt ?? {};
    expect(ranges.map(([start, end]) => text.slice(start, end))).toEqual(["👍🏿"]);
  }
});
