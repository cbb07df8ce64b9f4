import { type AttemptEvent, readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { readWriteAheadEvent } from "../../core/attempts/early-answers.ts";
import { record } from "../../core/attempts/records.ts";
import type { WaymarkStorage } from "./database.ts";
import { dropWriteAhead, writeAheadEntries } from "./write-ahead-entries.ts";

/**
 * Writes the write-ahead entries into storage, and deletes those that are committed. What cannot be
 * read, because it is damaged or a newer version's, stays.
 * @returns the events of all readable entries, written now or not.
 */
export async function recoverWriteAhead(storage: WaymarkStorage): Promise<readonly AttemptEvent[]> {
  const { store, done } = storage.transaction("attempts", "readwrite");
  let events: readonly AttemptEvent[] = [];
  const written = store.getAll().then((stored) => {
    // Read only now, without what another tab deleted or wrote meanwhile.
    events = writeAheadEvents(stored);
    const ids = new Set(stored.map(({ id }) => id));
    return Promise.all(events.filter(({ id }) => !ids.has(id)).map((event) => store.put(event)));
  });
  try {
    await Promise.all([written, done]);
    const ids = new Set<unknown>(events.map(({ id }) => id));
    dropWriteAhead((entry) => ids.has(record(entry)?.id));
  } catch {
    // The entries are still there; their events are shown meanwhile.
  }
  return events;
}

/** Each in the attempt that it belongs to. */
function writeAheadEvents(stored: readonly unknown[]): readonly AttemptEvent[] {
  const known = stored.map(readAttemptEvent).filter((event) => event !== null);
  return writeAheadEntries()
    .map((entry) => readWriteAheadEvent(entry, known))
    .filter((event) => event !== null);
}
