import type { AttemptEvent } from "../../core/attempt-events.ts";
import { readEarly } from "../../core/early-answers.ts";
import { quietly } from "./quietly.ts";

// Leaving a page can cut short what it is writing, and storage may refuse it. Until it is written it
// stands here as well, where it is kept at once; a key for each writing, so that no tab writes over
// another's. What cannot be read, damaged or a newer version's, stays where it is.
const PREFIX = "waymark:unwritten:";

/** The note stands until `dropNoted`. Where nothing can be noted nothing happens. */
export function noteUnwritten(events: readonly AttemptEvent[]): void {
  const [first] = events;
  if (first) quietly(() => localStorage.setItem(PREFIX + first.id, JSON.stringify(events)));
}

/** Everything noted, as it stands; of a note that is no list its text. */
export function noted(): readonly unknown[] {
  return readNotes().flatMap(({ entries }) => entries);
}

/** The events among it. `stored` is the history that they are to be added to. */
export function notedEvents(stored: readonly AttemptEvent[]): readonly AttemptEvent[] {
  return noted()
    .map((entry) => readEarly(entry, stored))
    .filter((event) => event !== null);
}

/** Takes entries out of the notes: those that were written, or are to be deleted. */
export function dropNoted(isGone: (entry: unknown) => boolean): void {
  for (const { key, entries } of readNotes()) {
    const left = entries.filter((entry) => !isGone(entry));
    quietly(() => {
      if (left.length === 0) localStorage.removeItem(key);
      else if (left.length < entries.length) localStorage.setItem(key, JSON.stringify(left));
    });
  }
}

interface Note {
  readonly key: string;
  readonly entries: readonly unknown[];
}

function readNotes(): readonly Note[] {
  const notes: Note[] = [];
  quietly(() => {
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith(PREFIX)) notes.push({ key, entries: entriesIn(text) });
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
