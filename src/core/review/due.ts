import { groupBy } from "../group-by.ts";
import type { Day } from "../local-day.ts";
import type { Review } from "./review.ts";

/** How many reviews come due on a day. */
export interface DueCount {
  readonly day: Day;
  readonly reviews: number;
}

/**
 * The coming days from today on, as things stand; what is overdue counts today. What the learner
 * skipped does not come.
 */
export function dueByDay(
  reviews: Iterable<Pick<Review, "due" | "suspended">>,
  { today, days }: { readonly today: Day; readonly days: number },
): readonly DueCount[] {
  const coming = [...reviews].filter(({ suspended }) => suspended !== "skipped");
  const counts = groupBy(coming, ({ due }) => Math.max(due, today));
  return Array.from({ length: days }, (_, ahead) => {
    const day = today + ahead;
    return { day, reviews: counts.get(day)?.length ?? 0 };
  });
}
