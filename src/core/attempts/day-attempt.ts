import { type Day, dayStart } from "../local-day.ts";
import { type AttemptState, foldAttempts } from "./attempts.ts";

/**
 * One day's attempt at what is never started explicitly, such as the question of the day. It is named
 * after the day, so that two tabs agree on it.
 * @param newest The newest attempt of all, which may be an earlier day's.
 */
export function dayAttempt(
  newest: AttemptState,
  { quiz, day }: { readonly quiz: string; readonly day: Day },
): AttemptState {
  const attempt = `${quiz}-${new Date(dayStart(day)).toISOString().slice(0, 10)}`;
  return newest.attempt === attempt ? newest : { ...foldAttempts([]), attempt };
}
