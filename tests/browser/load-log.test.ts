import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AttemptEvent, readAttemptEvent } from "../../src/core/attempts/attempt-events.ts";
import { answered, changed } from "../core/review/review-events.ts";
import { MemoryStorage } from "./support/memory-storage.ts";
import { ownModules } from "./support/own-modules.ts";

const events = Array.from({ length: 1100 }, (_, index) =>
  answered({ id: `e${index}`, item: `q${index % 7}`, at: index, ms: index % 50 }),
);

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", new MemoryStorage());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

type Reading = typeof import("../../src/browser/storage/read-events.ts");
type Log = typeof import("../../src/browser/storage/attempt-log.ts");
type Loading = typeof import("../../src/browser/storage/load-log.ts");
type Copy = typeof import("../../src/browser/storage/packed-copy.ts");
type Deleting = typeof import("../../src/browser/storage/delete-events.ts");

/** Pages share what is stored. */
async function openPage() {
  const load = ownModules();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { provideReading } = await load<Reading>("storage/read-events.ts");
  provideReading(() => readAttemptEvent);
  const log = await load<Log>("storage/attempt-log.ts");
  const { loadLog, readLog } = await load<Loading>("storage/load-log.ts");
  const copy = await load<Copy>("storage/packed-copy.ts");
  const { deleteEvents } = await load<Deleting>("storage/delete-events.ts");
  const copied = async () => (await copy.readCopy()).events?.map(({ id }) => id) ?? [];
  return {
    ...log,
    loadLog,
    readLog,
    copied,
    delete: (bank: string | null) => deleteEvents(log.attemptStore, bank),
    replace: (event: AttemptEvent) =>
      copy.withoutCopy(() => log.attemptStore.change(({ put }) => void put(event))),
    /** As an older version does, or a hand in the browser's tools: nothing else hears of it. */
    directly: (work: Parameters<typeof log.attemptStore.change>[0]) =>
      log.attemptStore.change(work),
    /** Reads all, and lets the time pass after which the copy is renewed. */
    async readAndRenew(): Promise<void> {
      await loadLog();
      vi.advanceTimersByTime(60_000);
    },
  };
}

type OpenedPage = Awaited<ReturnType<typeof openPage>>;

async function withCopy(): Promise<OpenedPage> {
  const page = await openPage();
  await page.appendEvents(events);
  await page.readAndRenew();
  await expect.poll(async () => (await page.copied()).length).toBe(events.length);
  return page;
}

function sorted(all: readonly AttemptEvent[]): readonly AttemptEvent[] {
  return all.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is loaded by the copy is what the history itself says. */
async function expectWhole(page: OpenedPage, message: string): Promise<void> {
  expect(sorted(await page.loadLog()), message).toEqual(sorted(await page.loadEvents()));
}

test("a short history has no copy", async () => {
  const page = await openPage();
  await page.appendEvents(events.slice(0, 9));
  await page.readAndRenew();
  expect(await page.loadLog()).toHaveLength(9);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(["waymark"]);
});

test("a long one is read by its copy, whatever is added, replaced or deleted", async () => {
  const page = await withCopy();
  expect((await page.readLog()).copied).toHaveLength(events.length);
  await expectWhole(page, "as it was copied");

  const entered: AttemptEvent = {
    ...{ v: 2, kind: "entered", id: "typed", at: 5000, tz: 0, attempt: "x", quiz: "consent" },
    ...{ mode: "exam", item: "q1", response: null, flagged: true },
  };
  await page.appendEvents([answered({ id: "new", at: 4000 }), changed("skip"), entered]);
  expect((await page.readLog()).copied).toHaveLength(events.length);
  await expectWhole(page, "with new events");

  await page.appendEvents([{ ...entered, id: "typed-again", at: 5001 }], ["typed"]);
  await expectWhole(page, "with an exam's entry replaced");
  expect((await page.readLog()).copied).toHaveLength(events.length);

  await page.directly(({ delete: remove }) => remove("e3"));
  await expectWhole(page, "with an event deleted by an older version");
  await page.directly(({ put }) => void put({ id: "odd" }));
  await expectWhole(page, "with an entry that cannot be read");
  expect((await page.readLog()).entries).toContainEqual({ id: "odd" });

  await page.replace(answered({ id: "e4", item: "another" }));
  expect(await page.copied()).toEqual([]);
  await expectWhole(page, "with an event replaced by a file's");

  await page.readAndRenew();
  await expect.poll(page.copied).toContain("e4");
  expect(await page.copied()).not.toContain("e3");
  expect(await page.copied()).not.toContain("typed-again");
  await expectWhole(page, "copied anew");

  await makeUnreadable();
  await expectWhole(page, "with a copy of another format");
  await page.readAndRenew();
  await expect.poll(page.copied).toContain("e4");
});

/** As a newer version's copy is to this one. */
async function makeUnreadable(): Promise<void> {
  const opening = indexedDB.open("waymark-packed");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const store = opening.result.transaction("copy", "readwrite").objectStore("copy");
  store.put({ format: 0 }, "events");
  await new Promise((resolve) => store.transaction.addEventListener("complete", resolve));
  opening.result.close();
}

test("of what is deleted no copy stays, even one that was under way", async () => {
  const [page, other] = [await withCopy(), await openPage()];
  await page.appendEvents(Array.from({ length: 60 }, (_, index) => answered({ id: `n${index}` })));
  // Read before, written after.
  await other.loadLog();
  await page.delete("consent");
  vi.advanceTimersByTime(60_000);
  expect(await page.loadLog()).toEqual([]);
  expect(await other.loadLog()).toEqual([]);
  expect(await other.copied()).toEqual([]);
});

test("where no copy can be kept, the history is read all the same", async () => {
  const page = await openPage();
  await page.appendEvents(events);
  const open = indexedDB.open.bind(indexedDB);
  vi.spyOn(indexedDB, "open").mockImplementation((name, version) => {
    if (name === "waymark-packed") throw new DOMException("blocked", "SecurityError");
    return open(name, version);
  });
  await page.readAndRenew();
  expect(await page.loadLog()).toHaveLength(events.length);
});
