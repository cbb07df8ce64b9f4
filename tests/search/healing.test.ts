import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { createBundles } from "../../src/browser/dom/bundle-loader.ts";
import { healingClient } from "../../src/browser/search/healing.ts";
import { createIndexFiles } from "../../src/browser/search/index-files.ts";
import { createSearchClient } from "../../src/browser/search/search-client.ts";
import { queryOf } from "../../src/browser/search/search-query.ts";
import { type WrittenIndex, writeIndex } from "../../src/search/index/writer.ts";
import { seldom } from "../../src/search/query/seldom.ts";
import { runScript } from "../support/run-script.ts";
import { section } from "./support.ts";

const ENTRY = "../assets/search-entry/en-1.js";
const inParts = { language: "en", oneFileBytes: 0 };
const documents = (word: string) =>
  ["one", "two"].map((name) => section(name, `A ${word} stands there.`));

const SELDOM = "../assets/search-seldom.js";
const addresses = new Map([
  ['meta[name="waymark-search"]', ENTRY],
  ['meta[name="waymark-search-seldom"]', SELDOM],
  ['meta[name="waymark-search-progress"]', "progress.js"],
]);

let before: WrittenIndex;
let now: WrittenIndex;
beforeAll(async () => {
  before = await writeIndex(documents("juniper"), inParts);
  now = await writeIndex(documents("rowan"), inParts);
});

// What the page can load, by address. No cache knows an address that was never asked for: one with a query.
let scripts: Map<string, string>;
let asked: string[];
const fresh = () => asked.filter((url) => url.startsWith(`${ENTRY}?`));

beforeEach(() => {
  scripts = new Map();
  asked = [];
  const bundles = createBundles();
  vi.stubGlobal("waymarkBundles", bundles);
  vi.stubGlobal("document", {
    querySelector: (selector: string) => ({
      content: addresses.get(selector) ?? "",
    }),
    createElement: () => ({ remove() {} }),
    head: {
      append({ src, onload, onerror }: { src: string; onload(): void; onerror(): void }) {
        asked.push(src);
        const script = scripts.get(src) ?? scripts.get(src.replace(/\?\d+$/, "?"));
        queueMicrotask(() => {
          if (src === SELDOM) {
            bundles.give("search/seldom", seldom);
            return onload();
          }
          if (script === undefined) return onerror();
          runScript(script, (name, data) => bundles.give(name, data));
          onload();
        });
      },
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the host has now, where the browser still has the entry of `kept`. */
function publish(index: WrittenIndex, kept = index): void {
  scripts = new Map(
    index.files.map(({ name, contents }) => [`../assets/search/${name}`, contents]),
  );
  scripts.set(ENTRY, entryOf(kept));
  scripts.set(`${ENTRY}?`, entryOf(index));
}

function entryOf({ files, entry }: WrittenIndex): string {
  return files.find(({ name }) => name === entry)?.contents ?? "";
}

function open() {
  const files = createIndexFiles();
  return healingClient(files, () => createSearchClient(files.load));
}

const search = async (client: ReturnType<typeof open>, text: string) =>
  (await client.search({ ...queryOf(""), text }, 1)).total;

test("an entry that names what is there is never asked for again", async () => {
  publish(now);
  expect(await search(open(), "rowan")).toBe(2);
  expect(asked.filter((url) => url.includes("search-entry"))).toEqual([ENTRY]);
});

test("a kept entry whose files are gone gives way to the new one, once for all that is asked", async () => {
  publish(now, before);
  const client = open();
  const answers = ["rowan", "stands", "juniper"].map((text) => search(client, text));
  expect(await Promise.all(answers)).toEqual([2, 2, 0]);
  expect(fresh()).toHaveLength(1);
  expect((await client.facets()).items).toEqual([]);
  expect(fresh()).toHaveLength(1);
});

test("so it does where a new site takes the old one's place while the page is open", async () => {
  publish(before);
  const client = open();
  expect(await search(client, "juniper")).toBe(2);
  publish(now, before);
  expect(await search(client, "rowan")).toBe(2);
  expect(await search(client, "juniper")).toBe(0);
});

test("an entry that only loads past the cache is enough", async () => {
  publish(now);
  scripts.delete(ENTRY);
  const client = open();
  expect(await search(client, "rowan")).toBe(2);
  expect(await search(client, "stands")).toBe(2);
  expect(fresh()).toHaveLength(1);
});

test("what still does not load is an error, and asked for again by the next search", async () => {
  publish(now, before);
  const client = open();
  const whole = scripts;
  scripts = new Map([...whole].filter(([url]) => url.includes("search-entry")));
  await expect(search(client, "rowan")).rejects.toThrow("did not load");
  scripts = new Map();
  await expect(search(client, "rowan")).rejects.toThrow("did not load");
  scripts = whole;
  expect(await search(client, "rowan")).toBe(2);
});

test("where something else does not load, the index is left alone", async () => {
  publish(now);
  await expect(open().open()).rejects.toThrow("did not load");
  expect(fresh()).toEqual([]);
});
