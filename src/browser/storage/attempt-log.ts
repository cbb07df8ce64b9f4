import { type AttemptEvent, readAttemptEvent } from "../../core/attempts/attempt-events.ts";
import { withoutSuperseded } from "../../core/attempts/superseded.ts";
import { openStorage, type WaymarkStorage } from "./database.ts";
import { dropNote, hasNotes, noteUnwritten } from "./unwritten.ts";

type Recover = (storage: WaymarkStorage) => Promise<readonly AttemptEvent[]>;

let recover: Recover | undefined;

/** Says what brings notes into storage before it is read: `recoverNoted`, or what loads it. */
export function provideRecovery(provided: Recover): void {
  recover = provided;
}

/**
 * Events about a bank or quiz: what was practised as it, and answers to its items from elsewhere. With
 * them comes whatever is noted as unwritten. Malformed ones are left out. Rejects where the browser keeps nothing.
 */
export async function loadEvents(name: string): Promise<readonly AttemptEvent[]> {
  const noted = await loadNoted();
  const { store } = (await openStorage()).transaction("attempts");
  const found = await Promise.all([
    store.index("quiz").getAll(name),
    store.index("bank").getAll(name),
  ]);
  return readEvents([...noted, ...found.flat()]);
}

/** Every event, without malformed ones. Rejects where the browser keeps nothing. */
export async function loadAllEvents(): Promise<readonly AttemptEvent[]> {
  const noted = await loadNoted();
  return readEvents([...noted, ...(await (await openStorage()).getAll("attempts"))]);
}

/**
 * Writes all of them or none; rejects when the browser does not keep them. What is refused stays noted:
 * the next page tries again, and so may this one.
 * @param superseded Ids of events that go as these come.
 */
export async function appendEvents(
  events: readonly AttemptEvent[],
  superseded: readonly string[] = [],
): Promise<void> {
  if (events.length + superseded.length === 0) return;
  // Noted in this very step, before anything is waited for.
  noteUnwritten(events);
  await write(events, superseded);
  dropNote(events);
}

/** What a page did not get written that was left in that instant, or that storage refused. */
async function loadNoted(): Promise<readonly AttemptEvent[]> {
  if (!hasNotes() || recover === undefined) return [];
  return recover(await openStorage()).catch(() => []);
}

/** One event once, though it was found by its quiz and by its bank. */
async function readEvents(stored: readonly unknown[]): Promise<readonly AttemptEvent[]> {
  const read = stored.map(readAttemptEvent).filter((event) => event !== null);
  const all = new Map(read.map((event) => [event.id, event]));
  const events = withoutSuperseded(all.values());
  for (const { id } of events) all.delete(id);
  // Another tab left it, or a version that kept it. What cannot go now goes when next it is read.
  if (all.size > 0) await appendEvents([], [...all.keys()]).catch(() => {});
  return events;
}

async function write(
  events: readonly AttemptEvent[],
  superseded: readonly string[],
): Promise<void> {
  const transaction = (await openStorage()).transaction("attempts", "readwrite");
  const { store, done } = transaction;
  const written: Promise<unknown>[] = [done];
  try {
    for (const event of events) written.push(store.put(event));
    for (const id of superseded) written.push(store.delete(id));
    // Asked for rather than waited for, so that leaving the page this instant does not undo it.
    transaction.commit();
  } catch (error) {
    // What cannot be written at all is refused at once, and would leave the others to be kept.
    transaction.abort();
    await Promise.allSettled(written);
    throw error;
  }
  await Promise.all(written);
}
