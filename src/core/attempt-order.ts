import type { AttemptEvent, ReviewChanged } from "./attempt-events.ts";

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
    const { attempt } = event;
    const place = (event.kind === "started" && event.place) || 0;
    if (place <= greatest && place > Number(places.get(attempt))) places.set(attempt, place);
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
