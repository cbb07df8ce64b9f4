import type { AnswerWithdrawn, AttemptEvent, ItemAnswered } from "./attempt-events.ts";
import type { Practice, Stamp } from "./event-fields.ts";

/** The event of taking an answer back. */
export function withdrawAnswer(
  { attempt, bank, item, id }: ItemAnswered,
  practice: Practice,
  stamp: Stamp,
): AnswerWithdrawn {
  return { v: 2, kind: "withdrawn", ...stamp, ...practice, attempt, bank, item, answer: id };
}

/**
 * The events without answers that were taken back. Neither their order matters nor how often one comes:
 * whoever merges another log filters again.
 */
export function withoutWithdrawn<E extends AttemptEvent>(events: Iterable<E>): readonly E[] {
  const all = [...events];
  const withdrawn = new Set(all.map((event) => event.kind === "withdrawn" && event.answer));
  return all.filter(({ id, kind }) => kind !== "answered" || !withdrawn.has(id));
}
