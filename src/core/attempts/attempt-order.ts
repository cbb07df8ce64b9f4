import type { AttemptEvent, ItemAnswered, ReviewChanged } from "./attempt-events.ts";
import { byTime } from "./by-time.ts";

/** An event of a run through a quiz. */
export type AttemptStep = Exclude<AttemptEvent, ReviewChanged>;

/**
 * By attempt, of events by time: the greatest place that its beginnings name, or when it was first heard
 * of. Each names one more than the greatest before it, so that a place beyond what all of them can have
 * come to was put there by hand: it would leave none for the next, and is passed over.
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
