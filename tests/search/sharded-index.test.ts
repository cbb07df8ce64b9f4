import fc from "fast-check";
import lunr from "lunr";
import { describe, expect, test } from "vitest";
import { fieldNames, type SearchDocument } from "../../src/search/documents.ts";
import { createShardedIndex } from "../../src/search/sharded-index.ts";
import { cranfield, generatedCorpus, guide, tldrPages } from "./corpora.ts";
import { buildLunr } from "./stock-lunr.ts";
import { columnsOf, stockStore } from "./stock-store.ts";

type Build = (query: lunr.Query) => void;

const corpora: readonly [name: string, documents: readonly SearchDocument[], runs: number][] = [
  ["a generated corpus", generatedCorpus(), 1000],
  ["this repository's guide", guide(), 1000],
  ["pages of tldr", tldrPages({ step: 120 }), 200],
  ["abstracts of Cranfield", cranfield().slice(0, 60), 200],
];

describe.each(corpora)("over %s", (_, documents, numRuns) => {
  test.skipIf(documents.length === 0)(
    "any query gives the refs, order, scores and match data of stock Lunr over the whole",
    async () => {
      const index = buildLunr(documents, "en");
      const terms = columnsOf(index).map(({ term }) => term);
      const sharded = createShardedIndex(stockStore(index, { termsPerShard: 40 }).store);
      let thrown = 0;
      let found = 0;
      await fc.assert(
        fc.asyncProperty(anyQuery(terms), async (clauses) => {
          const build: Build = (query) => {
            for (const [term, options] of clauses) query.term(term, structuredClone(options));
          };
          const expected = outcome(() => index.query(build));
          const actual = await sharded.query(build).then(listed, errorName);
          expect(actual).toBe(expected);
          if (expected.startsWith("throws")) thrown++;
          else if (expected !== "[]") found++;
        }),
        { numRuns },
      );
      // That the queries are no empty ones.
      expect(found).toBeGreaterThan(numRuns / 3);
      expect(thrown).toBeGreaterThan(numRuns / 100);
    },
    120_000,
  );
});

describe("what it loads", () => {
  const index = buildLunr(generatedCorpus(), "en");
  const terms = columnsOf(index).map(({ term }) => term);
  const shardsFor = async (build: Build) => {
    const { store, loaded } = stockStore(index, { termsPerShard: 10 });
    await createShardedIndex(store).query(build);
    return [...loaded];
  };

  test("a term loads the one shard that may hold it, whether it is there or not", async () => {
    expect(await shardsFor((query) => query.term(terms[25] ?? "", {}))).toEqual([2]);
    expect(await shardsFor((query) => query.term(`${terms[25]}qqq`, {}))).toEqual([2]);
    expect(await shardsFor((query) => query.term("", {}))).toEqual([0]);
  });

  test("a wildcard loads the shards of the range before it", async () => {
    const trailing = { wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false };
    const first = terms.findIndex((term) => term.startsWith("cab"));
    const last = terms.findLastIndex((term) => term.startsWith("cab"));
    const places = await shardsFor((query) => query.term("cab", trailing));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(Math.floor((first - 1) / 10));
    expect(Math.max(...places)).toBe(Math.floor(last / 10));
  });

  test("a query that only rules out loads no more than what it rules out", async () => {
    const presence = lunr.Query.presence.PROHIBITED;
    expect(await shardsFor((query) => query.term(terms[25] ?? "", { presence }))).toEqual([2]);
    expect(await shardsFor(() => {})).toEqual([]);
  });
});

function outcome(run: () => lunr.Index.Result[]) {
  try {
    return listed(run());
  } catch (error) {
    return errorName(error);
  }
}

// Text is compared at once, where thousands of objects take their time: it tells every bit of a score.
const listed = (results: lunr.Index.Result[]) => JSON.stringify(results);
const errorName = (error: unknown) => `throws ${error instanceof Error ? error.name : error}`;

type Options = Parameters<lunr.Query["term"]>[1];

/** Clauses of every sort, most of them about terms that are there. */
function anyQuery(terms: readonly string[]): fc.Arbitrary<[term: string, options: Options][]> {
  const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;
  const known = fc.constantFrom(...terms);
  const part = fc.tuple(known, fc.nat(), fc.nat());
  const term = fc.oneof(
    { weight: 10, arbitrary: known },
    // A beginning, an end, both, and with gaps inside.
    { weight: 6, arbitrary: part.map(([word, at]) => `${word.slice(0, 2 + (at % word.length))}*`) },
    { weight: 2, arbitrary: part.map(([word, at]) => `*${word.slice(at % word.length)}`) },
    {
      weight: 4,
      arbitrary: part.map(([word, a, b]) => {
        const from = 1 + (a % word.length);
        return `${word.slice(0, from)}*${word.slice(from + (b % 3))}`;
      }),
    },
    { weight: 1, arbitrary: part.map(([word, at]) => `*${word.charAt(at % word.length)}*`) },
    { weight: 1, arbitrary: fc.constantFrom("", "*", "**", "qqqq", "the", "__proto__", "zz*") },
    { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
  );
  const boost = fc.oneof(fc.constantFrom(0, 1, 2, 10), fc.double({ min: 0.01, max: 50 }));
  const fields = fc.oneof(
    { weight: 12, arbitrary: fc.subarray([...fieldNames]) },
    { weight: 1, arbitrary: fc.constant(["title", "author"]) },
  );
  const presence = fc.oneof(
    { weight: 5, arbitrary: fc.constant(OPTIONAL) },
    { weight: 2, arbitrary: fc.constant(REQUIRED) },
    { weight: 2, arbitrary: fc.constant(PROHIBITED) },
  );
  const options = fc.record(
    {
      boost,
      fields,
      presence,
      usePipeline: fc.boolean(),
      wildcard: fc.constantFrom(0, 2, 2, 1, 3),
      editDistance: fc.constantFrom(0, 1, 1, 2),
    },
    { requiredKeys: [] },
  );
  // Every key is there half of the time: fuzzy beside wildcards would crowd out the rest.
  const calm = fc.record({ boost, fields, presence }, { requiredKeys: [] });
  const clause = fc.tuple(term, fc.oneof({ weight: 6, arbitrary: calm }, options));
  const ruledOut = fc.tuple(
    term,
    calm.map((o) => ({ ...o, presence: PROHIBITED })),
  );
  return fc.oneof(
    { weight: 8, arbitrary: fc.array(clause, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.array(ruledOut, { maxLength: 2 }) },
  );
}
