import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ItemAnswered } from "../../src/core/attempts/attempt-events.ts";
import { readAttemptEvent } from "../../src/core/attempts/attempt-events.ts";
import { foldAttempts, startAttempt } from "../../src/core/attempts/attempts.ts";
import { CURRENT_ATTEMPT } from "../../src/core/attempts/early-answers.ts";
import { answered } from "../core/review/review-events.ts";
import { MemoryStorage } from "./support/memory-storage.ts";
import { ownModules } from "./support/own-modules.ts";

const answer = answered({ id: "one" });
const noteOfOne = "waymark:unwritten:one";
const pristine = {
  put: IDBObjectStore.prototype.put,
  transaction: IDBDatabase.prototype.transaction,
  commit: IDBTransaction.prototype.commit,
};

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("localStorage", new MemoryStorage());
  repair();
});

function repair(): void {
  IDBObjectStore.prototype.put = pristine.put;
  IDBDatabase.prototype.transaction = pristine.transaction;
  IDBTransaction.prototype.commit = pristine.commit;
}

type Log = typeof import("../../src/browser/storage/attempt-log.ts");
type Recovery = typeof import("../../src/browser/storage/recover.ts");
type Reading = typeof import("../../src/browser/storage/read-events.ts");
type Database = typeof import("../../src/browser/storage/database.ts");
type Deleting = typeof import("../../src/browser/storage/delete-events.ts");
type Unreadable = typeof import("../../src/browser/storage/unreadable.ts");
type WriteAhead = typeof import("../../src/browser/storage/write-ahead.ts");

async function openPage() {
  const load = ownModules();
  const log = await load<Log>("storage/attempt-log.ts");
  const { recoverWriteAhead } = await load<Recovery>("storage/recover.ts");
  log.provideRecovery(recoverWriteAhead);
  const { provideReading } = await load<Reading>("storage/read-events.ts");
  provideReading(() => readAttemptEvent);
  return {
    ...log,
    ...(await load<Database>("storage/database.ts")),
    ...(await load<Deleting>("storage/delete-events.ts")),
    ...(await load<Unreadable>("storage/unreadable.ts")),
    ...(await load<WriteAhead>("storage/write-ahead.ts")),
  };
}

function notes(): readonly string[] {
  return Object.keys(localStorage);
}

describe("the note of an answer being written", () => {
  test("stands at once, and goes only when the writing is committed", async () => {
    const page = await openPage();
    let atPut: readonly string[] = [];
    IDBObjectStore.prototype.put = function (...given) {
      const request = pristine.put.apply(this, given);
      request.addEventListener("success", () => {
        atPut = notes();
      });
      return request;
    };
    const writing = page.appendEvents([answer]);
    expect(notes()).toEqual([noteOfOne]);
    await writing;
    // The row was put, but nothing says yet that it will last.
    expect(atPut).toEqual([noteOfOne]);
    expect(notes()).toEqual([]);
    expect(await page.loadEvents()).toEqual([answer]);
  });

  const refusals: readonly (readonly [string, () => void])[] = [
    [
      "has no room",
      () => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException("full", "QuotaExceededError");
        };
      },
    ],
    [
      "takes the row and then aborts",
      () => {
        IDBTransaction.prototype.commit = function () {
          this.abort();
        };
      },
    ],
    [
      "begins no transaction",
      () => {
        IDBDatabase.prototype.transaction = () => {
          throw new DOMException("closing", "InvalidStateError");
        };
      },
    ],
    ["does not open", () => vi.stubGlobal("indexedDB", { open: refuse })],
    ["is missing, as in some private windows", () => vi.stubGlobal("indexedDB", undefined)],
  ];

  test.each(refusals)(
    "stays when the database %s, and the next page writes it",
    async (_, fail) => {
      const page = await openPage();
      const { indexedDB: working } = globalThis;
      if (working !== undefined) await page.loadEvents();
      fail();
      const again = await openPage();
      await expect(again.appendEvents([answer])).rejects.toThrow();
      expect(notes()).toEqual([noteOfOne]);
      vi.stubGlobal("indexedDB", working);
      repair();
      const next = await openPage();
      expect(await next.loadEvents("consent")).toEqual([answer]);
      expect(notes()).toEqual([]);
    },
  );

  test("is read where it cannot be written: the page shows the answer, and the note stands", async () => {
    const page = await openPage();
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    await expect(page.appendEvents([answer])).rejects.toThrow();
    const next = await openPage();
    expect(await next.loadEvents()).toEqual([answer]);
    expect(await next.loadEvents("consent")).toEqual([answer]);
    expect(notes()).toEqual([noteOfOne]);
  });

  test("waits for a database that another tab, of an older version, holds shut", async () => {
    const old = indexedDB.open("waymark", 1);
    await new Promise((resolve) => old.addEventListener("upgradeneeded", resolve));
    old.result.createObjectStore("attempts", { keyPath: "id" }).createIndex("bank", "bank");
    await new Promise((resolve) => old.addEventListener("success", resolve));
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const page = await openPage();
    const writing = page.appendEvents([answer]);
    const refused = expect(writing).rejects.toThrow("does not answer");
    await vi.advanceTimersByTimeAsync(3000);
    await refused;
    vi.useRealTimers();
    expect(notes()).toEqual([noteOfOne]);
    old.result.close();
    expect(await page.loadEvents()).toEqual([answer]);
    expect(notes()).toEqual([]);
  });

  test("is missing where there is no room for it, and the answer is written all the same", async () => {
    vi.stubGlobal("localStorage", new MemoryStorage(10));
    const page = await openPage();
    await page.appendEvents([answer]);
    expect(await page.loadEvents()).toEqual([answer]);
  });

  test("is missing where the browser bars it, and the answer is written all the same", async () => {
    vi.unstubAllGlobals();
    vi.stubGlobal("indexedDB", new IDBFactory());
    Object.defineProperty(globalThis, "localStorage", { configurable: true, get: refuse });
    const page = await openPage();
    await page.appendEvents([answer]);
    expect(await page.loadEvents()).toEqual([answer]);
    Reflect.deleteProperty(globalThis, "localStorage");
  });

  test("is written once by two pages that read it at once", async () => {
    localStorage.setItem(noteOfOne, JSON.stringify([answer]));
    const [one, other] = [await openPage(), await openPage()];
    const read = await Promise.all([one.loadEvents(), other.loadEvents()]);
    expect(read).toEqual([[answer], [answer]]);
    expect(notes()).toEqual([]);
    expect(await rows()).toEqual([answer]);
  });

  test("of an answer that is stored already changes nothing and goes", async () => {
    const page = await openPage();
    await page.appendEvents([answer]);
    localStorage.setItem("waymark:unwritten:x", JSON.stringify([{ ...answer, tries: 9 }]));
    expect(await page.loadEvents()).toEqual([answer]);
    expect(notes()).toEqual([]);
    expect(await rows()).toEqual([answer]);
  });

  test("goes with the answers that are deleted, and no other does", async () => {
    const other = answered({ id: "two", quiz: "other", bank: "other" });
    const page = await openPage();
    await page.loadEvents();
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    await expect(page.appendEvents([answer])).rejects.toThrow();
    await expect(page.appendEvents([other])).rejects.toThrow();
    await page.deleteEvents(page.attemptStore, "consent");
    expect(await page.loadEvents()).toEqual([other]);
    await page.deleteEvents(page.attemptStore, null);
    expect(notes()).toEqual([]);
    expect(await page.loadEvents()).toEqual([]);
  });
});

