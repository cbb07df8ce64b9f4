import { type Card, createEmptyCard, type FSRS, fsrs, State } from "ts-fsrs";
import type { Rating } from "./attempt-events.ts";
import { type Day, dayStart } from "./local-day.ts";

/** What FSRS holds about one item after an answer. */
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
  /** Whole days, at least 1, that a memory of such stability is left alone. */
  interval(stability: number): number;
  /** The chance of remembering on a day, from 0 to 1. */
  retrievability(memory: Memory, day: Day): number;
}

/** Wanted retention: its bounds, and what stands until the learner chooses. */
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

function next(algorithm: FSRS, memory: Memory | null, day: Day, rating: Rating): Memory {
  const { card } = algorithm.next(cardOf(memory, day), dateOf(day), rating);
  return {
    stability: card.stability,
    difficulty: card.difficulty,
    last: day,
    due: day + card.scheduled_days,
  };
}

function cardOf(memory: Memory | null, day: Day): Card {
  const empty = createEmptyCard(dateOf(day));
  if (memory === null) return empty;
  const { stability, difficulty, last, due } = memory;
  return {
    ...empty,
    stability,
    difficulty,
    state: State.Review,
    due: dateOf(due),
    last_review: dateOf(last),
  };
}

/** The library counts days by UTC dates. */
function dateOf(day: Day): Date {
  return new Date(dayStart(day));
}
