import type { ResponseEntered } from "../../../core/attempts/attempt-events.ts";
import { changeLimit, recordEntry, submitAttempt } from "../../../core/attempts/exam-events.ts";
import type { Response } from "../../../core/items/item.ts";
import { stamp } from "../../storage/stamp.ts";
import { answerEvent } from "../answer-event.ts";
import type { QuizItem } from "../quiz-item.ts";
import type { Run } from "../run.ts";

/**
 * Notes what stands in an exam's form.
 * @param told Hears of the event before anything shows it.
 */
export function enterResponse(
  run: Run,
  entry: Pick<ResponseEntered, "bank" | "item" | "revision" | "response" | "flagged">,
  told: (event: ResponseEntered) => void,
): void {
  const event = recordEntry(run.state, run.practice, entry, stamp());
  told(event);
  void run.history.append(event);
}

/** Gives a running exam another limit, in seconds from its beginning, or none. */
export function allowUntil(run: Run, limit: number | null): void {
  const { started, latest } = run.state;
  if (started !== null) void run.history.append(changeLimit(started, { limit, latest }, stamp()));
}

/**
 * Hands an exam in as its forms stand, all at once: there is no half of it.
 * @param taken How long it took, in milliseconds: the times by the clock tell otherwise where that was set meanwhile.
 */
export function handInSheet(run: Run, taken: number): void {
  const now = stamp();
  const at = Math.round((run.state.started?.at ?? now.at) + taken);
  const answers = run.items.map((item) => answerEvent(item, item.give(handedIn(item)), run));
  void run.history.append(submitAttempt(run.state, run.practice, { ...now, at }), ...answers);
}

/** What is no number as it stands is a wrong answer, but a path without an end is none. */
function handedIn({ entered, response }: QuizItem): Response | null {
  return entered?.kind === "scenario" ? response : entered;
}
