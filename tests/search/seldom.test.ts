import { expect, test } from "vitest";
import { writeIndex } from "../../src/search/index/writer.ts";
import { createReader } from "../../src/search/query/reader.ts";
import { loadSeldom, received, section } from "./support.ts";

// A word that hardly a document has may be mistyped: these are common.
const rooms = ["kitchen", "hall", "loft"];
const documents = [
  ...rooms.map((room) => section(room, "A kettle for tea stands at the window")),
  section("kettle", "A kettle boils water for tea"),
  section("cup", "A cup of tea is poured from the kettle"),
  section("saucer", "The tealight stands beside a saucer"),
  section("light", "Plain light from a window"),
  section("letter", "Post an e-mail or a letter"),
];
const synonyms = [{ words: ["mug", "cup"] }];
const pinned = [{ title: "Tea", url: "tea.html", note: "", words: ["tea window", "steam"] }];

async function loadsFor(
  text: string,
  options: { readonly oneFileBytes?: number; readonly exactly?: true } = {},
) {
  const { exactly = false, ...kept } = options;
  const { reader, loads } = await counting(kept);
  const { groups } = await reader.search(text, { limit: 9, exactly });
  return { loads: loads(), urls: groups.flatMap(({ hits }) => hits.map(({ url }) => url)).sort() };
}

/** A reader of these documents, and how often it has asked for what few searches need. */
async function counting(kept: { readonly oneFileBytes?: number }) {
  const data = received(
    await writeIndex(documents, { language: "en", synonyms, pinned, oneFileBytes: 0, ...kept }),
  );
  let loads = 0;
  const reader = createReader({
    load: async (name) => data.get(name),
    loadSeldom: () => {
      loads++;
      return loadSeldom();
    },
  });
  return { reader, loads: () => loads };
}

test.each([
  { text: "kettle", urls: ["cup", "kettle", ...rooms] },
  { text: "tea kettle", urls: ["cup", "kettle", ...rooms] },
  { text: "kettle -cup", urls: ["kettle", ...rooms] },
  { text: "window", urls: ["light", ...rooms] },
])("plain words wait for nothing more: $text", async ({ text, urls }) => {
  expect(await loadsFor(text)).toEqual({ loads: 0, urls: urls.toSorted() });
});

test.each([
  { what: "a phrase", text: '"boils water"', urls: ["kettle"] },
  { what: "typed in one piece", text: "e-mail", urls: ["letter"] },
  { what: "a name in camel case", text: "plainLight", urls: ["light"] },
  { what: "a typo", text: "sauser", urls: ["saucer"] },
  { what: "a word that hardly a document has", text: "boils", urls: ["kettle"] },
  { what: "two words that are one", text: "tea light", urls: ["saucer"] },
  { what: "what the author means", text: "mug", urls: ["cup"] },
  { what: "what a page is pinned for", text: "window tea window", urls: [...rooms] },
])("what calls for more brings it: $what", async ({ text, urls }) => {
  const found = await loadsFor(text);
  expect(found.loads).toBeGreaterThan(0);
  expect(found.urls).toEqual(expect.arrayContaining(urls));
});

test("as it is typed, a word is nothing else", async () => {
  expect(await loadsFor("sauser", { exactly: true })).toEqual({ loads: 0, urls: [] });
});

test.each([
  { index: "in one file asks for it before the first search", oneFileBytes: 1e6, asked: 1 },
  { index: "in parts does not", oneFileBytes: 0, asked: 0 },
])("an index $index", async ({ oneFileBytes, asked }) => {
  const { reader, loads } = await counting({ oneFileBytes });
  await reader.prepare();
  expect(loads()).toBe(asked);
});

test("an index in one file asks for it at once", async () => {
  expect((await loadsFor("kettle", { oneFileBytes: 1e6 })).loads).toBeGreaterThan(0);
});
