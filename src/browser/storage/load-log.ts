import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { withAdded } from "../../core/attempts/superseded.ts";
import { currentEvents, loadWriteAhead } from "./attempt-log.ts";
import { openStorage, resultOf } from "./database.ts";
import { type ReadCopy, readCopy, writeCopy } from "./packed-copy.ts";
import { readEvents } from "./read-events.ts";

/** Fewer events are read as fast without a copy. */
const LONG = 1000;
/** So many events beside the copy are read one by one; of more, all are read anew. */
const BESIDE = 200;
/** The copy is made anew when it lacks so many, or has others that are gone. */
const RENEWED = 50;
/** Milliseconds until then: after what the page shows first. */
const LATER = 3000;

/**
 * Every event, without malformed ones, with all write-ahead entries: what `loadEvents` gives, of a long history
 * many times faster. Rejects where the browser stores nothing.
 */
export async function loadLog(): Promise<readonly AttemptEvent[]> {
  const unsaved = await loadWriteAhead();
  const log = await readLog();
  const read = await readEvents([...unsaved, ...log.entries]);
  const events = withAdded(log.copied, await currentEvents(read));
  const written = new Set(unsaved.map(({ id }) => id));
  renewLater(
    // An exam's entries are replaced all the time.
    events.filter(({ kind, id }) => kind !== "entered" && !written.has(id)),
    log,
  );
  return events;
}

let renewal: ReturnType<typeof setTimeout> | undefined;

/** Without a copy the next page takes longer, and that is all. */
function renewLater(events: readonly AttemptEvent[], { copied, hasGone, token }: StoredLog): void {
  clearTimeout(renewal);
  if (token === null || (!hasGone && events.length - copied.length <= RENEWED)) return;
  renewal = setTimeout(() => void writeCopy(events, token).catch(() => {}), LATER);
}

/** Whether anything is stored. Rejects where the browser stores nothing. */
export async function hasEntries(): Promise<boolean> {
  // Counting all would take as long as reading their ids.
  const first = await resultOf((await attempts()).getAllKeys(null, 1));
  return first.length > 0;
}

interface StoredLog {
  /** Events from the copy, which were read before. */
  readonly copied: readonly AttemptEvent[];
  /** All others that stand in storage, of any sort. */
  readonly entries: readonly unknown[];
  /** Whether the copy has events that are not in storage any more. */
  readonly hasGone: boolean;
  /** Null where no copy should be made. */
  readonly token: string | null;
}

export async function readLog(): Promise<StoredLog> {
  const few = await resultOf((await attempts()).getAllKeys(null, LONG));
  // In a transaction of its own: the other may be over by the time that its answer is heard.
  if (few.length < LONG) return { ...(await readAll()), token: null };
  const copy = await readCopy().catch(() => null);
  return readBeside(await attempts(), copy);
}

/**
 * Reads what the copy lacks. An event's id stands for it for ever, so what is in the copy and in storage is
 * as it was; what is not in storage any more was deleted.
 */
async function readBeside(store: IDBObjectStore, copy: ReadCopy | null): Promise<StoredLog> {
  const token = copy?.token ?? null;
  const all = copy?.events ?? [];
  const ids = await resultOf(store.getAllKeys());
  const known = new Set<IDBValidKey>(all.map(({ id }) => id));
  const others = ids.filter((id) => !known.has(id));
  if (others.length > BESIDE) return { ...(await readAll()), token };
  const entries = await Promise.all(others.map((id) => resultOf<unknown>(store.get(id))));
  const hasGone = ids.length - others.length < known.size;
  if (!hasGone) return { copied: all, entries, hasGone, token };
  const stored = new Set(ids);
  return { copied: all.filter(({ id }) => stored.has(id)), entries, hasGone, token };
}

async function readAll(): Promise<Omit<StoredLog, "token">> {
  const entries = await resultOf<unknown[]>((await attempts()).getAll());
  return { copied: [], entries, hasGone: false };
}

async function attempts(): Promise<IDBObjectStore> {
  return (await openStorage()).transaction("attempts").objectStore("attempts");
}
