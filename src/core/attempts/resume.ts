import type { AttemptStarted } from "./attempt-events.ts";
import { type AttemptState, attemptOf } from "./attempts.ts";
import type { Practice, Stamp } from "./event-fields.ts";

/**
 * The event of going back to an earlier run, as it was when another was begun in its place: a beginning
 * of the same run that takes the newest place. What was done since stays in the history.
 */
export function resumeAttempt(
  before: AttemptState,
  now: Pick<AttemptState, "place">,
  practice: Practice,
  stamp: Stamp,
): AttemptStarted {
  const whole = { seed: null, items: [], limit: null };
  const { seed, items, limit } = before.started ?? whole;
  // Dated after its beginning, though the clock was put back.
  const at = Math.max(stamp.at, before.latest + 1);
  return {
    ...{ v: 2, kind: "started", ...stamp, at, ...practice, attempt: attemptOf(before, practice) },
    ...{ seed, items, limit, place: now.place + 1 },
  };
}
