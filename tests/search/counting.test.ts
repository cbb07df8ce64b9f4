import fc from "fast-check";
import lunr from "lunr";
import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { fieldLog } from "../../src/search/index/field-log.ts";
import {
  buildInvertedIndex,
  buildInvertedIndexInSteps,
} from "../../src/search/index/inverted-index.ts";
import {
  type CountCache,
  type PageCounts,
  pageCounter,
  pagesOf,
  timesOf,
  wordOf,
} from "../../src/search/index/page-counts.ts";
import { termCounter } from "../../src/search/index/term-counts.ts";
import { createWordTable, type WordTable } from "../../src/search/index/word-table.ts";
import { section } from "./support.ts";

function codesOf(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}

describe("a table of words", () => {
  /** Numbers the words with a map, the plain way. */
  const expectNumbers = (words: readonly string[]) => {
    const table = createWordTable();
    const numbers = new Map<string, number>();
    const text = words.join("");
    const codes = codesOf(text);
    let start = 0;
    for (const word of words) {
      const known = numbers.get(word) ?? numbers.size;
      numbers.set(word, known);
      if (table.numberOf(codes, start, start + word.length) !== known) expect.fail(word);
      start += word.length;
    }
    expect([...numbers.keys()].map((_, number) => table.word(number))).toEqual([...numbers.keys()]);
    const { letters, ends } = table.words();
    expect(letters).toEqual(codesOf([...numbers.keys()].join("")));
    expect([...ends].map((end, at) => end - (ends[at - 1] ?? 0))).toEqual(
      [...numbers.keys()].map(({ length }) => length),
    );
  };

  test("numbers words by first sight, and has them as they were written", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "é", "\ud83d"), maxLength: 4 });
    fc.assert(fc.property(fc.array(word, { maxLength: 60 }), expectNumbers));
  });

  test("so too many of them, and long ones", () => {
    const many = Array.from({ length: 9000 }, (_, at) => at.toString(7));
    expectNumbers([...many, ...many.toReversed()]);
    expectNumbers([1000, 1001, 2000, 20_000, 70_000].map((length) => "xy".repeat(length / 2)));
  });

  test("tells words apart whose hash is one", () => {
    // Known pairs of FNV-1a with 32 bits.
    expectNumbers(["declinate", "macallums", "declinate", "macallums"]);
    expectNumbers(["costarring", "liquid", "liquid", "costarring"]);
  });

  test("has none before it is asked for one", () => {
    const { letters, ends } = createWordTable().words();
    expect([letters.length, ends.length]).toEqual([0, 0]);
  });
});

