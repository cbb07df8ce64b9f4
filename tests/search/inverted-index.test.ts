import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  documentKinds,
  fieldNames,
  type SearchDocument,
} from "../../src/search/format/documents.ts";
import { buildInvertedIndex } from "../../src/search/index/inverted-index.ts";
import { buildLunr } from "./stock-lunr.ts";
import { plainCorpus } from "./support.ts";

/** What stock Lunr serialises, in the shape of postings. */
interface Stock {
  readonly invertedIndex: readonly [string, Record<string, Record<string, object>>][];
  readonly fieldVectors: readonly [string, number[]][];
}

describe("buildInvertedIndex", () => {
  test("has the terms, their order, postings and weights that lunr.Builder has", () => {
    expectStock(inOrder(plainCorpus));
  });

  test("so too for any documents, in English and in a language without a stemmer", () => {
    const word = fc.oneof(
      fc.constantFrom("the", "choice", "Choices", "choosing", "don't", "2024", "naïve", "漢字かな"),
      fc.constantFrom(
        "__proto__",
        "constructor",
        "_index",
        "ΟΔΟΣ",
        "👍",
        "x’s",
        "many ".repeat(300),
      ),
      fc.string({ maxLength: 6, unit: "grapheme" }),
    );
    const text = fc.array(word, { maxLength: 40 }).map((all) => all.join(" "));
    const document = fc.record({
      kind: fc.constantFrom(...documentKinds),
      url: fc.constant("a.html"),
      page: text,
      title: text,
      text,
      aliases: fc.array(text, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(
        fc.array(document, { maxLength: 12 }),
        fc.constantFrom("en", "tlh"),
        (documents, language) => expectStock(inOrder(documents), language),
      ),
      { numRuns: 100 },
    );
  });

  test("so too for a word of any length", () => {
    const text = `${"ab".repeat(150_000)} ${"é".repeat(1500)}`;
    expectStock([{ kind: "article", url: "a.html", page: "a", title: "a", text }]);
  });

  test("refuses documents out of the order of kinds, whose ordinals would tell the wrong kind", () => {
    expect(() => buildInvertedIndex(inOrder(plainCorpus).toReversed(), { language: "en" })).toThrow(
      RangeError,
    );
  });

  test("knows every word as it stands, its term, and how often it occurs", () => {
    const documents = [
      { kind: "article", url: "a", page: "Asking", title: "Ask", text: "asking, Asking asks" },
    ] as const;
    expect(buildInvertedIndex(documents, { language: "en" }).words).toEqual([
      { word: "ask", term: "ask", count: 1 },
      { word: "asking", term: "ask", count: 3 },
      { word: "asks", term: "ask", count: 1 },
    ]);
  });
});

function expectStock(documents: readonly SearchDocument[], language = "en"): void {
  const invertedIndex = buildInvertedIndex(documents, { language });
  const all = invertedIndex.terms.map((_, place) => invertedIndex.postings(place));
  // Lunr counts terms on: ours have gaps between their numbers, and the same order.
  const inOrder = all.map(({ index }) => index).sort((a, b) => a - b);
  const actual = all.map(({ term, index, fields }) => {
    const postings = fields.map((field) =>
      [...field.documents].map((o, at) => [o, field.weights[at]]),
    );
    return { term, index: inOrder.indexOf(index), postings };
  });
  const stock = JSON.parse(JSON.stringify(buildLunr(documents, language))) as Stock;
  const weights = new Map(stock.fieldVectors.map(([ref, vector]) => [ref, new Map(chunk(vector))]));
  const expected = stock.invertedIndex.map(([term, posting]) => {
    const index = Number(posting._index);
    const postings = fieldNames.map((field) =>
      Object.keys(posting[field] ?? {}).map((ref) => {
        const weight = weights.get(`${field}/${ref}`)?.get(index) ?? Number.NaN;
        return [Number(ref), Math.round(weight * 1000)];
      }),
    );
    return { term, index, postings };
  });
  expect(actual).toEqual(expected);
}

function chunk(vector: readonly number[]): [number, number][] {
  return Array.from({ length: vector.length / 2 }, (_, at) => [
    vector[at * 2] ?? Number.NaN,
    vector[at * 2 + 1] ?? Number.NaN,
  ]);
}

function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  return documentKinds.flatMap((kind) => documents.filter((each) => each.kind === kind));
}
