import type { AttemptEvent } from "../attempts/attempt-events.ts";
import { firstAnswersOfDay } from "../attempts/first-answers.ts";
import { withoutWithdrawn } from "../attempts/withdrawn.ts";
import { ratingOf } from "../review/rating.ts";
import { writeCsv } from "./csv.ts";

/**
 * Reviews as a file for the FSRS optimiser: https://pypi.org/project/fsrs-optimizer/, "Review Logs
 * Schema". Only an item's first answer of a day is a review.
 *
 * - `card_id`: the item's id. A question that changed is a new card: its later revisions have
 *   `@revision` behind it.
 * - `review_time`: milliseconds since 1970.
 * - `review_state`: the state before the review; day-grained scheduling knows 0 (new) and 2 (review).
 * - `review_duration`: milliseconds; 0, which the optimiser leaves out of account, when not measured.
 */
export function writeFsrsCsv(events: Iterable<AttemptEvent>): string {
  const firstRevisions = new Map<string, string>();
  const reviewed = new Set<string>();
  const answers = withoutWithdrawn(events).filter((event) => event.kind === "answered");
  const rated = answers.filter((answer) => ratingOf(answer) !== null);
  const rows = firstAnswersOfDay(rated).map((answer) => {
    const { item, revision, at, ms } = answer;
    if (!firstRevisions.has(item)) firstRevisions.set(item, revision);
    const card = firstRevisions.get(item) === revision ? item : `${item}@${revision}`;
    const state = reviewed.has(card) ? 2 : 0;
    reviewed.add(card);
    return [card, at, String(ratingOf(answer)), state, ms ?? 0];
  });
  return writeCsv([columns, ...rows]);
}

const columns = ["card_id", "review_time", "review_rating", "review_state", "review_duration"];
