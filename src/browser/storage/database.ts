import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { type AttemptEvent, readAttemptEvent } from "../../core/attempts/attempt-events.ts";

interface WaymarkDatabase extends DBSchema {
  /** `unknown` on the way out: another version, or the learner, may have written there. */
  attempts: { key: string; value: AttemptEvent; indexes: { bank: string; quiz: string } };
}

export type WaymarkStorage = IDBPDatabase<WaymarkDatabase>;

/** Some browsers never answer when storage is blocked for a page. */
const TIMEOUT = 3000;

let database: Promise<WaymarkStorage> | undefined;

/** The learner's database, opened once per page. Rejects where the browser stores nothing. */
export async function openStorage(): Promise<WaymarkStorage> {
  database ??= connect();
  return within(TIMEOUT, database);
}

function connect(): Promise<WaymarkStorage> {
  const connecting = openDB<WaymarkDatabase>("waymark", 2, {
    upgrade,
    // A newer version of the site in another tab wants to upgrade: close, and reopen when needed.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      database = undefined;
    },
    terminated() {
      database = undefined;
    },
  });
  // Refused once, it may be allowed the next time.
  connecting.catch(() => {
    database = undefined;
  });
  return connecting;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_resolve, reject) => {
    setTimeout(() => reject(new Error("storage does not answer")), milliseconds);
  });
  return Promise.race([promise, late]);
}

type Upgrading = IDBPTransaction<WaymarkDatabase, ["attempts"], "versionchange">;

/** Brings it from any older version to the present one. */
async function upgrade(
  storage: WaymarkStorage,
  from: number,
  _to: number | null,
  transaction: unknown,
): Promise<void> {
  if (from < 1) {
    storage.createObjectStore("attempts", { keyPath: "id" }).createIndex("bank", "bank");
  }
  const store = (transaction as Upgrading).objectStore("attempts");
  store.createIndex("quiz", "quiz");
  if (from < 1) return;
  // Version 1 wrote no quiz, so its events are written again for the index to find them. What
  // cannot be read stays as it is.
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    const event = readAttemptEvent(cursor.value);
    if (event !== null) await cursor.update(event);
  }
}
