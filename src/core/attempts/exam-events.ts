import type { AttemptStarted, AttemptSubmitted, ResponseEntered } from "./attempt-events.ts";
import { type AttemptState, attemptOf } from "./attempts.ts";
import type { Practice, Stamp } from "./event-fields.ts";

/**
 * The event of a response entered in an exam before it is submitted. It is dated after the entry that it
 * replaces, even where the clock was set back.
 */
export function recordEntry(
  state: AttemptState,
  practice: Practice,
  entry: Pick<ResponseEntered, "bank" | "item" | "revision" | "response" | "flagged">,
  stamp: Stamp,
): ResponseEntered {
  const attempt = attemptOf(state, practice);
  const at = Math.max(stamp.at, (state.entries.get(entry.item)?.at ?? 0) + 1);
  return { v: 2, kind: "entered", ...stamp, at, ...practice, attempt, ...entry };
}

/** The event of submitting an exam. */
export function submitAttempt(
  state: AttemptState,
  practice: Practice,
  stamp: Stamp,
): AttemptSubmitted {
  const attempt = attemptOf(state, practice);
  return { v: 2, kind: "submitted", ...stamp, ...practice, attempt };
}

/**
 * The event of giving a running attempt another limit, in seconds from its start, or none. It is dated
 * after the attempt's latest event, even where the clock was set back.
 */
export function changeLimit(
  started: AttemptStarted,
  { limit, latest }: Pick<AttemptStarted, "limit"> & Pick<AttemptState, "latest">,
  stamp: Stamp,
): AttemptStarted {
  return { ...started, ...stamp, at: Math.max(stamp.at, latest + 1), limit };
}
