import { type AttemptEvent, readAttemptEvent } from "../../core/attempt-events.ts";
import { answered, finished } from "./requests.ts";
import { upgradeDatabase } from "./upgrade.ts";

/** Some browsers never answer when storage is barred to a page. */
const PATIENCE = 3000;

let database: Promise<IDBDatabase> | undefined;

/**
 * Events about a bank or quiz: what was practised as it, and answers to its items from elsewhere.
 * Malformed ones are left out. Rejects where the browser keeps nothing.
 */
export async function loadEvents(name: string): Promise<readonly AttemptEvent[]> {
  const store = (await open()).transaction("attempts").objectStore("attempts");
  const found = await Promise.all([
    answered(store.index("quiz").getAll(name)),
    answered(store.index("bank").getAll(name)),
  ]);
  return readEvents(found.flat());
}

/** Every event, without malformed ones. Rejects where the browser keeps nothing. */
export async function loadAllEvents(): Promise<readonly AttemptEvent[]> {
  const store = (await open()).transaction("attempts").objectStore("attempts");
  return readEvents(await answered(store.getAll()));
}

/** What stands here that this version cannot read: a newer one wrote it, or it is damaged. */
export async function loadUnreadable(): Promise<readonly unknown[]> {
  const store = (await open()).transaction("attempts").objectStore("attempts");
  const stored: readonly unknown[] = await answered(store.getAll());
  return stored.filter((value) => readAttemptEvent(value) === null);
}

/** Writes all of them or none; rejects when the browser does not keep them. */
export async function appendEvents(events: readonly AttemptEvent[]): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
  const written = finished(transaction);
  const store = transaction.objectStore("attempts");
  try {
    for (const event of events) store.put(event);
  } catch (error) {
    // What cannot be written at all is refused at once, and would leave the others to be kept.
    transaction.abort();
    throw error;
  }
  // Asked for rather than waited for, so that leaving the page this instant does not undo it.
  transaction.commit();
  await written;
}

/** Every event whose bank or quiz it is, malformed ones too. */
export async function deleteEvents(name: string): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
  const written = finished(transaction);
  const store = transaction.objectStore("attempts");
  for (const index of ["quiz", "bank"]) {
    const keys = await answered(store.index(index).getAllKeys(name));
    for (const key of keys) store.delete(key);
  }
  await written;
}

/** Everything, malformed events too. */
export async function deleteAllEvents(): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
  const written = finished(transaction);
  transaction.objectStore("attempts").clear();
  await written;
}

/** One event once, though it was found by its quiz and by its bank. */
function readEvents(stored: readonly unknown[]): readonly AttemptEvent[] {
  const events = stored.map(readAttemptEvent).filter((event) => event !== null);
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

async function open(): Promise<IDBDatabase> {
  database ??= connect();
  return within(PATIENCE, database);
}

async function connect(): Promise<IDBDatabase> {
  const request = indexedDB.open("waymark", 2);
  request.addEventListener("upgradeneeded", ({ oldVersion }) => {
    if (request.transaction) void upgradeDatabase(request.transaction, oldVersion);
  });
  const opened = await answered(request);
  // A newer version of the site in another tab wants to upgrade: give way, and reopen when needed.
  opened.addEventListener("versionchange", () => {
    opened.close();
    database = undefined;
  });
  opened.addEventListener("close", () => {
    database = undefined;
  });
  return opened;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("storage does not answer")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
