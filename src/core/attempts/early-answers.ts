import { type AttemptEvent, readAttemptEvent } from "./attempt-events.ts";
import { attemptOf, foldAttempts } from "./attempts.ts";
import { record } from "./records.ts";

/** Stands for the current attempt in answers given before the history was read. Never a real id. */
export const CURRENT_ATTEMPT = "";

/**
 * An event from the write-ahead log; an early answer joins the current attempt of `stored`. Null when it
 * is malformed.
 */
export function readWriteAheadEvent(
  value: unknown,
  stored: readonly AttemptEvent[],
): AttemptEvent | null {
  const { event, isEarly } = readEarly(value);
  if (!isEarly || event?.kind !== "answered") return event;
  const { quiz, mode, item } = event;
  const state = foldAttempts(
    stored.filter((each) => "mode" in each && each.quiz === quiz && each.mode === mode),
  );
  const tries = (state.answers.get(item)?.length ?? 0) + 1;
  return { ...event, attempt: attemptOf(state, event), tries };
}

/** Whether an entry of the write-ahead log, or of the history, can be read. */
export function isReadable(value: unknown): boolean {
  return readEarly(value).event !== null;
}

/** An early answer is in no attempt yet; nothing else may be. */
function readEarly(value: unknown): {
  readonly event: AttemptEvent | null;
  readonly isEarly: boolean;
} {
  const isEarly = record(value)?.attempt === CURRENT_ATTEMPT;
  const event = readAttemptEvent(isEarly ? { ...record(value), attempt: "early" } : value);
  return { event: isEarly && event?.kind !== "answered" ? null : event, isEarly };
}
