import { eventsAbout } from "../../core/attempts/deletion.ts";
import type { AttemptStore, KeptEntry } from "./attempt-store.ts";
import { withoutCopy } from "./packed-copy.ts";
import { dropWriteAhead, restoreWriteAhead, writeAheadEntries } from "./write-ahead-entries.ts";

/** What was deleted, to restore by “Undo”. In memory only, so that nothing of it stays stored. */
export interface Deleted {
  readonly stored: readonly KeptEntry[];
  readonly noted: readonly unknown[];
}

/**
 * Deletes what is stored about a bank or quiz, also malformed events, also in other quizzes' attempts; or
 * everything for null. Rejects when storage does not confirm it.
 * @param items Ids of the bank's items, for older events, which do not always name their bank.
 */
export async function deleteEvents(
  store: AttemptStore,
  name: string | null,
  items: readonly string[] = [],
): Promise<Deleted> {
  const goes = (entry: unknown) => name === null || eventsAbout([entry], name, items).length > 0;
  let deleted: Deleted = { stored: [], noted: [] };
  await withoutCopy(() =>
    store.change(async (changes) => {
      const all = await changes.all();
      // Only now, so that no other tab writes them after it.
      const noted = writeAheadEntries().filter(goes);
      dropWriteAhead(goes);
      const stored = name === null ? all : eventsAbout(all, name, items);
      for (const { id } of stored) changes.delete(id);
      deleted = { stored, noted };
    }),
  );
  return deleted;
}

/** Restores what was deleted. Rejects when storage does not take all of it. */
export async function putBack(store: AttemptStore, { stored, noted }: Deleted): Promise<void> {
  await store.change((changes) => {
    for (const entry of stored) void changes.put(entry);
  });
  restoreWriteAhead(noted);
}
