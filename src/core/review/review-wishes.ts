import type { ReviewChanged } from "../attempts/attempt-events.ts";
import { type Day, localDay } from "../local-day.ts";

/** What the learner wants of an item's reviews. */
export interface ReviewWishes {
  readonly skipped: boolean;
  /** The item stays away until this day is over; null without such a wish. */
  readonly buried: Day | null;
  /** Answers up to this moment are as if never given; null without such a wish. */
  readonly forgotten: number | null;
}

/**
 * Folds an item's changes, oldest first. Restoring takes back the last change that still stands;
 * the same change twice in a row, from two tabs, is one. Forgetting also ends skipping and burying.
 */
export function foldWishes(changes: readonly ReviewChanged[]): ReviewWishes {
  const standing: ReviewChanged[] = [];
  for (const change of changes) {
    const repeats = standing.at(-1)?.action === change.action;
    if (change.action === "restore" || repeats) standing.pop();
    if (change.action !== "restore") standing.push(change);
  }
  const forgotten = standing.findLast(({ action }) => action === "forget");
  const since = standing.slice(forgotten === undefined ? 0 : standing.indexOf(forgotten) + 1);
  const buried = since.findLast(({ action }) => action === "bury");
  return {
    skipped: since.some(({ action }) => action === "skip"),
    buried: buried === undefined ? null : localDay(buried),
    forgotten: forgotten?.at ?? null,
  };
}
