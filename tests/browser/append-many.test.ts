import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { readAttemptEvent } from "../../src/core/attempts/attempt-events.ts";
import { answered } from "../core/review/review-events.ts";
import { MemoryStorage } from "./support/memory-storage.ts";
import { ownModules } from "./support/own-modules.ts";

const events = Array.from({ length: 1700 }, (_, index) => answered({ id: `e${index}` }));

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", new MemoryStorage());
});

type Reading = typeof import("../../src/browser/storage/read-events.ts");
type Appending = typeof import("../../src/browser/storage/append-many.ts");
type Log = typeof import("../../src/browser/storage/attempt-log.ts");

async function openPage() {
  const load = ownModules();
  const { provideReading } = await load<Reading>("storage/read-events.ts");
  provideReading(() => readAttemptEvent);
  return {
    ...(await load<Appending>("storage/append-many.ts")),
    ...(await load<Log>("storage/attempt-log.ts")),
  };
}

test("many events are written, said as they come, and noted nowhere", async () => {
  const page = await openPage();
  const told: number[] = [];
  await page.appendMany(page.attemptStore, events, {
    told: (count) => told.push(count),
    signal: new AbortController().signal,
  });
  expect(told).toEqual([500, 1000, 1500, 1700]);
  expect(await page.loadEvents()).toHaveLength(1700);
  expect(Object.keys(localStorage)).toEqual([]);
});

test("stopped in the middle, nothing has changed", async () => {
  const page = await openPage();
  const stopping = new AbortController();
  const told = (count: number) => {
    if (count === 1000) stopping.abort();
  };
  await expect(
    page.appendMany(page.attemptStore, events, { told, signal: stopping.signal }),
  ).rejects.toThrow();
  expect(await page.loadEvents()).toEqual([]);
});
