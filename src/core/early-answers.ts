import { type AttemptEvent, type ItemAnswered, readAttemptEvent } from "./attempt-events.ts";
import { answer, foldAttempts, type Given, type Practice, type Stamp } from "./attempts.ts";
import { record } from "./records.ts";

/** Names no run, so that no version takes it for an event of one. */
const RUN_UNDER_WAY = "";

/** An answer given before the history was read, so that its run is not known yet. */
export function earlyAnswer(practice: Practice, given: Given, stamp: Stamp): ItemAnswered {
  return { ...answer(foldAttempts([]), practice, given, stamp), attempt: RUN_UNDER_WAY };
}

/**
 * An event out of a note, an early answer in the run that `stored` has under way; null when it is
 * malformed.
 */
export function readEarly(value: unknown, stored: readonly AttemptEvent[]): AttemptEvent | null {
  const noted = record(value);
  if (noted?.attempt !== RUN_UNDER_WAY) return readAttemptEvent(value);
  const event = readAttemptEvent({ ...noted, attempt: "early" });
  if (event?.kind !== "answered") return null;
  const { id, at, tz, attempt: _unknown, quiz, mode, score, verdict, ...given } = event;
  const own = stored.filter(
    (each) => each.kind !== "review-changed" && each.quiz === quiz && each.mode === mode,
  );
  const outcome = { score, verdict } as Given["outcome"];
  return answer(foldAttempts(own), { quiz, mode }, { ...given, outcome }, { id, at, tz });
}
