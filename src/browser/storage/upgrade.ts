import { readAttemptEvent } from "../../core/attempt-events.ts";
import { answered } from "./requests.ts";

/** Brings the learner's database from any older version to the present one. */
export async function upgradeDatabase(transaction: IDBTransaction, from: number): Promise<void> {
  if (from < 1) {
    transaction.db.createObjectStore("attempts", { keyPath: "id" }).createIndex("bank", "bank");
  }
  const store = transaction.objectStore("attempts");
  store.createIndex("quiz", "quiz");
  if (from < 1) return;
  // Version 1 wrote no quiz, so its events are written again for the index to find them. What
  // cannot be read stays as it is.
  const request = store.openCursor();
  for (let cursor = await answered(request); cursor; cursor = await answered(request)) {
    const event = readAttemptEvent(cursor.value);
    if (event !== null) await answered(cursor.update(event));
    cursor.continue();
  }
}
