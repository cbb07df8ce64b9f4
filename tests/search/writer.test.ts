import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { type WrittenIndex, writeIndex } from "../../src/search/index/writer.ts";
import { createStore } from "../../src/search/query/store.ts";
import { generatedCorpus } from "./corpora.ts";
import { buildLunr } from "./stock-lunr.ts";
import { plainCorpus, readerOf, received, section } from "./support.ts";

const inParts = { language: "en", oneFileBytes: 0 };

describe("writeIndex", () => {
  test("the same documents give the same bytes", async () => {
    for (const options of [{ language: "en" }, inParts]) {
      const again = structuredClone(plainCorpus);
      expect(await writeIndex(again, options)).toEqual(await writeIndex(plainCorpus, options));
    }
  });

  test("a small index is one script that hands its data to the registrar", async () => {
    const written = await writeIndex(plainCorpus, { language: "en" });
    expect(written.files.map((file) => file.name)).toEqual([written.entry]);
    expect([...received(written).keys()]).toEqual(["index"]);
  });

  test("a large one is an entry, and scripts that hand over their data by their own names", async () => {
    const written = await writeIndex(plainCorpus, inParts);
    const names = written.files.map(({ name }) => name);
    expect(names.filter((name) => name !== written.entry)).toEqual([
      ...[...received(written).keys()]
        .filter((name) => name !== "index")
        .map((name) => `${name}.js`),
    ]);
    expect(names.length).toBeGreaterThan(3);
  });

  test("it is one script up to the size that is asked for, compressed, and parts beyond it", async () => {
    const [whole] = (await writeIndex(plainCorpus, { language: "en" })).files;
    const size = deflateRawSync(whole?.contents ?? "").length;
    const deflate = async (bytes: Uint8Array) => Uint8Array.from(deflateRawSync(bytes));
    const of = (oneFileBytes: number) =>
      writeIndex(plainCorpus, { language: "en", deflate, oneFileBytes });
    expect((await of(size)).files).toHaveLength(1);
    const beyond = await of(size - 1);
    expect(beyond.files.length).toBeGreaterThan(1);
    // So much text that one file is not even tried makes the same parts.
    expect(beyond).toEqual(await of(0));
  });

  test("where there is no registrar the scripts do nothing", async () => {
    for (const { contents } of (await writeIndex(plainCorpus, inParts)).files) {
      expect(() => new Function("globalThis", contents)({})).not.toThrow();
    }
  });

  test("text of every sort survives the way through a script", async () => {
    const text =
      "a 'quoted' \\ \"word\" </script><!-- \u2028 and \u2029 `$` __proto__ \u0000 naïve 👍";
    const document = section("__proto__.html#constructor", text, "hasOwnProperty 'tis");
    const written = await writeIndex([document], { language: "en" });
    expect(written.files[0]?.contents).not.toMatch(/[\u2028\u2029]/);
    const answer = await readerOf([document]).search("naive", { limit: 5 });
    expect(answer.groups[0]?.hits[0]).toMatchObject({ url: document.url, title: document.title });
    expect(answer.groups[0]?.hits[0]?.excerpt.text).toBe(text.replace(/\s+/g, " "));
  });

  test.each([
    ["one file", { language: "en" }],
    ["parts", inParts],
  ])(
    "in %s the index has every term and every card of stock Lunr's documents",
    async (_, options) => {
      const documents = generatedCorpus();
      const store = storeOf(await writeIndex(documents, options));
      const head = await store.head();
      const stock = JSON.parse(JSON.stringify(buildLunr(documents, "en")));
      const found: string[] = [];
      for (const [place, start] of head.starts.entries()) {
        const shard = await store.shard(place);
        const words = [...shard.terms.map(({ term }) => term), ...shard.words];
        const end = head.starts[place + 1];
        expect(words.every((word) => word >= start && (end === undefined || word < end))).toBe(
          true,
        );
        found.push(...shard.terms.map(({ term }) => term));
      }
      expect(found).toEqual(stock.invertedIndex.map(([term]: [string]) => term));
      for (const [ordinal, { kind, url }] of documents.entries()) {
        expect(await store.card(ordinal)).toMatchObject({ kind, url });
      }
    },
  );

  test("documents are numbered by kind, whatever order they come in", async () => {
    const { head } = storeOf(await writeIndex(plainCorpus.toReversed(), { language: "en" }));
    expect((await head()).kindStarts).toEqual([0, 4, 8, 12]);
  });

  test("a word more at the end leaves the names of the groups of files before it as they were", async () => {
    const documents = Array.from({ length: 60 }, (_, place) => {
      const words = Array.from({ length: 300 }, (_, at) => `a${10_000 + place * 300 + at}`);
      return section(`${place}.html`, words.join(" "));
    });
    const last: SearchDocument = { ...section("z.html", "zzz"), page: "zzz", title: "zzz" };
    const before = await shardNames(documents);
    const after = await shardNames([...documents, last]);
    expect(before.length).toBeGreaterThan(16);
    expect(after.slice(0, 16)).toEqual(before.slice(0, 16));
  });

  test("no documents make an index in which nothing is found", async () => {
    for (const options of [{ language: "en" }, inParts]) {
      const store = storeOf(await writeIndex([], options));
      expect(await store.head()).toMatchObject({ documentCount: 0, starts: [""] });
      expect(await store.shard(0)).toEqual({ terms: [], words: [] });
    }
  });
});

function storeOf(written: WrittenIndex) {
  const data = received(written);
  return createStore({ load: async (name) => data.get(name) });
}

async function shardNames(documents: readonly SearchDocument[]): Promise<string[]> {
  const { head } = storeOf(await writeIndex(documents, inParts));
  const { starts, shardName } = await head();
  return starts.map((_, place) => shardName(place));
}

describe("the number of files", () => {
  const documents = Array.from({ length: 30 }, (_, copy) =>
    generatedCorpus().map((each) => ({ ...each, url: `${copy}-${each.url}` })),
  ).flat();
  const usual = writeIndex(documents, inParts);

  test("is kept by larger ones, and every document is in them", async () => {
    const all = (await usual).files.length;
    for (const share of [0.9, 0.3]) {
      const maxFiles = Math.ceil(all * share);
      const written = await writeIndex(documents, { ...inParts, maxFiles });
      expect(written.files.length, `of ${maxFiles}`).toBeLessThanOrEqual(maxFiles);
      const store = storeOf(written);
      for (const ordinal of [0, documents.length - 1]) {
        expect((await store.card(ordinal)).url).toBe(
          (await storeOf(await usual).card(ordinal)).url,
        );
      }
    }
  });

  test("makes no difference where it is enough, or more than can be kept", async () => {
    const names = ({ files }: WrittenIndex) => files.map(({ name }) => name);
    for (const maxFiles of [(await usual).files.length * 2, 10, -5]) {
      const written = await writeIndex(documents, { ...inParts, maxFiles });
      expect(names(written)).toEqual(names(await usual));
    }
  });
});
