import { type AttemptEvent, readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { readWriteAheadEvent } from "../../core/attempts/early-answers.ts";
import { record } from "../../core/attempts/records.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { dropWriteAhead, writeAheadEntries } from "./write-ahead-entries.ts";

/**
 * Writes the write-ahead entries into storage, and deletes those that are committed. What cannot be
 * read, because it is damaged or a newer version's, stays.
 * @returns the events of all readable entries, written now or not.
 */
export async function recoverWriteAhead(store: AttemptStore): Promise<readonly AttemptEvent[]> {
  let events: readonly AttemptEvent[] = [];
  try {
    await store.change(async (changes) => {
      const stored = await changes.all();
      // Read only now, without what another tab deleted or wrote meanwhile.
      events = writeAheadEvents(stored);
      const ids = new Set(stored.map(({ id }) => id));
      for (const event of events) if (!ids.has(event.id)) void changes.put(event);
    });
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
