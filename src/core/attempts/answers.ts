import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { byTime } from "./by-time.ts";
import { withoutWithdrawn } from "./withdrawn.ts";

/** By the list that they were found in, since nearly all that is shown of a history begins with them. */
const found = new WeakMap<object, Found>();

interface Found {
  readonly length: number;
  readonly answers: readonly ItemAnswered[];
}

/** The answers of a history, each once and without those that were withdrawn, oldest first. */
export function answersOf(events: Iterable<AttemptEvent>): readonly ItemAnswered[] {
  const length = Array.isArray(events) ? events.length : null;
  const known = found.get(events);
  if (known !== undefined && known.length === length) return known.answers;
  const unique = new Map<string, ItemAnswered>();
  for (const event of withoutWithdrawn(events)) {
    if (event.kind === "answered") unique.set(event.id, event);
  }
  const answers = [...unique.values()].sort(byTime);
  if (length !== null) found.set(events, { length, answers });
  return answers;
}
