import type { AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import { eachOnce } from "./by-time.ts";
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
  const answers = eachOnce(withoutWithdrawn(events).filter((event) => event.kind === "answered"));
  if (length !== null) found.set(events, { length, answers });
  return answers;
}
