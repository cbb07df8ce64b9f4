import type { AttemptEvent } from "../../core/attempt-events.ts";
import { quietly } from "./quietly.ts";

// Leaving a page can cut short what it is writing. Until that is done it stands here as well, where it is
// kept at once; a key for each writing, so that no tab writes over another's.
const PREFIX = "waymark:unwritten:";

/** More at once is a file being imported, which can be imported again. */
const MANY = 10;

/** @returns what takes the note away again. */
export function noteUnwritten(events: readonly AttemptEvent[]): () => void {
  const name = events[0]?.id;
  if (events.length < MANY) {
    quietly(() => localStorage.setItem(PREFIX + name, JSON.stringify(events)));
  }
  return () => quietly(() => localStorage.removeItem(PREFIX + name));
}

/** What a page left unwritten, taken out of the notes. */
export function takeUnwritten(): readonly unknown[] {
  const taken: unknown[] = [];
  quietly(() => {
    for (const [key, noted] of Object.entries(localStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      localStorage.removeItem(key);
      taken.push(...JSON.parse(noted));
    }
  });
  return taken;
}
