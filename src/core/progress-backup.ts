import type { AttemptEvent } from "./attempt-events.ts";

/** What the browser remembers about copies, in milliseconds since 1970; null for never. */
export interface BackupMemory {
  readonly exported: number | null;
  readonly reminded: number | null;
}

/** So many answers are worth a word. */
const WORTH = 10;
const FORTNIGHT = 14 * 86_400_000;

/** Whether to remind of a copy: when there is something to lose, and at most once in 14 days. */
export function isReminderDue(
  events: Iterable<AttemptEvent>,
  { exported, reminded }: BackupMemory,
  now: number,
): boolean {
  // A clock that was put back must not silence it for ever.
  if (reminded !== null && Math.abs(now - reminded) < FORTNIGHT) return false;
  const unsaved = [...events].filter(
    ({ kind, at }) => kind === "answered" && at > (exported ?? Number.NEGATIVE_INFINITY),
  );
  return unsaved.length >= WORTH;
}
