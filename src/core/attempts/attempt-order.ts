import type { ArticleRead } from "./article-read.ts";
import type { AttemptEvent, ItemAnswered, ReviewChanged } from "./attempt-events.ts";
import { byTime } from "./by-time.ts";

/** An event of an attempt. */
export type AttemptStep = Exclude<AttemptEvent, ReviewChanged | ArticleRead>;

/**
 * Each attempt's place, of events sorted by time: the greatest that its start events name, or else the
 * time of its first event. A start names one more than the greatest place before it, so a place beyond
 * what all events together can reach was edited by hand: it would leave no room for the next, and is
 * ignored.
 */
export function placesOf(events: readonly AttemptStep[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { attempt, at } of events) if (!places.has(attempt)) places.set(attempt, at);
  const greatest = (events.at(-1)?.at ?? 0) + events.length;
  for (const event of events) {
    if (event.kind !== "started" || event.place === undefined || event.place >= greatest) continue;
    places.set(event.attempt, Math.max(event.place, places.get(event.attempt) ?? 0));
  }
  return places;
}

/** By try before time, so that a clock put back cannot make a second try the first. */
export function byTry(a: ItemAnswered, b: ItemAnswered): number {
  return a.tries - b.tries || byTime(a, b);
}
