import type { AttemptStarted, AttemptSubmitted, ResponseEntered } from "./attempt-events.ts";
import { type AttemptState, attemptOf } from "./attempts.ts";
import type { Practice, Stamp } from "./event-fields.ts";

/**
 * The event of what stands in an item's form before an exam is handed in. It is dated after the one that
 * it replaces, though the clock was put back.
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

/** The event of handing an exam in. */
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
 * after the attempt's latest event, though the clock was put back.
 */
export function changeLimit(
  started: AttemptStarted,
  { limit, latest }: Pick<AttemptStarted, "limit"> & Pick<AttemptState, "latest">,
  stamp: Stamp,
): AttemptStarted {
  return { ...started, ...stamp, at: Math.max(stamp.at, latest + 1), limit };
}
