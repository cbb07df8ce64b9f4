import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type AttemptEvent, readAttemptEvent } from "../../core/attempt-events.ts";

interface WaymarkDatabase extends DBSchema {
  /** `unknown` on the way out: another version, or the learner, may have written there. */
  attempts: { key: string; value: AttemptEvent; indexes: { bank: string } };
}

/** Some browsers never answer when storage is barred to a page. */
const PATIENCE = 3000;

let database: Promise<IDBPDatabase<WaymarkDatabase>> | undefined;

/** A bank's events, without malformed ones. Rejects where the browser keeps nothing. */
export async function loadEvents(bank: string): Promise<readonly AttemptEvent[]> {
  const stored: readonly unknown[] = await (await open()).getAllFromIndex("attempts", "bank", bank);
  return stored.map(readAttemptEvent).filter((event) => event !== null);
}

/** Rejects when the browser does not keep it. */
export async function appendEvent(event: AttemptEvent): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
  const written = transaction.store.put(event);
  // Asked for rather than waited for, so that leaving the page this instant does not undo it.
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** Everything about one bank, malformed events too. */
export async function deleteEvents(bank: string): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
  const keys = await transaction.store.index("bank").getAllKeys(bank);
  await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
}

async function open(): Promise<IDBPDatabase<WaymarkDatabase>> {
  database ??= connect();
  return within(PATIENCE, database);
}

function connect(): Promise<IDBPDatabase<WaymarkDatabase>> {
  return openDB<WaymarkDatabase>("waymark", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("attempts", { keyPath: "id" }).createIndex("bank", "bank");
    },
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
