import { type Interval, wilson } from "../../src/core/progress/calibration.ts";

/** Changes to one line of code: a sample takes all of them or none. */
export interface LineScore {
  readonly changes: number;
  readonly noticed: number;
}

/** The share that is noticed, and where it lies with 95 % confidence when these lines are a sample. */
export interface Score {
  readonly changes: number;
  readonly share: number;
  readonly interval: Interval;
}

/**
 * Wilson's interval for a sample of lines. Changes to one line fare alike, so that they tell less than as many
 * on lines of their own: they count as fewer, by what the share varies between lines (the design effect of
 * Kish, Survey Sampling, 1965, chapter 5).
 */
export function scoreOf(lines: readonly LineScore[]): Score {
  const changes = sum(lines.map((line) => line.changes));
  const share = changes === 0 ? 1 : sum(lines.map((line) => line.noticed)) / changes;
  if (changes === 0) return { changes, share, interval: { low: 0, high: 1 } };
  const apart = sum(lines.map((line) => (line.noticed - share * line.changes) ** 2));
  const alone = share * (1 - share) * changes;
  const effect = alone === 0 ? 1 : Math.max(1, apart / alone);
  const telling = changes / effect;
  return { changes, share, interval: wilson(share * telling, telling) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
