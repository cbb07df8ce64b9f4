import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { packEvents, unpackEvents } from "../../core/attempts/packed-events.ts";
import { resultOf } from "./database.ts";
import { stamp } from "./stamp.ts";

// A copy of a long history, in a database of its own, that is read many times faster than the history
// itself. The history alone is true: which of the copied events are still in it `load-log.ts` asks.

/** What was read of the copy. */
export interface ReadCopy {
  /** Null where there are none, or none that this version can read. */
  readonly events: readonly AttemptEvent[] | null;
  /** Names the copy's database as it is until it is forgotten. */
  readonly token: string;
}

/** Rejects where the browser keeps no copy. */
export async function readCopy(): Promise<ReadCopy> {
  return withCopy(async (store) => {
    const [kept, packed] = await Promise.all([
      resultOf<string | undefined>(store.get("token")),
      resultOf<unknown>(store.get("events")),
    ]);
    const token = kept ?? stamp().id;
    if (kept === undefined) store.put(token, "token");
    return { events: unpackEvents(packed), token };
  });
}

/** Replaces the copy, unless it was forgotten since its token was read: what was read then may be gone. */
export async function writeCopy(events: readonly AttemptEvent[], token: string): Promise<void> {
  const packed = packEvents(events);
  await withCopy(async (store) => {
    if ((await resultOf(store.get("token"))) === token) await resultOf(store.put(packed, "events"));
  });
}

/**
 * Forgets the copy while `change` deletes or replaces events, so that nothing of them stays in it, in
 * whatever moment another tab writes one. Rejects, with nothing changed, where the copy may stay.
 */
export async function withoutCopy<Result>(change: () => Promise<Result>): Promise<Result> {
  await forgetCopy();
  try {
    return await change();
  } finally {
    await forgetCopy().catch(() => {});
  }
}

async function forgetCopy(): Promise<void> {
  await resultOf(indexedDB.deleteDatabase("waymark-packed"));
}

/** Opened for each use, so that no tab stands in the way of another that forgets the copy. */
async function withCopy<Result>(use: (store: IDBObjectStore) => Promise<Result>): Promise<Result> {
  const opening = indexedDB.open("waymark-packed", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("copy");
  const database = await resultOf(opening);
  // What is under way is still done.
  database.onversionchange = () => database.close();
  try {
    return await use(database.transaction("copy", "readwrite").objectStore("copy"));
  } finally {
    database.close();
  }
}
