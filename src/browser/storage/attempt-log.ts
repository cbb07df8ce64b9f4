import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type AttemptEvent, readAttemptEvent } from "../../core/attempt-events.ts";
import { withoutSuperseded } from "../../core/superseded.ts";
import { dropNote, hasNotes, noteUnwritten } from "./unwritten.ts";
import { upgradeDatabase } from "./upgrade.ts";

export interface WaymarkDatabase extends DBSchema {
  /** `unknown` on the way out: another version, or the learner, may have written there. */
  attempts: { key: string; value: AttemptEvent; indexes: { bank: string; quiz: string } };
}

export type WaymarkStorage = IDBPDatabase<WaymarkDatabase>;

/** Some browsers never answer when storage is barred to a page. */
const PATIENCE = 3000;

let database: Promise<WaymarkStorage> | undefined;

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

/** The database, opened once for a page. Rejects where the browser keeps nothing. */
export async function openStorage(): Promise<WaymarkStorage> {
  database ??= connect();
  return within(PATIENCE, database);
}

function connect(): Promise<WaymarkStorage> {
  const connecting = openDB<WaymarkDatabase>("waymark", 2, {
    upgrade: upgradeDatabase,
    // A newer version of the site in another tab wants to upgrade: give way, and reopen when needed.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      database = undefined;
    },
    terminated() {
      database = undefined;
    },
  });
  // What is refused once may be allowed the next time.
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
