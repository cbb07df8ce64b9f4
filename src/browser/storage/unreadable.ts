import { readWriteAheadEvent } from "../../core/attempts/early-answers.ts";
import { attemptStore } from "./attempt-log.ts";
import { writeAheadEntries } from "./write-ahead-entries.ts";

/** Stored entries that this version cannot read: a newer one wrote them, or they are damaged. */
export async function loadUnreadable(): Promise<readonly unknown[]> {
  const stored = await attemptStore.load();
  return [...stored, ...writeAheadEntries()].filter(
    (value) => readWriteAheadEvent(value, []) === null,
  );
}
