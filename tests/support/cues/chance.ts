/** A distribution of counts: at place k stands the probability of exactly k. */
export type Counts = readonly number[];

/**
 * How many marked options are keys, if the keys were drawn by lot: hypergeometric.
 * @param draw.options How many options there are; `keys` and `marked` of them are such.
 */
export function keysAmongMarked(draw: {
  readonly options: number;
  readonly keys: number;
  readonly marked: number;
}): Counts {
  const { options, keys, marked } = draw;
  const all = choose(options, marked);
  return Array.from(
    { length: Math.min(keys, marked) + 1 },
    (_, hits) => (choose(keys, hits) * choose(options - keys, marked - hits)) / all,
  );
}

/** The sum of independent counts: their convolution. Of yeses as likely as each other it is binomial. */
export function sumOf(parts: readonly Counts[]): Counts {
  return parts.reduce<Counts>(
    (sum, part) =>
      Array.from({ length: sum.length + part.length - 1 }, (_, total) =>
        part.reduce((odds, each, count) => odds + each * (sum[total - count] ?? 0), 0),
      ),
    [1],
  );
}

/** One yes or no, as a count. */
export function yesWith(probability: number): Counts {
  return [1 - probability, probability];
}

/** The probability of so many or more. */
export function atLeast(counts: Counts, count: number): number {
  return counts.slice(Math.max(0, count)).reduce((sum, each) => sum + each, 0);
}

/** The probability of so many or fewer. */
export function atMost(counts: Counts, count: number): number {
  return counts.slice(0, count + 1).reduce((sum, each) => sum + each, 0);
}

export function meanOf(counts: Counts): number {
  return counts.reduce((sum, each, count) => sum + each * count, 0);
}

function choose(from: number, count: number): number {
  if (count < 0 || count > from) return 0;
  let ways = 1;
  for (let at = 1; at <= count; at++) ways = (ways * (from - count + at)) / at;
  return ways;
}
