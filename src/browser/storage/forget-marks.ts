import { record } from "../../core/attempts/records.ts";
import type { AttemptStore } from "./attempt-store.ts";
import { withoutCopy } from "./packed-copy.ts";
import { dropWriteAhead } from "./write-ahead-entries.ts";

/** Deletes which articles were marked as read. Rejects when storage does not confirm it. */
export async function forgetMarks(store: AttemptStore): Promise<void> {
  const isMark = (entry: unknown) => record(entry)?.kind === "article-read";
  await withoutCopy(() =>
    store.change(async (changes) => {
      for (const entry of await changes.all()) if (isMark(entry)) changes.delete(entry.id);
      dropWriteAhead(isMark);
    }),
  );
}
