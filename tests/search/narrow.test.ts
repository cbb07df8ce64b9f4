import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldNames } from "../../src/search/documents.ts";
import { match } from "../../src/search/match.ts";
import type { SoughtWord } from "../../src/search/sought.ts";
import { generatedCorpus } from "./corpora.ts";
import { columnsOf } from "./stock-columns.ts";
import { buildLunr } from "./stock-lunr.ts";

const documents = generatedCorpus();
const index = buildLunr(documents, "en");
const columns = columnsOf(index);
const byTerm = new Map(columns.map((each) => [each.term, each]));

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
        const sought = words.map(
          ({ clauses, fields }): SoughtWord => ({
            clauses: clauses.flatMap(({ term, boost }) => {
              const found = byTerm.get(term);
              return found ? [{ columns: found, boost }] : [];
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
          sought.every(({ clauses, fields }) =>
            clauses.some(({ columns }) =>
              fields.some((field) =>
                columns.fields[fieldNames.indexOf(field)]?.documents.includes(Number(ref)),
              ),
            ),
          );
        const complete = stock.filter(({ ref }) => has(ref));
        const expected = complete.length > 0 ? complete : stock;
        const options = {
          documentCount: documents.length,
          parts: words.length,
          keep,
          weigh: () => 1,
        };
        const actual = match(sought, () => false, { ...options, passes: () => true });
        expect(actual.matched).toBe(complete.length > 0 || stock.length === 0 ? "all" : "any");
        expect([...actual.ordinals].map(String).sort()).toEqual(
          expected.map(({ ref }) => ref).sort(),
        );
        expect(actual.best.slice(0, keep)).toEqual(
          expected.slice(0, keep).map(({ ref, score }) => ({ ordinal: Number(ref), score })),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  [3, 1, "all"],
  [4, 9, "few"],
  [4, 10, "all"],
  [4, 0, "any"],
])(
  "of %i words that the reader wrote, %i documents with all are: %s",
  (parts, complete, matched) => {
    const postings = (documents: readonly number[]) => ({
      documents: Uint32Array.from(documents),
      weights: Uint32Array.from(documents, () => 1000),
    });
    const word = (index: number, documents: readonly number[]): SoughtWord => ({
      fields: [...fieldNames],
      clauses: [
        {
          boost: 1,
          columns: {
            ...{ term: String(index), index },
            fields: [postings([]), postings([]), postings(documents)],
          },
        },
      ],
    });
    const first = Array.from({ length: 20 }, (_, ordinal) => ordinal);
    const second = [...first.slice(0, complete), 20];
    const { ordinals, ...found } = match([word(0, first), word(1, second)], () => false, {
      ...{ documentCount: 21, keep: 30, parts, weigh: () => 1, passes: () => true },
    });
    expect(found.matched).toBe(matched);
    expect(ordinals).toHaveLength(matched === "all" ? complete : 21);
  },
);
