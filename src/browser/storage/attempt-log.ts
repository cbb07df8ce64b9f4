import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type AttemptEvent, readAttemptEvent } from "../../core/attempt-events.ts";
import { upgradeDatabase } from "./upgrade.ts";

export interface WaymarkDatabase extends DBSchema {
  /** `unknown` on the way out: another version, or the learner, may have written there. */
  attempts: { key: string; value: AttemptEvent; indexes: { bank: string; quiz: string } };
}

/** Some browsers never answer when storage is barred to a page. */
const PATIENCE = 3000;

let database: Promise<IDBPDatabase<WaymarkDatabase>> | undefined;

/**
 * Events about a bank or quiz: what was practised as it, and answers to its items from elsewhere.
 * Malformed ones are left out. Rejects where the browser keeps nothing.
 */
export async function loadEvents(name: string): Promise<readonly AttemptEvent[]> {
  const { store } = (await open()).transaction("attempts");
  const found = await Promise.all([
    store.index("quiz").getAll(name),
    store.index("bank").getAll(name),
  ]);
  return readEvents(found.flat());
}

/** Every event, without malformed ones. Rejects where the browser keeps nothing. */
export async function loadAllEvents(): Promise<readonly AttemptEvent[]> {
  return readEvents(await (await open()).getAll("attempts"));
}

/** Writes all of them or none; rejects when the browser does not keep them. */
export async function appendEvents(events: readonly AttemptEvent[]): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
  const written = events.map((event) => transaction.store.put(event));
  // Asked for rather than waited for, so that leaving the page this instant does not undo it.
  transaction.commit();
  await Promise.all([...written, transaction.done]);
}

/** Every event whose bank or quiz it is, malformed ones too. */
export async function deleteEvents(name: string): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
  const { store } = transaction;
  const found = await Promise.all([
    store.index("quiz").getAllKeys(name),
    store.index("bank").getAllKeys(name),
  ]);
  await Promise.all([...found.flat().map((key) => store.delete(key)), transaction.done]);
}

/** Everything, malformed events too. */
export async function deleteAllEvents(): Promise<void> {
  await (await open()).clear("attempts");
}

/** One event once, though it was found by its quiz and by its bank. */
function readEvents(stored: readonly unknown[]): readonly AttemptEvent[] {
  const events = stored.map(readAttemptEvent).filter((event) => event !== null);
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

async function open(): Promise<IDBPDatabase<WaymarkDatabase>> {
  database ??= connect();
  return within(PATIENCE, database);
}

function connect(): Promise<IDBPDatabase<WaymarkDatabase>> {
  return openDB<WaymarkDatabase>("waymark", 2, {
    upgrade: upgradeDatabase,
    // A newer version of the site in another tab wants to upgrade: give way, and reopen when needed.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      database = undefined;
    },
    terminated() {
      database = undefined;
    },
  });
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("storage does not answer")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
