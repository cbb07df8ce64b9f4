import type { ReviewChanged } from "../attempts/attempt-events.ts";
import { type Day, type DayTerms, localDay } from "../local-day.ts";

/** What the learner decided about an item's reviews, in place of the scheduler. */
export interface ReviewOverrides {
  readonly skipped: boolean;
  /** The item stays away until this day is over; null where nothing of the kind was decided. */
  readonly buried: Day | null;
  /** Answers up to this moment are as if never given; null where nothing of the kind was decided. */
  readonly forgotten: number | null;
}

/**
 * Folds an item's changes, oldest first. Restoring takes back the last change that still stands;
 * the same change twice in a row, from two tabs, is one. Forgetting also ends skipping and burying.
 */
export function foldReviewChanges(
  changes: readonly ReviewChanged[],
  day: DayTerms = {},
): ReviewOverrides {
  const inForce: ReviewChanged[] = [];
  for (const change of changes) {
    const repeats = inForce.at(-1)?.action === change.action;
    if (change.action === "restore" || repeats) inForce.pop();
    if (change.action !== "restore") inForce.push(change);
  }
  const forgotten = inForce.findLastIndex(({ action }) => action === "forget");
  const since = inForce.slice(forgotten + 1);
  const buried = since.findLast(({ action }) => action === "bury");
  return {
    skipped: since.some(({ action }) => action === "skip"),
    buried: buried === undefined ? null : localDay(buried, day),
    forgotten: inForce[forgotten]?.at ?? null,
  };
}
