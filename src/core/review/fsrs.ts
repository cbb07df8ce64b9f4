import type { Rating } from "../attempts/attempt-events.ts";

// FSRS-6 by whole days, as https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm has it,
// with its default weights and without its steps within a day. Each value is rounded as ts-fsrs rounds it:
// tests/core/review/scheduling.test.ts holds the two equal to the last bit. Written out here, since most of
// that library is for what is not used: it is the larger part of a script that needs it, and slower over a
// long history.

/** What FSRS knows of one item. */
export interface MemoryState {
  /** Days after which the chance of remembering has fallen to 90 %. */
  readonly stability: number;
  /** 1 easy to 10 hard. */
  readonly difficulty: number;
}

/** The stability after a first answer, by its rating. */
const FIRST_STABILITY: Readonly<Record<Rating, number>> = {
  1: 0.212,
  2: 1.2931,
  3: 2.3065,
  4: 8.2956,
};
/** w4 to w16, and w20, by what they weigh. */
const FIRST_DIFFICULTY = 6.4133;
const FIRST_DIFFICULTY_FALL = 0.8334;
const DIFFICULTY_STEP = 3.0194;
const REVERSION = 0.001;
const GROWTH = 1.8722;
const GROWTH_FALL = 0.1666;
const GROWTH_BY_FORGETTING = 0.796;
const LAPSE = 1.4835;
const LAPSE_BY_DIFFICULTY = 0.0614;
const LAPSE_BY_STABILITY = 0.2629;
const LAPSE_BY_FORGETTING = 1.6483;
const HARD_PENALTY = 0.6014;
const EASY_BONUS = 1.8729;
const DECAY = -0.1542;

const STABILITY = { least: 0.001, most: 36_500 } as const;

/** Makes the chance 0.9 when as many days as the stability have passed. */
const FACTOR = rounded(Math.exp(DECAY ** -1 * Math.log(0.9)) - 1);
const GROWTH_SCALE = Math.exp(GROWTH);
const EASY_DIFFICULTY = firstDifficulty(4);

/** The memory after an answer, so many days after the one before it; `null` before the first. */
export function nextState(before: MemoryState | null, days: number, rating: Rating): MemoryState {
  if (before === null) {
    return {
      stability: FIRST_STABILITY[rating],
      difficulty: within(firstDifficulty(rating), 1, 10),
    };
  }
  return {
    stability: nextStability(before, days, rating),
    difficulty: nextDifficulty(before.difficulty, rating),
  };
}

/** The stability after an answer; the costly part of `nextState`. */
export function nextStability(before: MemoryState | null, days: number, rating: Rating): number {
  if (before === null) return FIRST_STABILITY[rating];
  const { stability, difficulty } = before;
  const forgotten = 1 - chance(stability, days);
  if (rating === 1) {
    const lapsed =
      LAPSE *
      difficulty ** -LAPSE_BY_DIFFICULTY *
      ((stability + 1) ** LAPSE_BY_STABILITY - 1) *
      Math.exp(forgotten * LAPSE_BY_FORGETTING);
    // Forgetting never makes a memory last longer.
    return within(rounded(stability), STABILITY.least, bounded(lapsed));
  }
  const growth =
    GROWTH_SCALE *
    (11 - difficulty) *
    stability ** -GROWTH_FALL *
    (Math.exp(forgotten * GROWTH_BY_FORGETTING) - 1) *
    (rating === 2 ? HARD_PENALTY : 1) *
    (rating === 4 ? EASY_BONUS : 1);
  return bounded(stability * (1 + growth));
}

/** The chance of remembering so many days after the last answer, from 0 to 1. */
export function chance(stability: number, days: number): number {
  return rounded((1 + (FACTOR * days) / stability) ** DECAY);
}

/** By what a stability has to be multiplied for the days after which so great a chance is left. */
export function intervalFactor(retention: number): number {
  return rounded((retention ** (1 / DECAY) - 1) / FACTOR);
}

function firstDifficulty(rating: Rating): number {
  return rounded(FIRST_DIFFICULTY - Math.exp((rating - 1) * FIRST_DIFFICULTY_FALL) + 1);
}

function nextDifficulty(difficulty: number, rating: Rating): number {
  const step = -DIFFICULTY_STEP * (rating - 3);
  const next = difficulty + rounded((step * (10 - difficulty)) / 9);
  return within(rounded(REVERSION * EASY_DIFFICULTY + (1 - REVERSION) * next), 1, 10);
}

function bounded(stability: number): number {
  return rounded(within(stability, STABILITY.least, STABILITY.most));
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** To eight places. */
function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
