import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { encodeCards } from "../../src/search/format/cards.ts";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { decodeLexicon } from "../../src/search/format/lexicon-file.ts";
import { atOnce } from "../../src/search/format/steps.ts";
import { deflate } from "../../src/search/index/deflate.ts";
import { inParallel } from "../../src/search/index/in-parallel.ts";
import {
  type CardFiles,
  type EncodedParts,
  encodeCardFiles,
  encodeParts,
  hashesOf,
  sampledCards,
} from "../../src/search/index/index-parts.ts";
import { entryScript, partScript } from "../../src/search/index/index-scripts.ts";
import { indexedDocuments } from "../../src/search/index/indexed-documents.ts";
import { buildInvertedIndex, type InvertedIndex } from "../../src/search/index/inverted-index.ts";
import { partOf } from "../../src/search/index/part.ts";
import { shardRanges } from "../../src/search/index/shard-ranges.ts";
import { runScript } from "../support/run-script.ts";
import { section } from "./support.ts";

describe("work in parallel", () => {
  test("gives every place's value in order, whichever is made first", async () => {
    const made = await inParallel(20, async (place) => {
      for (let turn = 0; turn < (place * 7) % 5; turn++) await Promise.resolve();
      return place * 10;
    });
    expect(made).toEqual(Array.from({ length: 20 }, (_, place) => place * 10));
    expect(await inParallel(0, async () => 1)).toEqual([]);
    expect(await inParallel(1, async (place) => place)).toEqual([0]);
  });

  test("has eight at work at most, and as many while there are", async () => {
    let atWork = 0;
    let most = 0;
    const begun: number[] = [];
    await inParallel(30, async (place) => {
      begun.push(place);
      most = Math.max(most, ++atWork);
      await new Promise((resolve) => setImmediate(resolve));
      atWork--;
    });
    expect(most).toBe(8);
    expect(begun).toEqual(Array.from({ length: 30 }, (_, place) => place));
  });
});

/** An index in which each term stands in so many documents. */
function invertedIndexOf(
  terms: readonly (readonly [term: string, postings: number])[],
  words: readonly { readonly word: string; readonly term: string }[] = [],
): InvertedIndex {
  const rest = { scale: { documentCount: 0, kindStarts: [], lengths: [] } };
  const never = () => {
    throw new Error("not asked for here");
  };
  return {
    ...{
      ...rest,
      terms: terms.map(([term]) => term),
      occurrences: never,
      postings: never,
      places: never,
    },
    postingCount: (place) => terms[place]?.[1] ?? 0,
    words: words.map((word) => ({ ...word, count: 1 })),
  };
}

describe("the ranges of shards", () => {
  // By what was measured a term takes 6 bytes, and 1.75 more for each posting.
  const rangesOf = (...all: Parameters<typeof invertedIndexOf>) =>
    shardRanges(invertedIndexOf(...all), 100).map(({ start, terms, words }) => [
      start,
      terms,
      words,
    ]);

  test("hold terms up to the limit, and begin with as little as tells them from the one before", () => {
    // 6 + 1.75 · 24 = 48: two of them are 96 bytes, three are not below 100.
    expect(
      rangesOf([
        ["apple", 24],
        ["apples", 24],
        ["apricot", 24],
        ["banana", 24],
        ["bananas", 24],
      ]),
    ).toEqual([
      ["", [0, 1], []],
      ["apr", [2, 3], []],
      ["bananas", [4], []],
    ]);
    // 6 + 1.75 · 25.1428… = 50: two are 100 bytes, which is still within.
    const exact = 44 / 1.75;
    expect(
      rangesOf([
        ["a", exact],
        ["b", exact],
        ["c", exact],
      ]),
    ).toEqual([
      ["", [0, 1], []],
      ["c", [2], []],
    ]);
  });

  test("a term that is larger than a shard has one of its own", () => {
    expect(
      rangesOf([
        ["a", 1000],
        ["b", 1],
        ["c", 1000],
        ["d", 1],
        ["e", 1],
      ]),
    ).toEqual([
      ["", [0], []],
      ["b", [1], []],
      ["c", [2], []],
      ["d", [3, 4], []],
    ]);
  });

  test("hold the words that do not begin their own term, each where it is looked for", () => {
    expect(
      rangesOf(
        [
          ["autonom", 24],
          ["autonomi", 24],
          ["happi", 24],
        ],
        [
          { word: "autonomous", term: "autonom" },
          { word: "autonom", term: "autonomi" },
          { word: "happ", term: "happi" },
          { word: "happy", term: "happi" },
        ],
      ),
    ).toEqual([
      ["", [0, 1], []],
      ["autonomo", [2], ["autonomous", "happy"]],
    ]);
  });

  test("a word and the term that is spelt as it is are in one shard, though it be full", () => {
    expect(
      rangesOf(
        [
          ["ask", 52],
          ["best", 30],
        ],
        [{ word: "ask", term: "bid" }],
      ),
    ).toEqual([
      ["", [0], ["ask"]],
      ["b", [1], []],
    ]);
  });

  test("no range begins with half a character", () => {
    const ranges = rangesOf([
      ["a😀", 50],
      ["a😁", 50],
      ["b", 50],
    ]);
    expect(ranges).toEqual([
      ["", [0], []],
      ["a😁", [1], []],
      ["b", [2], []],
    ]);
  });

  test("of those that leave a shard full, the bound is where the fewest letters tell words apart", () => {
    // 6 + 1.75 · 8 = 20 bytes each: 100 are full with four of them, and five are within.
    const bounds = (...terms: string[]) => rangesOf(...[terms.map((term) => [term, 8] as const)]);
    expect(bounds("baa", "bab", "bac", "bad", "ca", "cb")).toEqual([
      ["", [0, 1, 2, 3], []],
      ["c", [4, 5], []],
    ]);
    // Where all are as good, the last of them.
    expect(bounds("a", "b", "c", "d", "e", "f").map(([start]) => start)).toEqual(["", "f"]);
    // What stays behind for a better bound must not leave too little room for what is large.
    const large = [["e", 40] as const, ["fa", 8] as const];
    const small = ["aa", "ab", "ac", "b", "ba"].map((term) => [term, 8] as const);
    expect(rangesOf([...small, ...large]).map(([, terms]) => terms)).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6],
    ]);
  });

  test("are of 3,000 bytes, and there is one where there are no terms", () => {
    // 6 + 1.75 · 168 = 300 bytes each.
    const terms = Array.from(
      { length: 30 },
      (_, at) => [String.fromCharCode(97 + at), 168] as const,
    );
    expect(shardRanges(invertedIndexOf(terms)).map((range) => range.terms.length)).toEqual([
      10, 10, 10,
    ]);
    expect(shardRanges(invertedIndexOf([]))).toMatchObject([{ start: "", terms: [], words: [] }]);
  });
});

