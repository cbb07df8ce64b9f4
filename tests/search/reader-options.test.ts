import { describe, expect, test } from "vitest";
import { writeIndex } from "../../src/search/index/writer.ts";
import { createReader } from "../../src/search/query/reader.ts";
import { generatedCorpus } from "./corpora.ts";
import { loadSeldom, plainCorpus, readerOf, received, section, urls } from "./support.ts";

/** A reader, and the names of what it loads, trip by trip. */
function watched(data: ReadonlyMap<string, unknown>) {
  const trips: string[][] = [];
  let open = false;
  const reader = createReader({
    loadSeldom,
    load(name) {
      if (!open) trips.push([]);
      open = true;
      trips.at(-1)?.push(name);
      return new Promise((resolve) => {
        // All that is asked for before the first of them arrives goes the way together.
        setImmediate(() => {
          open = false;
          resolve(data.get(name));
        });
      });
    },
  });
  return { reader, trips };
}

describe("phrases, ruled out words and titles", () => {
  const reader = readerOf([
    section("a#1", "The right to decide is yours.", "Rights"),
    section("a#2", "You decide what is right to you.", "Decisions"),
    section("b#1", "Right and wrong. Decide later, under pressure.", "The right to decide"),
    section("b#2", "Something else about pressure.", "Pressure"),
  ]);

  test.each([
    ['"right to decide"', ["a#1", "b#1"]],
    ['"Right, to decide!"', ["a#1", "b#1"]],
    ['"decide right"', []],
    ['"right to dec', ["a#1", "b#1"]],
    ['"right to dec"', []],
    ['title:"right to decide"', ["b#1"]],
    ["title:pressure", ["b#2"]],
    ["pressure -wrong", ["b#2"]],
    ["decide -title", ["a#1", "a#2", "b#1"]],
    ['decide -"wrong right"', ["a#1", "a#2"]],
    ["-wrong", []],
    ["author:decide", ["a#1", "a#2", "b#1"]],
  ])("%s", async (text, expected) => {
    expect((await urls(reader, text)).sort()).toEqual(expected);
  });

  const inParts = { oneFileBytes: 0 };

  test.each([{}, inParts])(
    "a phrase is found however many have its words apart (%j)",
    async (options) => {
      const many = Array.from({ length: 400 }, (_, at) =>
        section(`apart-${at}`, "Design, design; a document and a document."),
      );
      const phrase = section(
        "phrase",
        `Beneath all others: a design document. ${"More. ".repeat(200)}`,
      );
      const reader = readerOf([...many, phrase], "en", options);
      expect(await urls(reader, '"design document"')).toEqual(["phrase"]);
      const answer = await reader.search('"design document"', { limit: 5 });
      expect(answer).toMatchObject({ total: 1, matched: "all" });
      expect(answer).not.toHaveProperty("lookedAt");
    },
  );

  test.each([{}, inParts])(
    "a phrase with other endings is found where none has it just so, and that is said (%j)",
    async (options) => {
      const documents = [
        section("a", "Two design documents."),
        section("b", "Documents by design."),
        section("c", "A designed document."),
      ];
      const reader = readerOf(documents, "en", options);
      const answer = await reader.search('"design document"', { limit: 9 });
      expect(answer).toMatchObject({ total: 2, isInflected: true });
      expect((await urls(reader, '"design document"')).sort()).toEqual(["a", "c"]);
      const exactly = await reader.search('"design document"', { limit: 9, exactly: true });
      expect(exactly.total).toBe(0);
      const just = await reader.search('"design documents"', { limit: 9 });
      expect(just.total).toBe(1);
      expect(just).not.toHaveProperty("isInflected");
    },
  );

  test("where not all could be looked through for a phrase, the answer says how many were", async () => {
    // Nothing but common words lies between: where these stand only the texts tell.
    const apart = Array.from({ length: 60 }, (_, at) =>
      section(`apart-${at}`, "Rest of and for all life."),
    );
    const phrase = section("phrase", `Rest is in the best life. ${"More words. ".repeat(200)}`);
    const often = section("often", "in the best and of and for all ".repeat(17_000));
    const parts = readerOf([...apart, phrase, often], "en", inParts);
    expect(await parts.search('"rest of the for all life"', { limit: 5 })).toMatchObject({
      total: 0,
      lookedAt: { documents: 50, of: 61 },
    });
    const some = await parts.search('"rest of and for all life"', { limit: 5 });
    expect(some).toMatchObject({ total: 5, lookedAt: { documents: 5, of: 61 } });
    // There is nothing to be unsure of here: few have the other words so.
    const one = await parts.search('"rest is in the best life"', { limit: 5 });
    expect(one.total).toBe(1);
    expect(one).not.toHaveProperty("lookedAt");
  });

  test("words that stand together come before words that stand apart", async () => {
    const filler = "one two three four five six seven eight nine ten";
    const near = readerOf([
      section("apart", `informed ${filler} choice ${filler}`, "x"),
      section("together", `${filler} informed choice ${filler}`, "x"),
    ]);
    expect(await urls(near, "informed choice")).toEqual(["together", "apart"]);
  });
});

