import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deleteEvents, putBack } from "../../src/browser/storage/delete-events.ts";
import { recoverWriteAhead } from "../../src/browser/storage/recover.ts";
import { answered } from "../core/review/review-events.ts";
import { MemoryStorage } from "./support/memory-storage.ts";
import { memoryStore } from "./support/memory-store.ts";
import { ownModules } from "./support/own-modules.ts";

const one = answered({ id: "one" });
const two = answered({ id: "two", quiz: "other", bank: "other" });
const mixed = answered({ id: "mixed", quiz: "mix", bank: "consent" });

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", new MemoryStorage());
});

type Database = typeof import("../../src/browser/storage/indexed-db-store.ts");

/** The module as a page of its own has it. */
async function database() {
  return (await ownModules()<Database>("storage/indexed-db-store.ts")).indexedDbStore;
}

// What stands in the database's place one day has to pass the same.
describe.each([
  ["the browser's database", database],
  ["memory", async () => memoryStore()],
])("attempts kept in %s", (_, open) => {
  test("are loaded together, or those of a bank or quiz", async () => {
    const store = await open();
    await store.change(({ put }) => {
      for (const event of [one, two, mixed]) void put(event);
    });
    expect(idsOf(await store.load())).toEqual(["mixed", "one", "two"]);
    expect(idsOf(await store.load("consent"))).toEqual(["mixed", "one"]);
    expect(idsOf(await store.load("mix"))).toEqual(["mixed"]);
    expect(await store.load("nothing")).toEqual([]);
  });

  test("are replaced by id and deleted, and a change sees what is kept now", async () => {
    const store = await open();
    await store.change(({ put }) => void put(one));
    await store.change(async (changes) => {
      expect(await changes.all()).toEqual([one]);
      void changes.put({ ...one, tries: 9 });
      changes.delete("nowhere");
    });
    expect(await store.load()).toEqual([{ ...one, tries: 9 }]);
    await store.change((changes) => changes.delete(one.id));
    expect(await store.load()).toEqual([]);
  });

  test("change wholly or not at all", async () => {
    const store = await open();
    await store.change(({ put }) => void put(one));
    const stopped = store.change(async (changes) => {
      await changes.put(two);
      changes.delete(one.id);
      throw new Error("stopped");
    });
    await expect(stopped).rejects.toThrow("stopped");
    const uncloneable = { ...two, id: "three", extra: () => {} };
    await expect(
      store.change(({ put }) => {
        void put(two);
        return put(uncloneable) as Promise<never>;
      }),
    ).rejects.toThrow();
    expect(await store.load()).toEqual([one]);
  });

  test("are changed by one at a time", async () => {
    const store = await open();
    const addIfNone = () =>
      store.change(async (changes) => {
        if ((await changes.all()).length === 0) await changes.put(one);
        else await changes.put(two);
      });
    await Promise.all([addIfNone(), addIfNone()]);
    expect(idsOf(await store.load())).toEqual(["one", "two"]);
  });

  test("are deleted with what is not written yet, and come back", async () => {
    const store = await open();
    localStorage.setItem("waymark:unwritten:one", JSON.stringify([one]));
    await store.change(({ put }) => {
      for (const event of [two, mixed]) void put(event);
    });
    const deleted = await deleteEvents(store, "consent");
    expect(idsOf(await store.load())).toEqual(["two"]);
    expect(Object.keys(localStorage)).toEqual([]);
    await putBack(store, deleted);
    expect(await recoverWriteAhead(store)).toEqual([one]);
    expect(idsOf(await store.load())).toEqual(["mixed", "one", "two"]);
  });
});

function idsOf(entries: readonly unknown[]): readonly string[] {
  return [...new Set(entries.map((entry) => (entry as { readonly id: string }).id))].sort();
}
