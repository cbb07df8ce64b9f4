import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type AttemptEvent, readAttemptEvent } from "../../core/attempt-events.ts";
import { eventsAbout } from "../../core/deletion.ts";
import { readEarly } from "../../core/early-answers.ts";
import { record } from "../../core/records.ts";
import { withoutSuperseded } from "../../core/superseded.ts";
import { dropNoted, noted, notedEvents, noteUnwritten } from "./unwritten.ts";
import { upgradeDatabase } from "./upgrade.ts";

export interface WaymarkDatabase extends DBSchema {
  /** `unknown` on the way out: another version, or the learner, may have written there. */
  attempts: { key: string; value: AttemptEvent; indexes: { bank: string; quiz: string } };
}

/** Some browsers never answer when storage is barred to a page. */
const PATIENCE = 3000;

let database: Promise<IDBPDatabase<WaymarkDatabase>> | undefined;

/**
 * Events about a bank or quiz: what was practised as it, and answers to its items from elsewhere.
 * Malformed ones are left out. Rejects where the browser keeps nothing.
 */
export async function loadEvents(name: string): Promise<readonly AttemptEvent[]> {
  const { store } = (await openWhole()).transaction("attempts");
  const found = await Promise.all([
    store.index("quiz").getAll(name),
    store.index("bank").getAll(name),
  ]);
  return readEvents(found.flat(), (event) => isNamed(event, name));
}

/** Every event, without malformed ones. Rejects where the browser keeps nothing. */
export async function loadAllEvents(): Promise<readonly AttemptEvent[]> {
  return readEvents(await (await openWhole()).getAll("attempts"), () => true);
}

/** What stands here that this version cannot read: a newer one wrote it, or it is damaged. */
export async function loadUnreadable(): Promise<readonly unknown[]> {
  const stored: readonly unknown[] = await (await openWhole()).getAll("attempts");
  const all = [...stored, ...noted()];
  return all.filter((value) => readEarly(value, []) === null);
}

/**
 * Writes all of them or none; rejects when the browser does not keep them. What is refused stays noted:
 * the next page, or the next call with it, tries again.
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
  const written = new Set(events.map(({ id }) => id));
  dropNoted((entry) => written.has(String(record(entry)?.id)));
}

/**
 * Deletes what is kept about a bank or quiz, malformed events too, in other quizzes' runs as well.
 * @param items Ids of the bank's items, for older events, which do not always name their bank.
 */
export async function deleteEvents(name: string, items: readonly string[] = []): Promise<void> {
  const { store, done } = (await openWhole()).transaction("attempts", "readwrite");
  const deleted = store.getAll().then((all) => {
    // Within the transaction, so that no other tab writes them after it.
    dropNoted((entry) => eventsAbout([entry], name, items).length > 0);
    const about = eventsAbout(all, name, items);
    return Promise.all(about.map(({ id }) => store.delete(id)));
  });
  await Promise.all([deleted, done]);
}

/** Everything, malformed events too. */
export async function deleteAllEvents(): Promise<void> {
  const { store, done } = (await open()).transaction("attempts", "readwrite");
  const deleted = store.clear().then(() => dropNoted(() => true));
  await Promise.all([deleted, done]);
}

/** One event once, though it was found by its quiz and by its bank, with what is only noted. */
async function readEvents(
  stored: readonly unknown[],
  isWanted: (event: AttemptEvent) => boolean,
): Promise<readonly AttemptEvent[]> {
  const read = stored.map(readAttemptEvent).filter((event) => event !== null);
  const all = new Map(
    [...notedEvents(read).filter(isWanted), ...read].map((event) => [event.id, event]),
  );
  const events = withoutSuperseded(all.values());
  for (const { id } of events) all.delete(id);
  // Another tab left it, or a version that kept it. What cannot go now goes when next it is read.
  if (all.size > 0) await appendEvents([], [...all.keys()]).catch(() => {});
  return events;
}

function isNamed(event: AttemptEvent, name: string): boolean {
  return ("quiz" in event && event.quiz === name) || ("bank" in event && event.bank === name);
}

async function write(
  events: readonly AttemptEvent[],
  superseded: readonly string[],
): Promise<void> {
  const transaction = (await open()).transaction("attempts", "readwrite");
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

/** With what a page did not get written that was left in that instant, where that can be written. */
async function openWhole(): Promise<IDBPDatabase<WaymarkDatabase>> {
  const database = await open();
  if (noted().length > 0) await writeNoted(database).catch(() => {});
  return database;
}

async function writeNoted(database: IDBPDatabase<WaymarkDatabase>): Promise<void> {
  const { store, done } = database.transaction("attempts", "readwrite");
  const written = store.getAll().then(async (stored) => {
    const known = stored.map(readAttemptEvent).filter((event) => event !== null);
    const ids = new Set(stored.map(({ id }) => id));
    // Read only now: what another tab deleted or wrote meanwhile is noted no more.
    const events = notedEvents(known);
    await Promise.all(events.filter(({ id }) => !ids.has(id)).map((event) => store.put(event)));
    return events;
  });
  const [events] = await Promise.all([written, done]);
  const noneLeft = new Set(events.map(({ id }) => id));
  dropNoted((entry) => noneLeft.has(String(record(entry)?.id)));
}

async function open(): Promise<IDBPDatabase<WaymarkDatabase>> {
  database ??= connect();
  return within(PATIENCE, database);
}

function connect(): Promise<IDBPDatabase<WaymarkDatabase>> {
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
