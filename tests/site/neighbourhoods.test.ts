import { describe, expect, it } from "vitest";
import { around, blockStarts, neighbourhood } from "../../src/site/neighbourhoods.ts";

const PART = 500;
const keys = Array.from({ length: 2000 }, (_, at) => `guide/page-${at}.html`);

/** What the page of each key shows, by key. */
function shown(list: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const starts = blockStarts(list, PART);
  return new Map(
    list.map((key, at) => [key, neighbourhood(list, { starts, at, count: 36 })] as const),
  );
}

describe("the neighbourhood of an entry", () => {
  it("is 36 entries in order, with it and ten before and after it, as far as there are any", () => {
    const wrong = [...shown(keys)].filter(([, near], at) => {
      const first = keys.indexOf(near[0] ?? "");
      const inOrder = near.join() === keys.slice(first, first + 36).join();
      const close = keys.slice(Math.max(0, at - 10), at + 11);
      return !inOrder || near.length !== 36 || close.some((other) => !near.includes(other));
    });
    expect(wrong).toEqual([]);
  });

  it("is one for several entries that follow one another", () => {
    const different = new Set([...shown(keys).values()].map((near) => near.join()));
    expect(different.size).toBeLessThan(keys.length / 5);
  });

  it("changes near an entry that is new, and nowhere else", () => {
    const before = shown(keys);
    const after = shown(keys.toSpliced(100, 0, "guide/new.html"));
    const changed = keys.filter((key) => before.get(key)?.join() !== after.get(key)?.join());
    const far = changed.filter((key) => {
      const at = keys.indexOf(key);
      // Parts end one entry earlier, and with them blocks.
      return Math.min(...[100, 500, 1000, 1500].map((place) => Math.abs(at - place))) > 60;
    });
    expect(changed.length).toBeGreaterThan(0);
    expect(far).toEqual([]);
  });

  it("stays within its part", () => {
    const starts = blockStarts(keys, PART);
    for (const [at, start] of starts.entries()) {
      expect(Math.floor(start / PART)).toBe(Math.floor(at / PART));
    }
  });
});

it("around the first and the last of a list stand as many as around others", () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  expect(around(list, { at: 0, count: 3 })).toEqual([1, 2, 3]);
  expect(around(list, { at: 4, count: 3 })).toEqual([4, 5, 6]);
  expect(around(list, { at: 8, count: 3 })).toEqual([7, 8, 9]);
  expect(around([1, 2], { at: 1, count: 3 })).toEqual([1, 2]);
});
