import { describe, expect, test } from "vitest";
import { writeIndex } from "../../src/search/index/writer.ts";
import { createReader } from "../../src/search/query/reader.ts";
import { createStore } from "../../src/search/query/store.ts";
import { loadSeldom, plainCorpus, received } from "./support.ts";

const whole = received(await writeIndex(plainCorpus, { language: "en" }));
const parts = received(await writeIndex(plainCorpus, { language: "en", oneFileBytes: 0 }));
const pinned = [{ title: "Help", url: "h.html", note: "", words: ["help"] }];
const withPins = received(await writeIndex(plainCorpus, { language: "en", pinned }));

/** A store, and the names of what it loaded. */
function watched(data: ReadonlyMap<string, unknown>) {
  const loads: string[] = [];
  const load = async (name: string) => {
    loads.push(name);
    return data.get(name);
  };
  return { loads, load, store: createStore({ load }) };
}

describe("the parts of an index", () => {
  test("come with its head where it is one file", async () => {
    const { store, loads } = watched(whole);
    expect(await store.isOneFile()).toBe(true);
    expect(await store.card(0)).toMatchObject({ kind: "article" });
    expect((await store.shard(0)).terms.length).toBeGreaterThan(0);
    expect((await store.lexicon()).words).toContain("autonomy");
    expect((await store.facets()).items).toEqual([]);
    expect(await store.pinned()).toEqual([]);
    expect(loads).toEqual(["index"]);
  });

  test("are loaded when they are first asked for, each once", async () => {
    const { store, loads } = watched(parts);
    expect(await store.isOneFile()).toBe(false);
    expect(loads).toEqual(["index"]);
    const { shardName, cardsName, lexiconName, facetsName } = await store.head();
    for (let turn = 0; turn < 2; turn++) {
      await Promise.all([store.shard(0), store.shard(0), store.card(0), store.card(0)]);
      await Promise.all([store.lexicon(), store.lexicon(), store.facets(), store.facets()]);
    }
    expect(loads.toSorted()).toEqual(
      ["index", shardName(0), cardsName(0), lexiconName, facetsName].toSorted(),
    );
    expect((await store.lexicon()).words).toContain("autonomy");
    expect((await store.facets()).items).toEqual([]);
  });

  test("that failed to load are loaded again, the others are not", async () => {
    const { load, loads } = watched(parts);
    const failing = new Set<string>();
    const store = createStore({
      load: async (name) => {
        const part = await load(name);
        if (failing.delete(name)) throw new Error(`no ${name}`);
        return part;
      },
    });
    const { lexiconName } = await store.head();
    failing.add(lexiconName);
    await expect(store.lexicon()).rejects.toThrow(`no ${lexiconName}`);
    expect((await store.lexicon()).words).toContain("autonomy");
    expect(loads).toEqual(["index", lexiconName, lexiconName]);
  });

  test("have no card beyond the last", async () => {
    for (const data of [whole, parts]) {
      const { store } = watched(data);
      const last = plainCorpus.length - 1;
      expect(await store.card(last)).toMatchObject({ kind: "term" });
      const { documentsPerFile } = await store.head();
      if (plainCorpus.length % documentsPerFile === 0) continue;
      await expect(store.card(last + 1)).rejects.toThrow(
        new RangeError(`the search index has no card ${last + 1}`),
      );
    }
  });

  test("name the pinned pages, if the site has any", async () => {
    expect(await watched(withPins).store.pinned()).toEqual(pinned);
    expect(withPins.get("index")).toHaveProperty("pinned");
    expect(whole.get("index")).not.toHaveProperty("pinned");
  });

  test("that have a name like an object's own are not taken from it", async () => {
    const { load } = watched(parts);
    const entry = { ...(parts.get("index") as object), files: {} };
    const store = createStore({ load: async (name) => (name === "index" ? entry : load(name)) });
    expect((await store.shard(0)).terms.length).toBeGreaterThan(0);
  });
});

describe("a reader", () => {
  test("opens the index once, and again after a failure", async () => {
    const { load, loads } = watched(whole);
    let failures = 2;
    const reader = createReader({
      loadSeldom,
      load: async (name) => {
        const data = await load(name);
        if (failures-- > 0) throw new Error("offline");
        return data;
      },
    });
    await expect(reader.prepare()).rejects.toThrow("offline");
    await expect(reader.search("autonomy", { limit: 3 })).rejects.toThrow("offline");
    await reader.prepare();
    expect(await reader.prepare()).toBeUndefined();
    expect((await reader.search("autonomy", { limit: 3 })).total).toBeGreaterThan(0);
    expect(loads).toEqual(["index", "index", "index"]);
    expect(await reader.facets()).toEqual({ objectives: [], tags: [], items: [] });
  });

  test("is prepared when the index has been loaded", async () => {
    const { load, loads } = watched(whole);
    await createReader({ load, loadSeldom }).prepare();
    expect(loads).toEqual(["index"]);
  });
});
