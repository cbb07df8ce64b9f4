import type { AttemptEvent, ResponseEntered } from "./attempt-events.ts";
import type { AttemptStep } from "./attempt-order.ts";
import { byTime } from "./by-time.ts";

/**
 * The events without what stood in an exam's form before: of each item only the latest entry counts, and
 * none once the exam is handed in. What a learner took out of a text is gone with them. Neither the
 * order of the events matters nor how often one comes, and what is left out stays so in any union.
 */
export function withoutSuperseded<E extends AttemptEvent>(events: Iterable<E>): readonly E[] {
  const all = [...events];
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
