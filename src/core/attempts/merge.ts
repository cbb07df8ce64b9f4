import type { AttemptEvent } from "./attempt-events.ts";
import { byTime } from "./by-time.ts";
import { withoutSuperseded } from "./superseded.ts";

/** The result of merging one log into another. */
export interface Merge {
  /** All events of both that nothing superseded, oldest first. */
  readonly events: readonly AttemptEvent[];
  /** Those that are new, or read otherwise than before: what has to be written. */
  readonly changed: readonly AttemptEvent[];
  /** Those of the changed ones whose ids were not there before. */
  readonly added: readonly AttemptEvent[];
  /** What came with an id that was there already. */
  readonly known: readonly AttemptEvent[];
}

/** Unites `incoming` with `own` by id. */
export function mergeInto(own: Iterable<AttemptEvent>, incoming: Iterable<AttemptEvent>): Merge {
  const before = unite(own);
  const came = unite(incoming);
  const events = mergeEvents(before.values(), came.values());
  return {
    events,
    changed: events.filter((event) => before.get(event.id) !== event),
    added: events.filter(({ id }) => !before.has(id)),
    known: [...came.values()].filter(({ id }) => before.has(id)),
  };
}

/**
 * The union of logs without what one supersedes in another, oldest first: the same whatever their order
 * and however often one comes.
 */
export function mergeEvents(...logs: readonly Iterable<AttemptEvent>[]): readonly AttemptEvent[] {
  const united = unite(logs.flatMap((log) => [...log]));
  return [...withoutSuperseded(united.values())].sort(byTime);
}

/**
 * An id stands for one event for ever, so two readings of it mean that one was altered. Which one
 * cannot be known; the one whose text comes last is kept, so that every device keeps the same.
 */
function unite(events: Iterable<AttemptEvent>): Map<string, AttemptEvent> {
  const united = new Map<string, AttemptEvent>();
  for (const event of events) {
    const known = united.get(event.id);
    if (known === undefined || isPreferred(event, known)) united.set(event.id, event);
  }
  return united;
}

function isPreferred(event: AttemptEvent, known: AttemptEvent): boolean {
  // Nearly always they are the same, and written in the same order: spare the slow way.
  if (JSON.stringify(event) === JSON.stringify(known)) return false;
  return canonical(event) > canonical(known);
}

/** JSON with keys in order, so that equal events have equal texts. */
function canonical(event: AttemptEvent): string {
  return JSON.stringify(event, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
