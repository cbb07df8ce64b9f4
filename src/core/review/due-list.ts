import { groupBy } from "../group-by.ts";
import type { Day } from "../local-day.ts";
import type { Review } from "./review.ts";

type Coming = Pick<Review, "item" | "due" | "suspended">;

/**
 * When each item comes back, as a text that a page counts what is due by without reading the history: a
 * line for each day, soonest first, with the day and its items, such as `20421 capacity-1 consent-3`.
 * What the learner skips is not in it.
 */
export function writeDueList(reviews: Iterable<Coming>): string {
  const coming = [...reviews].filter(({ suspended }) => suspended !== "skipped");
  const days = [...groupBy(coming, ({ due }) => due)].sort(([a], [b]) => a - b);
  return days.map(([day, own]) => [day, ...own.map(({ item }) => item)].join(" ")).join("\n");
}

/**
 * The list with some items' reviews as they are now. Those without one leave the list.
 * @param items Ids of the items to look at.
 */
export function updateDueList(
  list: string,
  items: Iterable<string>,
  reviews: Iterable<Coming>,
): string {
  const own = new Set(items);
  const others = readDueList(list).filter(({ item }) => !own.has(item));
  return writeDueList([...others, ...reviews]);
}

/** How many items of the list are due by the end of a day. Lines that say nothing count for nothing. */
export function countDue(list: string, today: Day): number {
  return readDueList(list).filter(({ due }) => due <= today).length;
}

function readDueList(list: string): readonly Coming[] {
  return list.split("\n").flatMap((line) => {
    const [day, ...items] = line.split(" ");
    return items.map((item) => ({ item, due: Number(day), suspended: null }));
  });
}
