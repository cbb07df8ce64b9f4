import fc from "fast-check";
import lunr from "lunr";
import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { fieldLog } from "../../src/search/index/field-log.ts";
import { indexedDocuments } from "../../src/search/index/indexed-documents.ts";
import {
  buildInvertedIndex,
  buildInvertedIndexInSteps,
} from "../../src/search/index/inverted-index.ts";
import {
  type PageWords,
  pageReader,
  pagesOf,
  type WordCache,
} from "../../src/search/index/page-words.ts";
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

describe("the words of a page", () => {
  /** By field, in their order. */
  function wordsIn(numbers: PageWords, table: WordTable): string[][] {
    const fields: string[][] = [];
    for (let at = 0; at < numbers.length; ) {
      const count = numbers[at++] ?? 0;
      fields.push([...numbers.subarray(at, at + count)].map((number) => table.word(number)));
      at += count;
    }
    return fields;
  }
  const read = (...texts: readonly string[]) => {
    const table = createWordTable();
    return wordsIn(pageReader(table).read(texts), table);
  };

  test("are of each field by itself, in their order, as they are written", () => {
    expect(read("ask first, ask", "", "First ask", "ask")).toEqual([
      ...[["ask", "first", "ask"], [], ["First", "ask"], ["ask"]],
    ]);
    expect(read()).toEqual([]);
  });

  test("of one page after another, longer ones before shorter ones", () => {
    const table = createWordTable();
    const reader = pageReader(table);
    expect(wordsIn(reader.read(["long ".repeat(2000), "é"]), table)).toEqual([
      Array.from({ length: 2000 }, () => "long"),
      ["é"],
    ]);
    expect(wordsIn(reader.read(["a", "long"]), table)).toEqual([["a"], ["long"]]);
  });

  test("of many words and of many fields", () => {
    const words = Array.from({ length: 9000 }, (_, at) => `w${at}`);
    expect(read("x", words.join(" "))).toEqual([["x"], words]);
    expect(read(...words.map(() => ""), "end")).toEqual([...words.map(() => []), ["end"]]);
    expect(read(...words)).toEqual(words.map((word) => [word]));
  });

  test("kept by an earlier build are taken as they were, in the new build's numbers", () => {
    const before = createWordTable();
    const kept = pageReader(before).read(["ask first, ask", "", "help first"]).slice();
    const now: PageWords[] = [];
    const cache: WordCache = {
      words: before.words(),
      page: (texts) => ({
        words: texts[0] === "kept" ? kept : undefined,
        keep: (words) => now.push(words),
      }),
    };
    const table = createWordTable();
    const reader = pageReader(table, cache);
    expect(wordsIn(reader.read(["zebra help", "new"]), table)).toEqual([
      ...[["zebra", "help"], ["new"]],
    ]);
    const expected = [["ask", "first", "ask"], [], ["help", "first"]];
    const original = kept.slice();
    expect(wordsIn(reader.read(["kept"]), table)).toEqual(expected);
    expect(wordsIn(reader.read(["kept"]), table)).toEqual(expected);
    expect(kept).toEqual(original);
    reader.read(["later"]);
    // What is kept for the next build is not written over by the pages after it.
    expect(now.map((words) => wordsIn(words, table))).toEqual([
      ...[[["zebra", "help"], ["new"]], expected, expected, [["later"]]],
    ]);
    expect([0, 1, 2, 3, 4].map(table.word)).toEqual(["zebra", "help", "new", "ask", "first"]);
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
  const add = fc.record({ term: fc.nat(TERMS - 1), form: fc.nat(300) });

  function expectOccurrences(
    documents: readonly (readonly { readonly term: number; readonly form: number }[])[],
  ): void {
    const log = fieldLog();
    for (const words of documents) {
      log.begin();
      for (const { term, form } of words) log.add(term, form);
    }
    expect(log.total()).toBe(documents.flat().length);
    const byTerm = log.byTerm(TERMS);
    expect(log.total()).toBe(documents.flat().length);
    for (let term = 0; term < TERMS; term++) {
      const expected = documents.flatMap((words, document) => {
        const own = words.flatMap((word, place) =>
          word.term === term ? [{ place, form: word.form }] : [],
        );
        return own.length === 0 ? [] : [{ document, own, length: words.length }];
      });
      expect(byTerm.count(term)).toBe(expected.length);
      expect(byTerm.of(term)).toEqual({
        documents: Uint32Array.from(expected, ({ document }) => document),
        counts: Uint32Array.from(expected, ({ own }) => own.length),
        lengths: Uint32Array.from(expected, ({ length }) => length),
      });
      const places = expected.flatMap(({ own }) => own);
      expect(byTerm.places(term)).toEqual({
        places: Uint32Array.from(places, ({ place }) => place),
        forms: Uint16Array.from(places, ({ form }) => form),
      });
    }
  }

  test("tells where each term stands, in which form, and how long the field is there", () => {
    const document = fc.array(add, { maxLength: 12 });
    fc.assert(fc.property(fc.array(document, { maxLength: 20 }), expectOccurrences), {
      numRuns: 30,
    });
  });

  test("of many documents, some of them empty", () => {
    const one = { term: 0, form: 1 };
    const last = { term: TERMS - 1, form: 65_535 };
    expectOccurrences([]);
    expectOccurrences([[], [], []]);
    expectOccurrences([[], [last], [], [one, last, one], []]);
    const many = Array.from({ length: 140 }, (_, at) => (at % 3 === 0 ? [] : [one, last]));
    expectOccurrences([...many, [{ term: 64, form: 1 }], [{ term: 128, form: 3 }]]);
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
    const { terms, forms, fields, words } = counter.done();
    expect(forms.flat().sort()).toEqual(
      words.flatMap(({ word, term }) =>
        term === "" ? [] : word === "selfharm" && term === "self" ? [word, word] : [word],
      ),
    );
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

  test("tells a cache the words of each page, and at the end what they number", () => {
    const kept: number[][] = [];
    const told: string[] = [];
    const counter = termCounter([], {
      words: createWordTable().words(),
      page: (texts) => {
        told.push(texts.join("|"));
        return { words: undefined, keep: (words) => kept.push([...words]) };
      },
    });
    for (const page of pagesOf(documents)) counter.add(page);
    expect(told).toEqual(["the end|A|selfharm, The the SELFHARM.|End|A|", "||end\nselfharm\nthe"]);
    // Six fields with nine words, three fields with three.
    expect(kept.map((words) => words.length)).toEqual([15, 6]);
    const { written, surfaces } = counter.done();
    const { letters, ends } = written.vocabulary;
    expect(String.fromCharCode(...letters)).toBe("theendAselfharmTheSELFHARMEnd");
    expect([...ends]).toEqual([3, 6, 7, 15, 18, 26, 29]);
    expect([...written.times]).toEqual([3, 2, 2, 2, 1, 1, 1]);
    expect([...written.surfaces].map((surface) => surfaces.words[surface])).toEqual([
      ...["the", "end", "a", "selfharm", "the", "selfharm", "end"],
    ]);
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
    await buildInvertedIndexInSteps(indexedDocuments(documentsOf(count)), { language: "en" });
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
    const aside = await buildInvertedIndexInSteps(indexedDocuments(documents), { language: "en" });
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
