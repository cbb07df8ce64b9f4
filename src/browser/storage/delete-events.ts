import { eventsAbout } from "../../core/attempts/deletion.ts";
import type { WaymarkStorage } from "./database.ts";
import { dropNoted, noteAgain, noted } from "./noted.ts";

/** What was deleted, as it stood, to be put back whole. In memory alone: what is deleted is deleted. */
export interface Deleted {
  readonly stored: readonly unknown[];
  readonly noted: readonly unknown[];
}

/**
 * Deletes what is kept about a bank or quiz, malformed events too, in other quizzes' runs as well; or
 * everything for null. Rejects when storage does not say that it is gone.
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
    const unwritten = noted().filter(goes);
    dropNoted(goes);
    const stored = name === null ? all : eventsAbout(all, name, items);
    await (name === null ? store.clear() : Promise.all(stored.map(({ id }) => store.delete(id))));
    return { stored, noted: unwritten };
  });
  const [deleted] = await Promise.all([deleting, done]);
  return deleted;
}

/** Puts back what was deleted. Rejects when storage does not keep all of it. */
export async function putBack(storage: WaymarkStorage, deleted: Deleted): Promise<void> {
  const { store, done } = storage.transaction("attempts", "readwrite");
  await Promise.all([done, ...deleted.stored.map((value) => store.put(value as never))]);
  noteAgain(deleted.noted);
}