describe("the counts of a page", () => {
  /** By field, each word and how often it is there. */
  function read(counts: PageCounts, table: WordTable): (readonly [string, number])[][] {
    const fields: (readonly [string, number])[][] = [];
    for (let at = 0; at < counts.length; ) {
      const count = counts[at++] ?? 0;
      const entries = [...counts.subarray(at, at + count)];
      fields.push(entries.map((entry) => [table.word(wordOf(entry)), timesOf(entry)] as const));
      at += count;
    }
    return fields;
  }
  const counted = (...texts: readonly string[]) => {
    const table = createWordTable();
    return read(pageCounter(table).count(texts), table);
  };

  test("are of each field by itself, words by first sight, as they are written", () => {
    expect(counted("ask first, ask", "", "First ask", "ask")).toEqual([
      [
        ["ask", 2],
        ["first", 1],
      ],
      [],
      [
        ["First", 1],
        ["ask", 1],
      ],
      [["ask", 1]],
    ]);
    expect(counted()).toEqual([]);
  });

  test("a word that is there more than 255 times has several entries", () => {
    expect(counted("a ".repeat(255))).toEqual([[["a", 255]]]);
    expect(counted("b ".repeat(256), "b")).toEqual([
      [
        ["b", 255],
        ["b", 1],
      ],
      [["b", 1]],
    ]);
  });

  test("of one page after another, longer ones before shorter ones", () => {
    const table = createWordTable();
    const counter = pageCounter(table);
    expect(read(counter.count(["long ".repeat(2000), "é"]), table)[0]?.at(-1)).toEqual([
      ...["long", 2000 % 255],
    ]);
    expect(read(counter.count(["a", "long"]), table)).toEqual([[["a", 1]], [["long", 1]]]);
  });

  test("of many words and of many fields", () => {
    const words = Array.from({ length: 9000 }, (_, at) => `w${at}`);
    expect(counted("x", words.join(" "))).toEqual([[["x", 1]], words.map((word) => [word, 1])]);
    expect(counted(...words.map(() => ""), "end")).toEqual([...words.map(() => []), [["end", 1]]]);
    expect(counted(...words)).toEqual(words.map((word) => [[word, 1]]));
  });

  test("kept by an earlier build are taken as they were, in the new build's numbers", () => {
    const before = createWordTable();
    const kept = pageCounter(before).count(["ask first, ask", "", "help first"]).slice();
    const now: PageCounts[] = [];
    const cache: CountCache = {
      words: before.words(),
      page: (texts) => ({
        counts: texts[0] === "kept" ? kept : undefined,
        keep: (counts) => now.push(counts),
      }),
      done: () => {},
    };
    const table = createWordTable();
    const counter = pageCounter(table, cache);
    expect(read(counter.count(["zebra help", "new"]), table)).toEqual([
      [
        ["zebra", 1],
        ["help", 1],
      ],
      [["new", 1]],
    ]);
    const expected = [
      [
        ["ask", 2],
        ["first", 1],
      ],
      [],
      [
        ["help", 1],
        ["first", 1],
      ],
    ];
    const original = kept.slice();
    expect(read(counter.count(["kept"]), table)).toEqual(expected);
    expect(read(counter.count(["kept"]), table)).toEqual(expected);
    expect(kept).toEqual(original);
    counter.count(["later"]);
    // What is kept for the next build is not written over by the pages after it.
    expect(now.map((counts) => read(counts, table))).toEqual([
      ...[
        [
          [
            ["zebra", 1],
            ["help", 1],
          ],
          [["new", 1]],
        ],
        expected,
        expected,
        [[["later", 1]]],
      ],
    ]);
    expect([0, 1, 2, 3, 4].map(table.word)).toEqual(["zebra", "help", "new", "ask", "first"]);
  });

  test("have numbers for 16,777,216 words and no more", () => {
    const count = (number: number) => {
      const table = { ...createWordTable(), numberOf: () => number };
      const counts = Uint32Array.of(1, 1);
      const words = { letters: Uint16Array.of(97), ends: Uint32Array.of(1) };
      const page = () => ({ counts, keep: () => {} });
      return pageCounter(table, { words, page, done: () => {} }).count([])[1] ?? 0;
    };
    const last = count(2 ** 24 - 1);
    expect([wordOf(last), timesOf(last)]).toEqual([2 ** 24 - 1, 1]);
    expect(() => count(2 ** 24)).toThrow(RangeError);
    expect(() => count(2 ** 24)).toThrow("too many different words for one index");
  });
});

test("a page's documents are those that follow one another under one address", () => {
  const at = (url: string): SearchDocument => ({
    ...{ kind: "article", url, page: "", title: "", text: "" },
  });
  const pages = (...urls: readonly string[]) =>
    [...pagesOf(urls.map(at))].map((page) => page.map(({ url }) => url));
  expect(pages()).toEqual([]);
  expect(pages("a")).toEqual([["a"]]);
  expect(pages("", "#x", "a")).toEqual([["", "#x"], ["a"]]);
  expect(pages("a", "a#x#y", "b#x", "b#z", "a", "a.html")).toEqual([
    ...[["a", "a#x#y"], ["b#x", "b#z"], ["a"], ["a.html"]],
  ]);
});

