import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { withoutSuperseded } from "../../core/attempts/superseded.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { indexedDbStore } from "./indexed-db-store.ts";
import { readEvents } from "./read-events.ts";
import { clearWriteAhead, hasWriteAhead, writeAhead } from "./write-ahead.ts";

/** Where this page's attempts are kept. */
export const attemptStore: AttemptStore = indexedDbStore;

type Recover = (store: AttemptStore) => Promise<readonly AttemptEvent[]>;

let recover: Recover | undefined;

/** Sets what writes the write-ahead entries into storage before it is read: `recoverWriteAhead`, or what loads it. */
export function provideRecovery(provided: Recover): void {
  recover = provided;
}

/**
 * Events about a bank or quiz: its own attempts, and answers to its items given elsewhere; or all where
 * none is named. With all write-ahead entries, without malformed ones. Rejects where the browser stores nothing.
 */
export async function loadEvents(name?: string): Promise<readonly AttemptEvent[]> {
  const unsaved = await loadWriteAhead();
  return currentEvents(await readEvents([...unsaved, ...(await attemptStore.load(name))]));
}

/**
 * Writes all of them or none; rejects when the browser does not store them. What is refused stays in
 * the write-ahead log: the next page tries again, and so may this one.
 * @param superseded Ids of events that these replace.
 */
export async function appendEvents(
  events: readonly AttemptEvent[],
  superseded: readonly string[] = [],
): Promise<void> {
  if (events.length + superseded.length === 0) return;
  // Synchronously, before anything is awaited.
  writeAhead(events);
  await attemptStore.change((changes) => {
    for (const event of events) void changes.put(event);
    for (const id of superseded) changes.delete(id);
  });
  clearWriteAhead(events);
}

/** What was not written because its page was left in that moment, or because storage refused it. */
export async function loadWriteAhead(): Promise<readonly AttemptEvent[]> {
  if (!hasWriteAhead() || recover === undefined) return [];
  return recover(attemptStore).catch(() => []);
}

/** Each event once, even when found both by its quiz and by its bank. */
export async function currentEvents(
  read: readonly AttemptEvent[],
): Promise<readonly AttemptEvent[]> {
  const all = new Map(read.map((event) => [event.id, event]));
  const events = withoutSuperseded(all.values());
  for (const { id } of events) all.delete(id);
  // Left by another tab, or by an older version. What cannot be deleted now is deleted on a later read.
  await appendEvents([], [...all.keys()]).catch(() => {});
  return events;
}
