import type { AttemptStarted } from "./attempt-events.ts";
import { type AttemptState, attemptOf } from "./attempts.ts";
import type { Practice, Stamp } from "./event-fields.ts";

/**
 * The event of going back to an earlier attempt after another was started: another start of the same
 * attempt, which makes it the newest. What was done since stays in the history.
 */
export function resumeAttempt(
  before: AttemptState,
  now: Pick<AttemptState, "place">,
  practice: Practice,
  stamp: Stamp,
): AttemptStarted {
  const whole = { seed: null, items: [], limit: null };
  const { seed, items, limit } = before.started ?? whole;
  // Dated after its start, even where the clock was set back.
  const at = Math.max(stamp.at, before.latest + 1);
  return {
    ...{ v: 2, kind: "started", ...stamp, at, ...practice, attempt: attemptOf(before, practice) },
    ...{ seed, items, limit, place: now.place + 1 },
  };
}
