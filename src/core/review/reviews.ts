import { answersOf } from "../attempts/answers.ts";
import type { AttemptEvent, ItemAnswered, ReviewChanged } from "../attempts/attempt-events.ts";
import { byTime } from "../attempts/by-time.ts";
import { groupBy } from "../group-by.ts";
import { type Day, type DayTerms, localDay, type Moment } from "../local-day.ts";
import { type Review, reviewOf } from "./review.ts";
import { createScheduler } from "./scheduling.ts";

/** Now, on the learner's clock, and the wanted retention, from 0 to 1. */
export interface ReviewTerms extends DayTerms {
  readonly now: Moment;
  readonly retention: number;
}

/**
 * The reviews of all items that were answered, by item id, folded from a learner's whole history: the
 * events' order does not matter, nor does meeting one twice. Not in it are items that nobody has
 * answered or that the learner forgot.
 */
export function foldReviews(
  items: Iterable<{ readonly id: string; readonly revision: string }>,
  events: Iterable<AttemptEvent>,
  { now, retention, begins }: ReviewTerms,
): ReadonlyMap<string, Review> {
  const histories = historiesOf(events, now);
  const day = { begins };
  const how = { scheduler: createScheduler({ retention }), today: localDay(now, day), day };
  const reviews = [...items].flatMap((item) => {
    const review = reviewOf(item, histories.get(item.id) ?? [], how);
    return review === null ? [] : [[item.id, review] as const];
  });
  return new Map(reviews);
}

/** What is due: misconceptions, then the least likely to be remembered, then changed questions. */
export function dueReviews(reviews: Iterable<Review>, today: Day): readonly Review[] {
  return [...reviews]
    .filter(({ due, suspended }) => due <= today && suspended === null)
    .sort((a, b) => rank(a) - rank(b) || (a.item < b.item ? -1 : 1));
}

/** The first day after today on which something is due; null when nothing will be. */
export function nextDueDay(reviews: Iterable<Review>, today: Day): Day | null {
  const later = [...reviews].filter(({ due, suspended }) => due > today && suspended !== "skipped");
  return later.length === 0 ? null : Math.min(...later.map(({ due }) => due));
}

function rank({ reason, retrievability }: Review): number {
  return reason.kind === "misconception" ? -1 : (retrievability ?? 1);
}

/** By item, its answers and then its changes. What a clock ahead of this one wrote waits until its moment has come. */
function historiesOf(
  events: Iterable<AttemptEvent>,
  now: Moment,
): ReadonlyMap<string, readonly (ItemAnswered | ReviewChanged)[]> {
  const changes = new Map<string, ReviewChanged>();
  for (const event of events) if (event.kind === "review-changed") changes.set(event.id, event);
  const own = [...answersOf(events), ...[...changes.values()].sort(byTime)];
  return groupBy(
    own.filter(({ at }) => at <= now.at),
    ({ item }) => item,
  );
}
