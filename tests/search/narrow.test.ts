import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldNames } from "../../src/search/format/documents.ts";
import { atOnce } from "../../src/search/format/steps.ts";
import { ranked } from "../../src/search/query/match.ts";
import { LACKING, type NarrowOptions, narrow } from "../../src/search/query/narrow.ts";
import type { ExpandedTerm } from "../../src/search/query/query-terms.ts";
import { generatedCorpus } from "./corpora.ts";
import { buildLunr } from "./stock-lunr.ts";
import { stockPostings } from "./stock-postings.ts";
import { termInTexts } from "./support.ts";

const documents = generatedCorpus();
const index = buildLunr(documents, "en");
const postings = stockPostings(index);
const byTerm = new Map(postings.map((each) => [each.term, each]));

const match = (
  words: readonly ExpandedTerm[],
  isRuledOut: (ordinal: number) => boolean,
  options: NarrowOptions,
) => atOnce(ranked(words, atOnce(narrow(words, isRuledOut, options)), options));

const clause = fc.record({
  term: fc.constantFrom(...byTerm.keys()),
  boost: fc.constantFrom(1, 2, 10),
});
const word = fc.record({
  clauses: fc.uniqueArray(clause, { minLength: 1, maxLength: 3, selector: ({ term }) => term }),
  fields: fc.oneof(fc.constant([...fieldNames]), fc.constant(["title" as const])),
});

test("the first results are stock Lunr's over the whole index, whatever is left out", () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 40 }),
      (words, keep) => {
        const expanded = words.map(
          ({ clauses, fields }): ExpandedTerm => ({
            clauses: clauses.flatMap(({ term, boost }) => {
              const found = byTerm.get(term);
              return found ? [{ postings: found, boost }] : [];
            }),
            fields,
          }),
        );
        const stock = index.query((query) => {
          for (const { clauses, fields } of words) {
            for (const { term, boost } of clauses) {
              query.term(term, { boost, fields: [...fields], usePipeline: false });
            }
          }
        });
        const has = (ref: string) =>
          expanded.every(({ clauses, fields }) =>
            clauses.some(({ postings }) =>
              fields.some((field) =>
                postings.fields[fieldNames.indexOf(field)]?.documents.includes(Number(ref)),
              ),
            ),
          );
        const complete = stock.filter(({ ref }) => has(ref));
        const isEnough = complete.length >= (words.length > 1 ? 10 : 1);
        const others = stock.filter((result) => !complete.includes(result));
        const expected = isEnough ? complete : [...complete, ...others];
        const options = {
          documentCount: documents.length,
          chunks: words.length,
          keep,
          weigh: () => 1,
        };
        const actual = match(expanded, () => false, { ...options, passes: () => true });
        const said = complete.length > 0 ? "few" : "any";
        expect(actual.matched).toBe(complete.length === expected.length ? "all" : said);
        expect(actual.complete).toBe(complete.length);
        expect([...actual.ordinals].map(String).sort()).toEqual(
          expected.map(({ ref }) => ref).sort(),
        );
        expect(actual.best.slice(0, keep)).toEqual(
          expected.slice(0, keep).map((result) => ({
            ...{ ordinal: Number(result.ref), score: result.score },
            place: complete.includes(result) ? 0 : LACKING,
          })),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  [1, 1, "all"],
  [2, 1, "few"],
  [2, 10, "all"],
  [4, 9, "few"],
  [4, 10, "all"],
  [4, 0, "any"],
])(
  "of %i words that the reader wrote, %i documents with all are: %s",
  (chunks, complete, matched) => {
    const word = (index: number, documents: readonly number[]): ExpandedTerm => ({
      fields: [...fieldNames],
      clauses: [{ boost: 1, postings: termInTexts(String(index), index, documents) }],
    });
    const first = Array.from({ length: 20 }, (_, ordinal) => ordinal);
    const second = [...first.slice(0, complete), 20];
    const { ordinals, ...found } = match([word(0, first), word(1, second)], () => false, {
      ...{ documentCount: 21, keep: 30, chunks, weigh: () => 1, passes: () => true },
    });
    expect(found.matched).toBe(matched);
    expect(ordinals).toHaveLength(matched === "all" ? complete : 21);
  },
);

const nothing = { documents: new Uint32Array(), weights: new Uint32Array() };

/** A word of one term, which stands in the texts of these documents. */
function wordIn(index: number, weights: Readonly<Record<number, number>>): ExpandedTerm {
  const postings = termInTexts(
    `t${String(index).padStart(2, "0")}`,
    index,
    Object.keys(weights).map(Number),
    (document) => weights[document] ?? 0,
  );
  return { fields: [...fieldNames], clauses: [{ boost: 1, postings }] };
}

