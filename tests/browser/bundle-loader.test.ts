import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBundles } from "../../src/browser/dom/bundle-loader.ts";

interface Added {
  readonly url: string;
  load(): void;
  fail(): void;
}

// What the page's head was given, in order.
let added: Added[];

beforeEach(() => {
  added = [];
  vi.stubGlobal("document", {
    createElement: () => ({ remove() {} }),
    head: {
      append: (element: { src?: string; href?: string; onload(): void; onerror(): void }) =>
        added.push({
          url: element.src ?? element.href ?? "",
          load: () => element.onload(),
          fail: () => element.onerror(),
        }),
    },
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const urls = () => added.map(({ url }) => url);

test("two who want something of one script load it once", async () => {
  const bundles = createBundles();
  const both = [bundles.load("one", "a.js", "a.css"), bundles.load("two", "a.js")];
  expect(urls()).toEqual(["a.js", "a.css"]);
  bundles.give("one", 1);
  bundles.give("two", 2);
  for (const file of added) file.load();
  expect(await Promise.all(both)).toEqual([1, 2]);
  expect(await bundles.load("one", "a.js", "a.css")).toBe(1);
  expect(urls()).toHaveLength(2);
});

test("a script that did not load is asked for again, once for all who waited", async () => {
  const bundles = createBundles();
  const again = () => bundles.load("one", "a.js");
  const both = [again().catch(again), again().catch(again)];
  added[0]?.fail();
  await vi.waitFor(() => expect(urls()).toEqual(["a.js", "a.js"]));
  const third = again();
  bundles.give("one", 1);
  added[1]?.load();
  expect(await Promise.all([...both, third])).toEqual([1, 1, 1]);
  expect(urls()).toHaveLength(2);
});

test("where only the style did not load, the script does not run a second time", async () => {
  const bundles = createBundles();
  const first = bundles.load("one", "a.js", "a.css");
  bundles.give("one", 1);
  added[0]?.load();
  added[1]?.fail();
  await expect(first).rejects.toThrow("link did not load");
  const second = bundles.load("one", "a.js", "a.css");
  expect(urls()).toEqual(["a.js", "a.css", "a.css"]);
  added[2]?.load();
  expect(await second).toBe(1);
});

test("a script that gives nothing is an error, and the next call asks for it anew", async () => {
  const bundles = createBundles();
  const first = bundles.load("one", "a.js");
  added[0]?.load();
  await expect(first).rejects.toThrow("one did not load");
  void bundles.load("one", "a.js");
  expect(urls()).toEqual(["a.js", "a.js"]);
});