describe("files of cards", () => {
  const textsOf = async ({ files }: CardFiles) => (await files).map((file) => file.text());
  const text = (at: number) =>
    Array.from({ length: 60 }, (_, word) =>
      createHash("md5").update(`${at} ${word}`).digest("hex").slice(0, 5),
    ).join(" ");
  const documents = Array.from({ length: 200 }, (_, at) => section(`${at}.html`, text(at)));

  test("hold so many documents that a file has about 2,000 bytes", async () => {
    const source = { documents: indexedDocuments(documents), deflate };
    const sampled = await sampledCards(source);
    const count = sampled.documentsPerFile;
    const [first = ""] = await textsOf(encodeCardFiles(source, sampled));
    // 13 bits are in two characters.
    const bytes = (first.length * 13) / 16;
    expect(count).toBeGreaterThan(4);
    expect(bytes).toBeGreaterThan(1600);
    expect(bytes).toBeLessThan(2900);
  });

  test("are judged by all of them, the first and the last as well", async () => {
    const long = section("x", text(1).repeat(20));
    const short = Array.from({ length: 1000 }, (_, at) => section(`${at}`, ""));
    const of = async (all: readonly SearchDocument[]) =>
      (await sampledCards({ documents: indexedDocuments(all), deflate })).documentsPerFile;
    const none = await of(short);
    expect(await of([...short, long])).toBeLessThan(none);
    expect(await of([long, ...short])).toBeLessThan(none);
  });

  test("hold one document at least, and any number of documents will do", async () => {
    const huge = section("x", Array.from({ length: 50 }, (_, at) => text(at)).join(" "));
    const of = async (all: readonly SearchDocument[]) =>
      (await sampledCards({ documents: indexedDocuments(all), deflate })).documentsPerFile;
    expect(await of([huge])).toBe(1);
    expect(await of([huge, huge])).toBeGreaterThanOrEqual(1);
    expect(await of([section("x", "Short.")])).toBeGreaterThan(5);
  });

  test("follow one another, the last with what is left", async () => {
    const source = { documents: indexedDocuments(documents.slice(0, 7)), deflate };
    const files = encodeCardFiles(source, { documentsPerFile: 3 });
    expect(files.documentsPerFile).toBe(3);
    expect(await textsOf(files)).toEqual([
      await encodeCards(documents.slice(0, 3), deflate),
      await encodeCards(documents.slice(3, 6), deflate),
      await encodeCards(documents.slice(6, 7), deflate),
    ]);
    expect(
      await encodeCardFiles({ ...source, documents: indexedDocuments([]) }, { documentsPerFile: 3 })
        .files,
    ).toEqual([]);
  });
});