describe("the best", () => {
  const options = { documentCount: 200, chunks: 1, weigh: (share: number) => share };
  const bestOf = (weights: readonly number[], keep: number, passes = (_: number) => true) =>
    match([wordIn(0, { ...weights })], () => false, { ...options, keep, passes }).best.map(
      ({ ordinal }) => ordinal,
    );

  test("are as many as asked for, by their scores, whatever order these come in", () => {
    const weight = fc.integer({ min: 1, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.uniqueArray(weight, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 45 }),
        (weights, keep) => {
          const sorted = weights.toSorted((a, b) => b - a).slice(0, keep);
          expect(bestOf(weights, keep).map((ordinal) => weights[ordinal])).toEqual(sorted);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("and all that are as good as the last of them", () => {
    expect(bestOf([5, 7, 7, 9, 7, 1], 2).toSorted()).toEqual([1, 2, 3, 4]);
    expect(bestOf([7, 7, 7, 7], 1)).toHaveLength(4);
    expect(bestOf([5, 7, 7, 9, 7, 1], 4).toSorted()).toEqual([1, 2, 3, 4]);
    expect(bestOf([5, 7, 7, 9, 7, 1], 5).toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(bestOf([5, 7], 2)).toEqual([1, 0]);
  });

  test("are of those that pass", () => {
    expect(bestOf([5, 7, 8, 9, 6, 1], 2, (ordinal) => ordinal % 2 === 0)).toEqual([2, 4]);
    expect(bestOf([5, 7], 2, () => false)).toEqual([]);
  });

  test("have the more worth, the more of the words they have", () => {
    const words = [wordIn(0, { 0: 1000, 1: 100 }), wordIn(1, { 1: 100 }), wordIn(2, { 2: 90 })];
    const ranked = (weigh: (share: number) => number) =>
      match(words, () => false, { ...options, weigh, keep: 1, passes: () => true }).best;
    // 1000 · (1/3)², and (100 + 100) · (2/3)².
    expect(ranked((share) => share ** 2).map(({ ordinal }) => ordinal)).toEqual([0]);
    // 1000 · (1/3)⁴ = 12.3; 200 · (2/3)⁴ = 39.5.
    const [first] = ranked((share) => share ** 4);
    expect(first?.ordinal).toBe(1);
    expect(ranked(() => 1).map(({ ordinal }) => ordinal)).toEqual([0]);
    // What half of the words or fewer are is worth nothing: of the share, not of the number of words.
    const most = (share: number) => (share > 0.5 && share < 0.7 ? 1 : 0);
    expect(ranked(most).map(({ ordinal }) => ordinal)).toEqual([1]);
    expect(ranked(most)[0]?.score).toBeGreaterThan(0);
  });

  test("of the title's words, weights in the title alone count", () => {
    const word = wordIn(0, { 0: 5, 1: 9 });
    const inTitle: ExpandedTerm = {
      fields: ["title"],
      clauses: word.clauses.map(({ boost, postings }) => ({
        boost,
        postings: {
          ...postings,
          fields: [
            { documents: Uint32Array.of(0, 2), weights: Uint32Array.of(7, 8) },
            nothing,
            postings.fields[2] ?? nothing,
          ],
        },
      })),
    };
    const { ordinals, best } = match([inTitle], () => false, {
      ...{ ...options, keep: 9, passes: () => true },
    });
    expect([...ordinals]).toEqual([0, 2]);
    expect(best.map(({ ordinal }) => ordinal)).toEqual([2, 0]);
  });
});

describe("all the words", () => {
  const options = { documentCount: 3, chunks: 1, keep: 9, weigh: () => 1, passes: () => true };

  test.each([1, 2, 31, 32])("of %i are needed", (count) => {
    const words = Array.from({ length: count }, (_, at) =>
      wordIn(at, at === count - 1 ? { 0: 1 } : { 0: 1, 1: 1 }),
    );
    const { matched, ordinals } = match(words, () => false, options);
    expect([matched, [...ordinals]]).toEqual(["all", [0]]);
    const some = Array.from({ length: count }, (_, at) => wordIn(at, { [at === 0 ? 2 : 1]: 1 }));
    const any = match(some, () => false, options);
    expect([any.matched, [...any.ordinals]]).toEqual(count === 1 ? ["all", [2]] : ["any", [1, 2]]);
  });

  test("a document that is ruled out is no match, by all of the words or by any", () => {
    const words = [wordIn(0, { 0: 1, 1: 1, 2: 1 }), wordIn(1, { 0: 1, 1: 1 })];
    const { matched, ordinals } = match(words, (ordinal) => ordinal === 0, options);
    expect([matched, [...ordinals]]).toEqual(["all", [1]]);
    const any = match(words, (ordinal) => ordinal < 2, options);
    expect([any.matched, [...any.ordinals]]).toEqual(["any", [2]]);
    const none = match(words, () => true, options);
    expect([none.matched, [...none.ordinals], none.best]).toEqual(["all", [], []]);
  });

  test("no words match nothing", () => {
    const { matched, ordinals, best } = match([], () => false, options);
    expect([matched, [...ordinals], best]).toEqual(["all", [], []]);
    const unknown: ExpandedTerm = { clauses: [], fields: [...fieldNames] };
    expect(match([unknown], () => false, options).best).toEqual([]);
    const beside = match([unknown, wordIn(0, { 1: 5 })], () => false, options);
    expect([beside.matched, [...beside.ordinals]]).toEqual(["any", [1]]);
  });
});
