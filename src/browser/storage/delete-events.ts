import { eventsAbout } from "../../core/attempts/deletion.ts";
import type { WaymarkStorage } from "./database.ts";
import { dropWriteAhead, restoreWriteAhead, writeAheadEntries } from "./write-ahead-entries.ts";

/** What was deleted, to restore by “Undo”. In memory only, so that nothing of it stays stored. */
export interface Deleted {
  readonly stored: readonly unknown[];
  readonly noted: readonly unknown[];
}

/**
 * Deletes what is stored about a bank or quiz, also malformed events, also in other quizzes' attempts; or
 * everything for null. Rejects when storage does not confirm it.
 * @param items Ids of the bank's items, for older events, which do not always name their bank.
 */
export async function deleteEvents(
  storage: WaymarkStorage,
  name: string | null,
  items: readonly string[] = [],
): Promise<Deleted> {
  const goes = (entry: unknown) => name === null || eventsAbout([entry], name, items).length > 0;
  const { store, done } = storage.transaction("attempts", "readwrite");
  const deleting = store.getAll().then(async (all) => {
    // Within the transaction, so that no other tab writes them after it.
    const unwritten = writeAheadEntries().filter(goes);
    dropWriteAhead(goes);
    const stored = name === null ? all : eventsAbout(all, name, items);
    await (name === null ? store.clear() : Promise.all(stored.map(({ id }) => store.delete(id))));
    return { stored, noted: unwritten };
  });
  const [deleted] = await Promise.all([deleting, done]);
  return deleted;
}

/** Restores what was deleted. Rejects when storage does not take all of it. */
export async function putBack(storage: WaymarkStorage, deleted: Deleted): Promise<void> {
  const { store, done } = storage.transaction("attempts", "readwrite");
  await Promise.all([done, ...deleted.stored.map((value) => store.put(value as never))]);
  restoreWriteAhead(deleted.noted);
}
