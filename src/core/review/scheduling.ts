import type { Rating } from "../attempts/attempt-events.ts";
import type { Day } from "../local-day.ts";
import { chance, intervalFactor, type MemoryState, nextStability, nextState } from "./fsrs.ts";

/** FSRS's memory state of one item after an answer. */
export interface Memory extends Remembered {
  /** When the chance of remembering falls to the wanted retention. */
  readonly due: Day;
}

/** A memory without when it is due, which only the last answer's has to tell. */
export interface Remembered extends MemoryState {
  readonly last: Day;
}

export interface Scheduler {
  /** The memory after an answer on `day`, which must not lie before the memory's last. */
  next(memory: Remembered | null, day: Day, rating: Rating): Memory;
  /** The same without its due day, for answers that others follow: a fraction of the work. */
  after(memory: Remembered | null, day: Day, rating: Rating): Remembered;
  /** Whole days, at least 1, that a memory of such stability is not reviewed. */
  interval(stability: number): number;
  /** The chance of remembering on a day, from 0 to 1. */
  retrievability(memory: Remembered, day: Day): number;
}

/** Desired retention: its bounds, and the default. */
export const retentions = { least: 0.7, most: 0.97, usual: 0.9 } as const;

/** An item returns within a year, however well it is remembered. */
const LONGEST = 365;

/**
 * FSRS-6 with its default weights, by whole days and without chance: the same answers give the same
 * days. Intervals stretch as the wanted retention falls; what is known of the memory stays the same.
 */
export function createScheduler({ retention }: { readonly retention: number }): Scheduler {
  const factor = intervalFactor(Math.min(Math.max(retention, retentions.least), retentions.most));
  const interval = (stability: number) =>
    Math.min(Math.max(1, Math.round(stability * factor)), LONGEST);
  return {
    interval,
    after,
    next: (memory, day, rating) => ({
      ...after(memory, day, rating),
      due: day + daysUntilDue(memory, elapsed(memory, day), rating, interval),
    }),
    retrievability: ({ stability, last }, day) => chance(stability, Math.max(0, day - last)),
  };
}

function after(memory: Remembered | null, day: Day, rating: Rating): Remembered {
  const { stability, difficulty } = nextState(memory, elapsed(memory, day), rating);
  return { stability, difficulty, last: day };
}

function elapsed(memory: Remembered | null, day: Day): number {
  return memory === null ? 0 : day - memory.last;
}

/** A better rating waits at least a day longer than the one below it. */
function daysUntilDue(
  memory: MemoryState | null,
  days: number,
  rating: Rating,
  interval: (stability: number) => number,
): number {
  const after = (given: Rating) => interval(nextStability(memory, days, given));
  const again = Math.min(after(1), after(2));
  const hard = Math.max(after(2), again + 1);
  const good = Math.max(after(3), hard + 1);
  const easy = Math.max(after(4), good + 1);
  return { 1: again, 2: hard, 3: good, 4: easy }[rating];
}