describe("a note that cannot be read", () => {
  test.each([
    ["cut off", '[{"v":2,"kind":"answ'],
    ["no list", '{"v":2}'],
    ["a newer version's", JSON.stringify([{ v: 3, id: "new", kind: "answered" }])],
    ["empty text", ""],
    ["a list of anything", '[null,1,"x",[]]'],
  ])("%s stays under its key, and is among what cannot be read", async (_, text) => {
    localStorage.setItem("waymark:unwritten:odd", text);
    const page = await openPage();
    expect(await page.loadEvents()).toEqual([]);
    await page.appendEvents([answer]);
    expect(localStorage.getItem("waymark:unwritten:odd")).toBe(text);
    expect((await page.loadUnreadable()).length).toBeGreaterThan(0);
  });

  test("beside one that can be: the readable is written, the other stays", async () => {
    const newer = { v: 3, id: "new" };
    localStorage.setItem(noteOfOne, JSON.stringify([answer, newer]));
    const page = await openPage();
    expect(await page.loadEvents()).toEqual([answer]);
    expect(localStorage.getItem(noteOfOne)).toBe(JSON.stringify([newer]));
  });
});

describe("an answer given before the history was read", () => {
  const practice = { quiz: "consent", mode: "study" } as const;
  const early = { ...answer, id: "early", at: answer.at + 5, attempt: CURRENT_ATTEMPT };

  test("belongs to the run under way, as its next try", async () => {
    const begun = startAttempt(
      foldAttempts([]),
      practice,
      { seed: null, items: [], limit: null },
      { id: "run", at: answer.at - 5, tz: 0 },
    );
    const page = await openPage();
    await page.appendEvents([begun, { ...answer, attempt: "run" }]);
    page.writeAhead([early]);
    const next = await openPage();
    const events = await next.loadEvents("consent");
    const found = events.find(({ id }) => id === "early") as ItemAnswered;
    expect(found).toMatchObject({ attempt: "run", tries: 2, item: "q1", verdict: "correct" });
    expect(notes()).toEqual([]);
  });

  test("is the first of the first run where there was none", async () => {
    const page = await openPage();
    page.writeAhead([early]);
    expect(await page.loadEvents()).toMatchObject([{ id: "early", attempt: "first", tries: 1 }]);
  });
});

function refuse(): never {
  throw new DOMException("not here", "SecurityError");
}

/** What the database holds. */
async function rows(): Promise<readonly unknown[]> {
  const opening = indexedDB.open("waymark");
  await new Promise((resolve) => opening.addEventListener("success", resolve));
  const reading = opening.result.transaction("attempts").objectStore("attempts").getAll();
  await new Promise((resolve) => reading.addEventListener("success", resolve));
  opening.result.close();
  return reading.result;
}
