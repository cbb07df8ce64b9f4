/** What came of a response. `score` runs from 0 to 1. */
export interface Graded {
  readonly verdict: "correct" | "partial" | "incorrect";
  readonly score: number;
}

/** A response that is not marked: to a reflection, or to a scenario without scores. */
export interface Ungraded {
  readonly verdict: "ungraded";
  readonly score: null;
}

export type Outcome = Graded | Ungraded;

export const ungraded: Ungraded = { verdict: "ungraded", score: null };

/** Scores within 1e-9 of an end count as that end, so that sums of thirds reach 1. */
export function outcome(score: number): Graded {
  if (score >= 1 - 1e-9) return { verdict: "correct", score: 1 };
  if (score <= 1e-9) return { verdict: "incorrect", score: 0 };
  return { verdict: "partial", score };
}
