/** What came of a response. `score` runs from 0 to 1. */
export interface Outcome {
  readonly verdict: "correct" | "partial" | "incorrect";
  readonly score: number;
}

/** Scores within 1e-9 of an end count as that end, so that sums of thirds reach 1. */
export function outcome(score: number): Outcome {
  if (score >= 1 - 1e-9) return { verdict: "correct", score: 1 };
  if (score <= 1e-9) return { verdict: "incorrect", score: 0 };
  return { verdict: "partial", score };
}