test("the parts tell how common words and shards are, as powers of two below", async () => {
  // "ask" eight times in five documents, "best" seven times in four, "can" once.
  const texts = [
    "ask ask ask ask best",
    "ask best best",
    "ask best",
    "ask best best best",
    "ask can",
  ];
  const documents = texts.map((text, at) => ({ ...section(`${at}`, text), page: "", title: "" }));
  const invertedIndex = buildInvertedIndex(documents, { language: "tlh" });
  const indexed = indexedDocuments(documents);
  const source = { documents: indexed, invertedIndex, language: "tlh", deflate };
  const ranges = [
    { start: "", first: "ask", last: "ask", terms: [0], words: [] },
    { start: "b", first: "best", last: "can", terms: [1, 2], words: ["bestow"] },
    { start: "x", first: "x", last: "x", terms: [], words: [] },
  ];
  const parts = await encodeParts(
    source,
    { ranges, shardsPerPlaces: 2 },
    encodeCardFiles(source, { documentsPerFile: 9 }),
  );
  expect(atOnce(await decodeLexicon(parts.lexicon))).toEqual({
    words: ["ask", "best", "can"],
    frequencies: [3, 2, 0],
    named: [false, false, false],
  });
  expect(parts).toMatchObject({ starts: ["", "b", "x"], frequencies: [2, 2, 0] });
  expect(parts.shards).toHaveLength(3);
  expect(parts.cards).toHaveLength(1);
  expect(parts.places).toHaveLength(2);
});

describe("hashes", () => {
  const digest = (text: string) => createHash("sha256").update(text);
  /** The first 36 bits of SHA-256, in base 36. */
  const hash = (text: string) =>
    Number.parseInt(digest(text).digest("hex").slice(0, 9), 16).toString(36).padStart(7, "0");
  /** Of the hashes of several, one a line. */
  const hashOfAll = (texts: readonly string[]) =>
    hash(texts.map((text) => digest(text).digest("base64")).join("\n"));
  const files = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${name}${at}`);
  const parts = (shards: number, cards: number): EncodedParts => ({
    ...{ starts: [], frequencies: [], documentsPerFile: 1, lexicon: "l", names: "", facets: "f" },
    ...{ shards: files("s", shards).map(partOf), cards: files("c", cards).map(partOf) },
    ...{ shardsPerPlaces: 0, places: [] },
  });

  test("are of sixteen shards each, and of thirty-two files of cards", async () => {
    expect(hashesOf(parts(17, 33))).toEqual({
      shards: [hashOfAll(files("s", 16)), hashOfAll(["s16"])],
      cards: [hashOfAll(files("c", 32)), hashOfAll(["c32"])],
      lexicon: hash("l"),
      facets: hash("f"),
    });
    const { shards, cards } = hashesOf(parts(16, 32));
    expect([shards.length, cards.length]).toEqual([1, 1]);
    expect(hashesOf(parts(0, 0))).toMatchObject({ shards: [], cards: [] });
  });

  test("of shards are of their terms' places too", async () => {
    const { shards } = hashesOf({
      ...parts(17, 0),
      ...{ shardsPerPlaces: 8, places: files("p", 3).map(partOf) },
    });
    expect(shards).toEqual([hashOfAll([...files("s", 16), "p0", "p1"]), hashOfAll(["s16", "p2"])]);
  });

  test("have seven characters, whatever the text", async () => {
    const texts = Array.from({ length: 300 }, (_, at) => `text ${at}`);
    // Among so many are some that begin with zeros.
    expect(texts.map(hash).filter((each) => each.startsWith("0")).length).toBeGreaterThan(0);
    for (const text of texts) {
      const { lexicon } = hashesOf({ ...parts(0, 0), lexicon: text });
      expect(lexicon).toBe(hash(text));
    }
  });
});

describe("scripts", () => {
  const received = (contents: string) => {
    const calls: unknown[][] = [];
    runScript(contents, (...given) => void calls.push(given));
    // Of this context, for a comparison.
    return JSON.parse(JSON.stringify(calls));
  };

  test("hand their data over as it is, on one line", () => {
    const data = "'\\'\\\\ \n\n \r\r \u2028\u2028 \u2029\u2029 ' \\n </script> \u0000 ~";
    const { name, contents } = partScript(["t-0", partOf(data)]);
    expect(name).toBe("t-0.js");
    expect(contents).toMatch(/^[^\n\r\u2028\u2029]+\n$/);
    expect(received(contents)).toEqual([["search/t-0", data]]);
  });

  test("of the entry hand over an object", () => {
    const files = { "t-0": "it's", "c'\\": "\n" };
    const pinned = [{ title: "'", url: "u", note: "\u2028", words: ["w"] }];
    const { name, contents } = entryScript({ head: "\\", files, pinned });
    expect(name).toBe("search.js");
    expect(contents).toMatch(/^[^\n\r\u2028\u2029]+\n$/);
    expect(received(contents)).toEqual([["search/index", { head: "\\", files, pinned }]]);
    const odd = JSON.parse('{"__proto__":"x"}');
    const [[, entry]] = received(entryScript({ head: "", files: odd }).contents);
    expect(Object.keys(entry.files)).toEqual(["__proto__"]);
  });
});