describe("the log of a field", () => {
  const TERMS = 200;
  const add = fc.record({ term: fc.nat(TERMS - 1), times: fc.integer({ min: 1, max: 300 }) });

  function expectOccurrences(
    documents: readonly (readonly { readonly term: number; readonly times: number }[])[],
  ): void {
    const log = fieldLog();
    for (const entries of documents) {
      log.begin();
      for (const { term, times } of entries) log.add(term, times);
    }
    const sum = (entries: readonly { readonly times: number }[]) =>
      entries.reduce((all, { times }) => all + times, 0);
    expect(log.total()).toBe(sum(documents.flat()));
    const byTerm = log.byTerm(TERMS);
    expect(log.total()).toBe(sum(documents.flat()));
    for (let term = 0; term < TERMS; term++) {
      const expected = documents.flatMap((entries, document) => {
        const count = sum(entries.filter((entry) => entry.term === term));
        return count === 0 ? [] : [{ document, count, length: sum(entries) }];
      });
      expect(byTerm.count(term)).toBe(expected.length);
      expect(byTerm.of(term)).toEqual({
        documents: Uint32Array.from(expected, ({ document }) => document),
        counts: Uint32Array.from(expected, ({ count }) => count),
        lengths: Uint32Array.from(expected, ({ length }) => length),
      });
    }
  }

  test("tells where each term stands, how often, and how long the field is there", () => {
    const document = fc.array(add, { maxLength: 6 });
    fc.assert(fc.property(fc.array(document, { maxLength: 20 }), expectOccurrences), {
      numRuns: 30,
    });
  });

  test("of many documents, some of them empty", () => {
    const one = { term: 0, times: 1 };
    const last = { term: TERMS - 1, times: 2 };
    expectOccurrences([]);
    expectOccurrences([[], [], []]);
    expectOccurrences([[], [last], [], [one, last, one], []]);
    const many = Array.from({ length: 140 }, (_, at) => (at % 3 === 0 ? [] : [one, last]));
    expectOccurrences([...many, [{ term: 64, times: 1 }], [{ term: 128, times: 3 }]]);
  });
});