describe("filters", () => {
  const reader = readerOf(plainCorpus);

  test("kinds narrow what is shown and its total; counts tell of all", async () => {
    const all = await reader.search("person", { limit: 20 });
    const items = await reader.search("person", { limit: 20, kinds: ["item"] });
    expect(all.counts).toEqual({ article: 2, item: 0, term: 1, source: 0 });
    expect(all.total).toBe(3);
    expect(items).toMatchObject({ total: 0, groups: [], counts: all.counts, matched: "all" });
    const terms = await reader.search("person", { limit: 20, kinds: ["term"] });
    expect(terms.total).toBe(1);
    expect(terms.groups.flatMap(({ hits }) => hits.map(({ kind }) => kind))).toEqual(["term"]);
  });

  test("within narrows all to some documents", async () => {
    const none = await reader.search("person", { limit: 20, within: new Set() });
    expect(none).toMatchObject({ total: 0, counts: { article: 0, item: 0, term: 0, source: 0 } });
    const within = new Set(plainCorpus.keys());
    expect(await reader.search("person", { limit: 20, within })).toEqual(
      await reader.search("person", { limit: 20 }),
    );
  });
});

describe("over shards", () => {
  test("a query takes two round trips after the head, and finds what one file finds", async () => {
    const documents = generatedCorpus();
    const whole = readerOf(documents);
    const data = received(await writeIndex(documents, { language: "en", oneFileBytes: 0 }));
    const words = documents.flatMap(({ title }) => title.split(" ")).filter((w) => w.length > 4);
    let longest = 0;
    for (let at = 0; at < 20; at++) {
      const text = `${words[at * 3]} ${words[at * 5 + 1]}`;
      const { reader, trips } = watched(data);
      const answer = await reader.search(text, { limit: 8 });
      expect(trips[0], text).toEqual(["index"]);
      if (trips.length > 3) longest++;
      expect(answer.groups.length, text).toBeGreaterThan(0);
      // In one file every word is also looked for in pieces.
      const asTyped = { limit: 8, exactly: true };
      const { total, matched } = await whole.search(text, asTyped);
      expect(await reader.search(text, asTyped), text).toMatchObject({ total, matched });
    }
    // Of made-up words, one stands in two pieces somewhere: these are looked up, too.
    expect(longest).toBeLessThanOrEqual(1);
  });

  test("a part that fails to load is loaded again by the next search", async () => {
    const data = received(await writeIndex(plainCorpus, { language: "en", oneFileBytes: 0 }));
    const failing = new Set<string>();
    const reader = createReader({
      loadSeldom,
      load: async (name) => {
        if (failing.size < 3 && !failing.has(name)) {
          failing.add(name);
          throw new Error(`offline: ${name}`);
        }
        return data.get(name);
      },
    });
    for (let attempt = 0; attempt < 3; attempt++) {
      await expect(reader.search("consent", { limit: 5 })).rejects.toThrow("offline");
    }
    expect((await reader.search("consent", { limit: 5 })).total).toBe(1);
  });
});
