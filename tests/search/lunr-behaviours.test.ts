import lunr from "lunr";
import { describe, expect, test } from "vitest";
import { createShardedIndex } from "../../src/search/sharded-index.ts";
import { buildLunr } from "./stock-lunr.ts";
import { stockStore } from "./stock-store.ts";
import { section } from "./support.ts";

// What Lunr's guide to searching promises (https://lunrjs.com/guides/searching.html), of an index in
// shards of two terms.

const documents = [
  section("0", "Green plants study the sun. A green leaf", "Mr. Green kills Colonel Mustard"),
  section("1", "The plumb waters plants with a blue can", "Plumb waters plant"),
  section("2", "Professor Plumb has a green plant in his study", "Scarlett helps Professor"),
  section("3", "Nothing but blues", "Blue"),
];
const index = createShardedIndex(
  stockStore(buildLunr(documents, "en"), { termsPerShard: 2 }).store,
);
const { REQUIRED, PROHIBITED } = lunr.Query.presence;
const { LEADING, TRAILING } = lunr.Query.wildcard;

type Term = readonly [term: string, options?: object];

async function search(...terms: readonly Term[]) {
  const results = await index.query((query) => {
    for (const [term, options] of terms) query.term(term, { ...options });
  });
  return results.map(({ ref, score, matchData }) => ({
    ref,
    score,
    terms: Object.keys(matchData.metadata),
  }));
}
const refs = async (...terms: readonly Term[]) =>
  (await search(...terms)).map(({ ref }) => ref).sort();

describe("terms", () => {
  test("one term finds the documents that have it, inflected or not", async () => {
    expect(await refs(["plants"])).toEqual(["0", "1", "2"]);
  });

  test("several terms find the documents that have any of them", async () => {
    expect(await refs(["scarlett"], ["mustard"])).toEqual(["0", "2"]);
  });

  test("a document that has more of the terms has a higher score", async () => {
    const [first] = await search(["professor"], ["study"]);
    expect(first?.ref).toBe("2");
  });

  test("a term that no document has finds nothing", async () => {
    expect(await refs(["candlestick"])).toEqual([]);
  });

  test("results come highest score first, with the terms that matched", async () => {
    const results = await search(["green"], ["blue"]);
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(results.find(({ ref }) => ref === "3")?.terms).toEqual(["blue"]);
  });

  test("a rarer term counts for more", async () => {
    const score = async (term: string) =>
      (await search([term])).find(({ ref }) => ref === "2")?.score ?? 0;
    expect(await score("scarlett")).toBeGreaterThan(await score("plumb"));
  });
});

describe("wildcards", () => {
  test("stand for the end, the beginning or the middle of a term, nothing included", async () => {
    const asIs = { usePipeline: false };
    expect(await refs(["pl*", asIs])).toEqual(["0", "1", "2"]);
    expect(await refs(["*ustard", asIs])).toEqual(["0"]);
    expect(await refs(["s*y", asIs])).toEqual([]);
    expect(await refs(["st*i", asIs])).toEqual(["0", "2"]);
    expect(await refs(["blue*", asIs])).toEqual(["1", "3"]);
  });

  test("can be asked for beside the term", async () => {
    expect(await refs(["plum", { wildcard: TRAILING, usePipeline: false }])).toEqual(["1", "2"]);
    expect(await refs(["ofessor", { wildcard: LEADING, usePipeline: false }])).toEqual(["2"]);
    const both = { wildcard: LEADING | TRAILING, usePipeline: false };
    expect(await refs(["carlet", both])).toEqual(["2"]);
  });
});

describe("fields", () => {
  test("a term can be limited to a field", async () => {
    expect(await refs(["green", { fields: ["title"] }])).toEqual(["0"]);
    expect(await refs(["green", { fields: ["text"] }])).toEqual(["0", "2"]);
  });

  test("a field that the index does not have throws", async () => {
    await expect(search(["green", { fields: ["author"] }])).rejects.toThrow(TypeError);
  });
});

describe("boosts", () => {
  test("a boosted term counts for more", async () => {
    const first = async (...terms: readonly Term[]) => (await search(...terms))[0]?.ref;
    expect(await first(["scarlett", { boost: 10 }], ["mustard"])).toBe("2");
    expect(await first(["scarlett"], ["mustard", { boost: 10 }])).toBe("0");
  });
});

describe("fuzzy matches", () => {
  test("terms within so many edits are found", async () => {
    expect(await refs(["plont", { editDistance: 1 }])).toEqual(["0", "1", "2"]);
    expect(await refs(["plmub", { editDistance: 1 }])).toEqual(["1", "2"]);
    expect(await refs(["musd", { editDistance: 1 }])).toEqual([]);
    expect(await refs(["mustrad", { editDistance: 2 }])).toEqual(["0"]);
  });
});

describe("presence", () => {
  test("a required term must be there", async () => {
    expect(await refs(["green", { presence: REQUIRED }], ["blue"])).toEqual(["0", "2"]);
  });

  test("several required terms must all be there, in any field", async () => {
    const required = { presence: REQUIRED };
    expect(await refs(["green", required], ["scarlett", required])).toEqual(["2"]);
    expect(await refs(["green", required], ["candlestick", required])).toEqual([]);
  });

  test("a prohibited term must not be there", async () => {
    expect(await refs(["plant"], ["green", { presence: PROHIBITED }])).toEqual(["1"]);
  });

  test("prohibited terms alone find all other documents, with no score", async () => {
    const results = await search(["green", { presence: PROHIBITED }]);
    expect(results).toEqual([
      { ref: "1", score: 0, terms: [] },
      { ref: "3", score: 0, terms: [] },
    ]);
  });

  test("a query without clauses finds all documents", async () => {
    expect(await refs()).toEqual(["0", "1", "2", "3"]);
  });
});
