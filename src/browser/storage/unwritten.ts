import type { AttemptEvent } from "../../core/attempts/attempt-events.ts";
import { quietly } from "./quietly.ts";

/**
 * Leaving a page can cut short what it is writing, and storage may refuse it. Until it is written it
 * stands in `localStorage` as well, where it is kept at once; a key for each writing, by the id of its
 * first event, so that no tab writes over another's. `recover.ts` brings such notes into storage.
 */
export const NOTE = "waymark:unwritten:";

/**
 * Where nothing can be noted nothing happens.
 * @param name Ends the note's key.
 */
export function noteUnwritten(
  events: readonly unknown[],
  name = (events as readonly AttemptEvent[])[0]?.id,
): void {
  if (name) quietly(() => localStorage.setItem(NOTE + name, JSON.stringify(events)));
}

/** For what is written: takes its note away. */
export function dropNote(events: readonly AttemptEvent[]): void {
  quietly(() => localStorage.removeItem(NOTE + events[0]?.id));
}

export function hasNotes(): boolean {
  let has = false;
  quietly(() => {
    has = Object.keys(localStorage).join().includes(NOTE);
  });
  return has;
}
