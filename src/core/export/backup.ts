import type { AttemptEvent } from "../attempts/attempt-events.ts";

/** When the learner last exported a backup and was last reminded to, in milliseconds since 1970; null for never. */
export interface BackupMemory {
  readonly exported: number | null;
  readonly reminded: number | null;
}

/** Unsaved answers from which on a reminder is shown. */
const REMIND_FROM = 10;
const FORTNIGHT = 14 * 86_400_000;

/** Whether to remind of a backup: when there is something to lose, and at most once in 14 days. */
export function isReminderDue(
  events: Iterable<AttemptEvent>,
  memory: BackupMemory,
  now: number,
): boolean {
  const { reminded } = memory;
  // A clock that was set back must not silence it for ever.
  if (reminded !== null && Math.abs(now - reminded) < FORTNIGHT) return false;
  return unsavedAnswers(events, memory) >= REMIND_FROM;
}

/** How many answers were given since the last backup. */
export function unsavedAnswers(
  events: Iterable<AttemptEvent>,
  { exported }: Pick<BackupMemory, "exported">,
): number {
  const since = exported ?? Number.NEGATIVE_INFINITY;
  return [...events].filter(({ kind, at }) => kind === "answered" && at > since).length;
}
