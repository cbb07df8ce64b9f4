import type { AttemptEvent, ReviewChanged } from "./attempt-events.ts";

/** An event of a run through a quiz. */
export type AttemptStep = Exclude<AttemptEvent, ReviewChanged>;

/** By attempt, of events by time: the place that its beginning names, or when it was first heard of. */
export function placesOf(events: readonly AttemptStep[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { attempt, at } of events) if (!places.has(attempt)) places.set(attempt, at);
  for (const event of events) {
    if (event.kind === "started" && event.place) places.set(event.attempt, event.place);
  }
  return places;
}

/** By try before time, so that a clock put back cannot make a second try the first. */
export function byTry(a: AttemptStep, b: AttemptStep): number {
  const tries = (event: AttemptStep) => (event.kind === "answered" ? event.tries : 0);
  return tries(a) - tries(b) || byTime(a, b);
}

/** Ties break by id, so that every tab and every merge agrees. */
export function byTime(a: AttemptStep, b: AttemptStep): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
