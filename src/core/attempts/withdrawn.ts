import type { AnswerWithdrawn, AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import type { Practice, Stamp } from "./event-fields.ts";

/** The event of withdrawing an answer. */
export function withdrawAnswer(
  { attempt, bank, item, id }: ItemAnswered,
  practice: Practice,
  stamp: Stamp,
): AnswerWithdrawn {
  return { v: 2, kind: "withdrawn", ...stamp, ...practice, attempt, bank, item, answer: id };
}

/**
 * The events without withdrawn answers. Their order does not matter, nor do duplicates; after merging
 * another log, filter again.
 */
export function withoutWithdrawn<E extends AttemptEvent>(events: Iterable<E>): readonly E[] {
  const all = [...events];
  const withdrawn = new Set(all.map((event) => event.kind === "withdrawn" && event.answer));
  return all.filter(({ id, kind }) => kind !== "answered" || !withdrawn.has(id));
}