describe("the term counts of all documents", () => {
  /** By field, how often each term stands in each document. */
  function counted(
    documents: readonly SearchDocument[],
    functions: readonly lunr.PipelineFunction[] = [],
  ) {
    const counter = termCounter(functions);
    for (const page of pagesOf(documents)) counter.add(page);
    const { terms, fields, words } = counter.done();
    const logs = fields.map((field) => field.byTerm(terms.length));
    return {
      ...{ terms, words },
      counts: logs.map((log) =>
        Object.fromEntries(
          terms.flatMap((term, number) => {
            const { documents, counts } = log.of(number);
            const entries = [...documents].map((ordinal, at) => [ordinal, counts[at]]);
            return entries.length === 0 ? [] : [[term, Object.fromEntries(entries)]];
          }),
        ),
      ),
    };
  }
  const documents: readonly SearchDocument[] = [
    { ...section("a#1", "selfharm, The the SELFHARM."), page: "A", title: "the end" },
    { ...section("a#2", ""), page: "A", title: "End" },
    { ...section("b", "end"), page: "", title: "", aliases: ["selfharm", "the"] },
  ];

  test("has terms by first sight, document by document and field by field", () => {
    expect(counted(documents)).toEqual({
      terms: ["the", "end", "a", "selfharm"],
      counts: [
        { the: { 0: 1 }, end: { 0: 1, 1: 1 } },
        { a: { 0: 1, 1: 1 } },
        { the: { 0: 2, 2: 1 }, end: { 2: 1 }, selfharm: { 0: 2, 2: 1 } },
      ],
      words: [
        { word: "a", term: "a", count: 2 },
        { word: "end", term: "end", count: 3 },
        { word: "selfharm", term: "selfharm", count: 3 },
        { word: "the", term: "the", count: 4 },
      ],
    });
  });

  test("has the several terms of a word, or none, as the pipeline's functions say", () => {
    const parted: lunr.PipelineFunction = (token) => {
      if (token.toString() === "the") return null as unknown as lunr.Token;
      if (token.toString() !== "selfharm") return token;
      return ["self", "harm"].map((part) => token.clone(() => part));
    };
    lunr.Pipeline.registerFunction(parted, "parted");
    expect(counted(documents, [parted])).toEqual({
      terms: ["end", "a", "self", "harm"],
      counts: [
        { end: { 0: 1, 1: 1 } },
        { a: { 0: 1, 1: 1 } },
        { end: { 2: 1 }, self: { 0: 2, 2: 1 }, harm: { 0: 2, 2: 1 } },
      ],
      words: [
        { word: "a", term: "a", count: 2 },
        { word: "end", term: "end", count: 3 },
        { word: "selfharm", term: "self", count: 3 },
        { word: "the", term: "", count: 4 },
      ],
    });
  });

  test("has no word of what folds to nothing", () => {
    expect(counted([{ ...section("a", "\u037a x"), page: "", title: "" }])).toEqual({
      ...{ terms: ["x"], counts: [{}, {}, { x: { 0: 1 } }] },
      words: [{ word: "x", term: "x", count: 1 }],
    });
    expect(counted([])).toEqual({ terms: [], counts: [{}, {}, {}], words: [] });
  });

  test("tells a cache the counts of each page, and at the end the words that they number", () => {
    const kept: number[][] = [];
    const told: string[] = [];
    const counter = termCounter([], {
      words: createWordTable().words(),
      page: (texts) => {
        told.push(texts.join("|"));
        return { counts: undefined, keep: (counts) => kept.push([...counts]) };
      },
      done: ({ letters, ends }) => {
        told.push(String.fromCharCode(...letters), ends.join(" "));
      },
    });
    for (const page of pagesOf(documents)) counter.add(page);
    expect(told).toHaveLength(2);
    counter.done();
    expect(told).toEqual([
      "the end|A|selfharm, The the SELFHARM.|End|A|",
      "||end\nselfharm\nthe",
      "theendAselfharmTheSELFHARMEnd",
      "3 6 7 15 18 26 29",
    ]);
    // Six fields with nine words, three fields with three.
    expect(kept.map((counts) => counts.length)).toEqual([15, 6]);
  });

  test("of many words counts each", () => {
    const text = Array.from({ length: 3000 }, (_, at) => `w${at}`).join(" ");
    const { terms, words } = counted([section("a", `${text} w0 w2999`), section("b", "w2999")]);
    expect(terms).toHaveLength(3000 + 3);
    expect(words.filter(({ count }) => count > 2)).toEqual([
      { word: "w2999", term: "w2999", count: 3 },
    ]);
  });
});

describe("an inverted index that is built in steps", () => {
  const documentsOf = (count: number) =>
    Array.from({ length: count }, (_, at) => section(`${at}.html`, `word${at} all`));
  /** How often something else had its turn meanwhile. */
  async function turnsBeside(count: number): Promise<number> {
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns++;
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    await buildInvertedIndexInSteps(documentsOf(count), { language: "en" });
    isOver = true;
    return turns;
  }

  test("leave a turn to others after every sixteen documents", async () => {
    expect(await turnsBeside(15)).toBe(0);
    expect(await turnsBeside(16)).toBe(1);
    expect(await turnsBeside(31)).toBe(1);
    expect(await turnsBeside(48)).toBe(3);
  });

  test("are those that are built at once", async () => {
    const documents = documentsOf(40);
    const once = buildInvertedIndex(documents, { language: "en" });
    const aside = await buildInvertedIndexInSteps(documents, { language: "en" });
    expect(aside.terms).toEqual(once.terms);
    expect(aside.words).toEqual(once.words);
    expect(aside.scale).toEqual(once.scale);
    for (const place of once.terms.keys()) {
      expect(aside.postings(place)).toEqual(once.postings(place));
      expect(aside.postingCount(place)).toBe(once.postingCount(place));
    }
  });

  test("tell in how many documents a term stands, once for each field", () => {
    const invertedIndex = buildInvertedIndex(
      [
        { ...section("a", "ask ask best"), page: "", title: "Ask" },
        { ...section("b", "ask"), page: "Ask", title: "" },
      ],
      { language: "en" },
    );
    expect(invertedIndex.terms).toEqual(["ask", "best"]);
    expect([0, 1, 2].map(invertedIndex.postingCount)).toEqual([4, 1, 0]);
  });
});
