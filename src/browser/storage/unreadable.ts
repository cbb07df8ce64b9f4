import { isReadable } from "../../core/attempts/early-answers.ts";
import { readLog } from "./load-log.ts";
import { writeAheadEntries } from "./write-ahead-entries.ts";

/** Stored entries that this version cannot read: a newer one wrote them, or they are damaged. */
export async function loadUnreadable(): Promise<readonly unknown[]> {
  const { entries } = await readLog();
  return [...entries, ...writeAheadEntries()].filter((value) => !isReadable(value));
}
