import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldNames, type SearchDocument } from "../../src/search/format/documents.ts";
import {
  decodePlaces,
  encodePlaces,
  hasPlaces,
  placesFile,
  placesOfShard,
} from "../../src/search/format/places.ts";
import { rangeDecoder, rangeEncoder } from "../../src/search/format/range-coder.ts";
import { buildInvertedIndex } from "../../src/search/index/inverted-index.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { indexedWords } from "../../src/search/text/words.ts";
import { section } from "./support.ts";

test("numbers below a limit come back, in hardly more bits than they have", () => {
  const below = fc
    .integer({ min: 1, max: 1 << 24 })
    .chain((limit) => fc.record({ limit: fc.constant(limit), value: fc.nat(limit - 1) }));
  fc.assert(
    fc.property(fc.array(below), (all) => {
      const to = rangeEncoder();
      for (const { value, limit } of all) to.below(value, limit);
      const bytes = to.bytes();
      const from = rangeDecoder(bytes);
      expect(all.map(({ limit }) => from.below(limit))).toEqual(all.map(({ value }) => value));
      const bits = all.reduce((sum, { limit }) => sum + Math.log2(limit), 0);
      expect(bytes.length).toBeLessThanOrEqual(Math.ceil((bits * 1.1) / 8) + 5);
    }),
  );
});

const text = fc
  .array(fc.constantFrom("asks", "asking", "Ask", "first", "firsts", "猫カフェ", "other's"), {
    maxLength: 12,
  })
  .map((words) => words.join(" "));
const documents = fc.array(
  fc.record({ title: text, page: text, text }).map(
    (fields): SearchDocument => ({
      ...{ kind: "article", url: "a.html" },
      ...fields,
    }),
  ),
  { minLength: 1, maxLength: 8 },
);

test("every word of every field is where a look at the text finds it", () => {
  const { stem } = pipelineFor("en");
  fc.assert(
    fc.property(documents, (all) => {
      const index = buildInvertedIndex(all, { language: "en" });
      const terms = index.terms.map((_, place) => index.occurrences(place));
      const placed = decodePlaces(encodePlaces(terms, index.places), terms);
      for (const term of index.terms) {
        const { forms = [], fields = [] } = placed.get(term) ?? {};
        fieldNames.forEach((name, field) => {
          const expected = all.flatMap((document, ordinal) =>
            indexedWords(document[name]).flatMap(({ folded }, place) =>
              stem(folded) === term ? [{ ordinal, place, folded }] : [],
            ),
          );
          const {
            documents: own,
            counts,
            places,
            forms: said,
          } = fields[field] ?? {
            ...{ documents: [], counts: [], places: [], forms: [] },
          };
          const ordinals = [...own].flatMap((ordinal, at) =>
            Array.from({ length: counts[at] ?? 0 }, () => ordinal),
          );
          const found = ordinals.map((ordinal, at) => ({
            ...{ ordinal, place: places[at], folded: forms[said[at] ?? -1] },
          }));
          expect(found).toEqual(expected);
        });
      }
    }),
  );
});

test("a word that stands in very many places has none, and the others come back", () => {
  const index = buildInvertedIndex(
    [section("a", `${"often ".repeat(17_000)}seldom`), section("b", "often seldom")],
    { language: "en" },
  );
  const terms = index.terms.map((_, place) => index.occurrences(place));
  const placed = decodePlaces(encodePlaces(terms, index.places), terms);
  expect(terms.filter(({ fields }) => !hasPlaces(fields)).map(({ term }) => term)).toEqual([
    "often",
  ]);
  expect([...placed.keys()].sort()).toEqual(index.terms.filter((term) => term !== "often"));
  expect([...(placed.get("seldom")?.fields[2]?.places ?? [])]).toEqual([17_000, 1]);
});

test("several shards' places come out of their one file", () => {
  const file = placesFile(["one", "", "three"]);
  expect([0, 1, 2].map((at) => placesOfShard(file, at))).toEqual(["one", "", "three"]);
});
