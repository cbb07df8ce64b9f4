import { type FSRS, fsrs } from "ts-fsrs";
import type { Rating } from "../attempts/attempt-events.ts";
import type { Day } from "../local-day.ts";

/** FSRS's memory state of one item after an answer. */
export interface Memory {
  /** Days after which the chance of remembering has fallen to 90 %. */
  readonly stability: number;
  /** 1 easy to 10 hard. */
  readonly difficulty: number;
  readonly last: Day;
  /** When the chance of remembering falls to the wanted retention. */
  readonly due: Day;
}

export interface Scheduler {
  /** The memory after an answer on `day`, which must not lie before the memory's last. */
  next(memory: Memory | null, day: Day, rating: Rating): Memory;
  /** Whole days, at least 1, that a memory of such stability is not reviewed. */
  interval(stability: number): number;
  /** The chance of remembering on a day, from 0 to 1. */
  retrievability(memory: Memory, day: Day): number;
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
  const algorithm = fsrs({
    request_retention: Math.min(Math.max(retention, retentions.least), retentions.most),
    maximum_interval: LONGEST,
    enable_fuzz: false,
    enable_short_term: false,
  });
  return {
    next: (memory, day, rating) => next(algorithm, memory, day, rating),
    interval: (stability) => algorithm.next_interval(stability, 0),
    retrievability: ({ stability, last }, day) =>
      algorithm.forgetting_curve(Math.max(0, day - last), stability),
  };
}

/** As the library's own long-term scheduler, without the cards, dates and logs that it makes. */
function next(algorithm: FSRS, memory: Memory | null, day: Day, rating: Rating): Memory {
  const elapsed = memory === null ? 0 : day - memory.last;
  const after = (given: Rating) => algorithm.next_state(memory, elapsed, given);
  const interval = (given: Rating) => algorithm.next_interval(after(given).stability, elapsed);
  return {
    ...after(rating),
    last: day,
    // Found when it is asked for: of a history of thousands, after the last answer to each item.
    get due() {
      // A better rating waits at least a day longer than the one below it.
      const again = Math.min(interval(1), interval(2));
      const hard = Math.max(interval(2), again + 1);
      const good = Math.max(interval(3), hard + 1);
      const easy = Math.max(interval(4), good + 1);
      return day + { 1: again, 2: hard, 3: good, 4: easy }[rating];
    },
  };
}
