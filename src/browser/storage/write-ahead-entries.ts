import { record } from "../../core/attempts/records.ts";
import { ignoreStorageErrors } from "./ignore-storage-errors.ts";
import { WRITE_AHEAD, writeAhead } from "./write-ahead.ts";

/** All entries of the write-ahead log, unchecked; of a value that is no list its text. */
export function writeAheadEntries(): readonly unknown[] {
  return readWrites().flatMap(({ entries }) => entries);
}

/** Deletes entries of the log. What cannot be read stays, unless `isGone` takes it too. */
export function dropWriteAhead(isGone: (entry: unknown) => boolean): void {
  for (const { key, entries } of readWrites()) {
    const left = entries.filter((entry) => !isGone(entry));
    if (left.length === 0) ignoreStorageErrors(() => localStorage.removeItem(key));
    else if (left.length < entries.length) writeAhead(left, key.slice(WRITE_AHEAD.length));
  }
}

/** Writes deleted entries back. */
export function restoreWriteAhead(entries: readonly unknown[]): void {
  if (entries.length > 0) writeAhead(entries, String(record(entries[0])?.id ?? "again"));
}

interface Write {
  readonly key: string;
  readonly entries: readonly unknown[];
}

function readWrites(): readonly Write[] {
  const writes: Write[] = [];
  ignoreStorageErrors(() => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith(WRITE_AHEAD)) writes.push({ key, entries: entriesIn(text) });
    }
  });
  return writes;
}

function entriesIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
  } catch {
    // Kept as it is.
  }
  return [text];
}
