import { answersOf } from "../attempts/answers.ts";
import type { AttemptEvent } from "../attempts/attempt-events.ts";

/** How long a learner takes for a question, in milliseconds. */
export interface AnswerTime {
  readonly ms: number;
  /** Whether it comes from their own answers; otherwise it is what is usual. */
  readonly isOwn: boolean;
}

/** Half a minute: a question, its options and its feedback, read at an easy pace. */
const USUAL = 30_000;
/** Fewer answers say little. */
const LEAST = 5;
const LATEST = 50;
/** Longer than ten minutes is a page left open. */
const LONGEST = 600_000;

/** The median of the learner's latest answers that were timed. */
export function answerTime(events: Iterable<AttemptEvent>): AnswerTime {
  const times: number[] = [];
  for (const { ms } of answersOf(events).toReversed()) {
    if (ms !== null && ms <= LONGEST) times.push(ms);
    if (times.length === LATEST) break;
  }
  if (times.length < LEAST) return { ms: USUAL, isOwn: false };
  return { ms: times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? USUAL, isOwn: true };
}

/** Whole minutes for so many questions; at least one. */
export function minutesFor(questions: number, { ms }: AnswerTime): number {
  return Math.max(1, Math.round((questions * ms) / 60_000));
}
