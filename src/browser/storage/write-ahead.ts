import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { ignoreStorageErrors } from "./ignore-storage-errors.ts";

/**
 * The write-ahead log. Leaving a page can cut off an IndexedDB transaction, and storage may refuse one.
 * Until they are written, events stand in `localStorage` as well, which stores synchronously; a key for
 * each write, by the id of its first event, so that tabs never overwrite each other's. `recover.ts` writes
 * what is left there into storage.
 */
export const WRITE_AHEAD = "waymark:unwritten:";

/**
 * Does nothing where the browser blocks storage.
 * @param name The end of the key.
 */
export function writeAhead(
  events: readonly unknown[],
  name = (events as readonly AttemptEvent[])[0]?.id,
): void {
  if (name)
    ignoreStorageErrors(() => localStorage.setItem(WRITE_AHEAD + name, JSON.stringify(events)));
}

/** To be called once the events are written. */
export function clearWriteAhead(events: readonly AttemptEvent[]): void {
  ignoreStorageErrors(() => localStorage.removeItem(WRITE_AHEAD + events[0]?.id));
}

export function hasWriteAhead(): boolean {
  let has = false;
  ignoreStorageErrors(() => {
    has = Object.keys(localStorage).join().includes(WRITE_AHEAD);
  });
  return has;
}
