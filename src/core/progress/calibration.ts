import type { Confidence, ItemAnswered } from "../attempts/attempt-events.ts";
import { wasRight } from "./mastery.ts";

/** How often a learner who said so was right. Shares run from 0 to 1. */
export interface Calibration {
  readonly confidence: Confidence;
  readonly said: number;
  readonly right: number;
  /** Where the true share lies with 95 % confidence; null before the first answer. */
  readonly interval: Interval | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const scale: readonly Confidence[] = ["guess", "unsure", "sure"];

/** By confidence, from guess to sure, over first answers of a day that were judged. */
export function calibrationOf(firsts: readonly ItemAnswered[]): readonly Calibration[] {
  return scale.map((confidence) => {
    const judged = firsts
      .filter((answer) => answer.confidence === confidence)
      .map(wasRight)
      .filter((right) => right !== null);
    const right = judged.filter(Boolean).length;
    const interval = judged.length === 0 ? null : wilson(right, judged.length);
    return { confidence, said: judged.length, right, interval };
  });
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval at 95 % (Wilson 1927, JASA 22:209–212; recommended for small samples by
 * Brown, Cai & DasGupta 2001, Stat. Sci. 16:101–133): unlike the usual one it stays within 0 and 1 and
 * does not shrink to a point at 0 or all right.
 */
export function wilson(right: number, said: number): Interval {
  const share = right / said;
  const spread = Z * Math.sqrt((share * (1 - share)) / said + (Z * Z) / (4 * said * said));
  const middle = share + (Z * Z) / (2 * said);
  const scale = 1 + (Z * Z) / said;
  return {
    low: right === 0 ? 0 : (middle - spread) / scale,
    high: right === said ? 1 : (middle + spread) / scale,
  };
}
