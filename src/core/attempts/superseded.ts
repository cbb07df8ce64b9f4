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
  if (!all.some(({ kind }) => kind === "entered")) return all;
  const submitted = new Set(all.map((event) => event.kind === "submitted" && attemptOf(event)));
  const latest = new Map<string, ResponseEntered>();
  for (const event of all) {
    if (event.kind !== "entered") continue;
    const known = latest.get(formOf(event));
    if (known === undefined || byTime(known, event) < 0) latest.set(formOf(event), event);
  }
  return all.filter((event) => {
    if (event.kind !== "entered") return true;
    return latest.get(formOf(event))?.id === event.id && !submitted.has(attemptOf(event));
  });
}

function attemptOf({ quiz, attempt }: AttemptStep): string {
  return JSON.stringify([quiz, attempt]);
}

function formOf(event: ResponseEntered): string {
  return JSON.stringify([event.item, attemptOf(event)]);
}
