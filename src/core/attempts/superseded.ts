import type { AttemptEvent, ResponseEntered } from "./attempt-events.ts";
import type { AttemptStep } from "./attempt-order.ts";
import { byTime } from "./by-time.ts";

/**
 * The events without replaced exam entries: of each item only the latest entry counts, and none once the
 * exam is submitted, so text that a learner deleted is really gone. The order of the events does not
 * matter, nor do duplicates, and what is left out stays out of any later merge.
 */
export function withoutSuperseded<E extends AttemptEvent>(events: Iterable<E>): readonly E[] {
  const all = [...events];
  const submitted = new Set(all.map((event) => event.kind === "submitted" && attemptOf(event)));
  const latest = new Map<string, ResponseEntered>();
  for (const event of all) {
    if (event.kind !== "entered") continue;
    const known = latest.get(formOf(event));
    if (!known || byTime(known, event) < 0) latest.set(formOf(event), event);
  }
  return all.filter((event) => {
    if (event.kind !== "entered") return true;
    return latest.get(formOf(event))?.id === event.id && !submitted.has(attemptOf(event));
  });
}

/**
 * Events of different ids with others, which take the place of those with their ids, without superseded ones: only
 * the others are looked up, as the known ones may be many.
 */
export function withAdded(
  known: readonly AttemptEvent[],
  added: readonly AttemptEvent[],
): readonly AttemptEvent[] {
  const own = new Map(added.map((event) => [event.id, event]));
  return withoutSuperseded([...known.filter(({ id }) => !own.has(id)), ...own.values()]);
}

function attemptOf({ quiz, attempt }: AttemptStep): string {
  return JSON.stringify([quiz, attempt]);
}

function formOf(event: ResponseEntered): string {
  return JSON.stringify([event.item, attemptOf(event)]);
}
