import type { IDBPDatabase, IDBPTransaction } from "idb";
import { readAttemptEvent } from "../../core/attempt-events.ts";
import type { WaymarkDatabase } from "./attempt-log.ts";

type Upgrading = IDBPTransaction<WaymarkDatabase, ["attempts"], "versionchange">;

/** Brings the learner's database from any older version to the present one. */
export async function upgradeDatabase(
  database: IDBPDatabase<WaymarkDatabase>,
  from: number,
  _to: number | null,
  transaction: unknown,
): Promise<void> {
  if (from < 1) {
    database.createObjectStore("attempts", { keyPath: "id" }).createIndex("bank", "bank");
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
