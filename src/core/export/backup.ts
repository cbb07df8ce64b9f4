import type { AttemptEvent } from "../attempts/attempt-events.ts";

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
  memory: BackupMemory,
  now: number,
): boolean {
  const { reminded } = memory;
  // A clock that was put back must not silence it for ever.
  if (reminded !== null && Math.abs(now - reminded) < FORTNIGHT) return false;
  return unsavedAnswers(events, memory) >= WORTH;
}

/** How many answers were given since the last copy. */
export function unsavedAnswers(
  events: Iterable<AttemptEvent>,
  { exported }: Pick<BackupMemory, "exported">,
): number {
  const since = exported ?? Number.NEGATIVE_INFINITY;
  return [...events].filter(({ kind, at }) => kind === "answered" && at > since).length;
}
