import { describe, expect, test } from "vitest";
import { writeIndex } from "../../src/search/index/writer.ts";
import { find } from "../../src/search/query/find.ts";
import { openIndex } from "../../src/search/query/open-index.ts";
import { createStore } from "../../src/search/query/store.ts";
import { loadSeldom, received, section } from "./support.ts";

// What Lunr's guide to searching promises (https://lunrjs.com/guides/searching.html), so far as a
// reader can ask for it: of the search that a reader's browser runs.

const documents = [
  section("0", "Green plants study the sun. A green leaf", "Mr. Green kills Colonel Mustard"),
  section("1", "The plumb waters plants with a blue can", "Plumb waters plant"),
  section("2", "Professor Plumb has a green plant in his study", "Scarlett helps Professor"),
  section("3", "Nothing but blues", "Blue"),
];
const index = writeIndex(documents, { language: "en", oneFileBytes: 0 }).then((written) => {
  const data = received(written);
  return openIndex(createStore({ load: async (name) => data.get(name) }));
});

async function search(text: string) {
  const { matches } = await find(text, { limit: 9, exactly: true }, await index, loadSeldom);
  return matches.best.map(({ ordinal, score }) => ({ ref: String(ordinal), score }));
}
const refs = async (text: string) => (await search(text)).map(({ ref }) => ref).sort();
const scoreOf = async (ref: string, text: string) =>
  (await search(text)).find((result) => result.ref === ref)?.score ?? 0;

describe("terms", () => {
  test("one term finds the documents that have it, inflected or not", async () => {
    expect(await refs("planted")).toEqual(["0", "1", "2"]);
  });

  test("several terms that no document has together find those that have any of them", async () => {
    expect(await refs("scarlett mustard")).toEqual(["0", "2"]);
  });

  test("a document that has more of the terms has a higher score", async () => {
    expect((await search("professor study candlestick"))[0]?.ref).toBe("2");
  });

  test("a term that no document has finds nothing", async () => {
    expect(await refs("candlestick")).toEqual([]);
  });

  test("results come highest score first", async () => {
    const scores = (await search("green candlestick blue")).map(({ score }) => score);
    expect(scores.length).toBe(4);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test("a rarer term counts for more", async () => {
    expect(await scoreOf("2", "scarlett")).toBeGreaterThan(await scoreOf("2", "plumb"));
  });

  test("the last may be the beginning of one", async () => {
    expect(await refs("plum")).toEqual(["1", "2"]);
    expect(await refs("mus")).toEqual(["0"]);
    expect(await refs("ustard")).toEqual([]);
  });
});

describe("fields", () => {
  test("a term can be limited to titles", async () => {
    expect(await refs("title:green")).toEqual(["0"]);
    expect(await refs("green")).toEqual(["0", "2"]);
  });
});

describe("presence", () => {
  test("what has all the terms, in any field, comes before what has some", async () => {
    const found = await search("green scarlett");
    expect(found.map(({ ref }) => ref)).toEqual(["2", "0"]);
  });

  test("a prohibited term must not be there", async () => {
    expect(await refs("plant -green")).toEqual(["1"]);
  });
});
