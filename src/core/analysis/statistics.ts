/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sample variance, with n − 1 below; 0 where all values are the same but for rounding. */
export function variance(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  const found = squares / (values.length - 1);
  return found > ROUNDING ? found : 0;
}

/**
 * Pearson's correlation of pairs, from −1 to 1; null where either side is the same throughout or there
 * are fewer than two pairs.
 */
export function correlation(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  if (pairs.length < 2) return null;
  const xs = pairs.map(([x]) => x);
  const ys = pairs.map(([, y]) => y);
  const spread = Math.sqrt(variance(xs) * variance(ys));
  if (spread === 0) return null;
  const [middleX, middleY] = [mean(xs), mean(ys)];
  const products = pairs.reduce((sum, [x, y]) => sum + (x - middleX) * (y - middleY), 0);
  return Math.min(1, Math.max(-1, products / (pairs.length - 1) / spread));
}

/** An entry and how much of it is in a group, from 0 to 1. */
export interface Weighed<T> {
  readonly entry: T;
  readonly weight: number;
}

/**
 * The `seats` entries with the greatest totals, and those with the least. Where more are level than
 * there are seats left, each has an equal share of these, so that neither chance nor the order of the
 * entries decides who is in.
 */
export function upperAndLower<T>(
  entries: readonly T[],
  { total, seats }: { readonly total: (entry: T) => number; readonly seats: number },
): { readonly upper: readonly Weighed<T>[]; readonly lower: readonly Weighed<T>[] } {
  return {
    upper: topOf(entries, { total, seats }),
    lower: topOf(entries, { total: (entry) => -total(entry), seats }),
  };
}

/** The mean of a group by its weights; NaN of an empty one. */
export function weighedMean<T>(group: readonly Weighed<T>[], value: (entry: T) => number): number {
  const weights = group.reduce((sum, { weight }) => sum + weight, 0);
  return group.reduce((sum, { entry, weight }) => sum + weight * value(entry), 0) / weights;
}

function topOf<T>(
  entries: readonly T[],
  { total, seats }: { readonly total: (entry: T) => number; readonly seats: number },
): readonly Weighed<T>[] {
  const cut = entries.map(total).sort((a, b) => b - a)[seats - 1];
  if (cut === undefined) return entries.map((entry) => ({ entry, weight: 1 }));
  const above = entries.filter((entry) => total(entry) > cut + ROUNDING);
  const level = entries.filter((entry) => Math.abs(total(entry) - cut) <= ROUNDING);
  const share = (seats - above.length) / level.length;
  return [
    ...above.map((entry) => ({ entry, weight: 1 })),
    ...level.map((entry) => ({ entry, weight: share })),
  ];
}

/** What sums of fractions may be apart though they are the same. */
const ROUNDING = 1e-12;
