import { type AttemptEvent, readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { readWriteAheadEvent } from "../../core/attempts/early-answers.ts";
import { record } from "../../core/attempts/records.ts";
import type { WaymarkStorage } from "./database.ts";
import { dropNoted, noted } from "./noted.ts";

/**
 * Writes what is noted as unwritten into storage, and takes the notes away of what is committed. What
 * cannot be read, damaged or a newer version's, stays noted.
 * @returns the events noted, written now or still to be.
 */
export async function recoverNoted(storage: WaymarkStorage): Promise<readonly AttemptEvent[]> {
  const { store, done } = storage.transaction("attempts", "readwrite");
  let events: readonly AttemptEvent[] = [];
  const written = store.getAll().then((stored) => {
    // Read only now: what another tab deleted or wrote meanwhile is noted no more.
    events = notedEvents(stored);
    const ids = new Set(stored.map(({ id }) => id));
    return Promise.all(events.filter(({ id }) => !ids.has(id)).map((event) => store.put(event)));
  });
  try {
    await Promise.all([written, done]);
    const ids = new Set<unknown>(events.map(({ id }) => id));
    dropNoted((entry) => ids.has(record(entry)?.id));
  } catch {
    // They are noted still, and are shown meanwhile.
  }
  return events;
}

/** Each in the run that it belongs to. */
function notedEvents(stored: readonly unknown[]): readonly AttemptEvent[] {
  const known = stored.map(readAttemptEvent).filter((event) => event !== null);
  return noted()
    .map((entry) => readWriteAheadEvent(entry, known))
    .filter((event) => event !== null);
}
