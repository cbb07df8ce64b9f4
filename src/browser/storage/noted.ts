import { record } from "../../core/attempts/records.ts";
import { quietly } from "./quietly.ts";
import { NOTE, noteUnwritten } from "./unwritten.ts";

/** Everything noted, as it stands; of a note that is no list its text. */
export function noted(): readonly unknown[] {
  return readNotes().flatMap(({ entries }) => entries);
}

/** Takes entries out of the notes. What cannot be read stays, unless it is to go as well. */
export function dropNoted(isGone: (entry: unknown) => boolean): void {
  for (const { key, entries } of readNotes()) {
    const left = entries.filter((entry) => !isGone(entry));
    if (left.length === 0) quietly(() => localStorage.removeItem(key));
    else if (left.length < entries.length) noteUnwritten(left, key.slice(NOTE.length));
  }
}

/** Notes again what was taken out. */
export function noteAgain(entries: readonly unknown[]): void {
  if (entries.length > 0) noteUnwritten(entries, String(record(entries[0])?.id ?? "again"));
}

interface Note {
  readonly key: string;
  readonly entries: readonly unknown[];
}

function readNotes(): readonly Note[] {
  const notes: Note[] = [];
  quietly(() => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith(NOTE)) notes.push({ key, entries: entriesIn(text) });
    }
  });
  return notes;
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
