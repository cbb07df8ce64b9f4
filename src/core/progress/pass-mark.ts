/** What sums of fractions may be off by. */
const SLIP = 1e-9;

/**
 * Whether a score reaches a pass mark, and the score in per cent to one decimal place, rounded down, so that
 * what falls short never looks as if it had reached it. Null where there is no score or no mark.
 * @param score From 0 to 1; null where nothing was graded.
 * @param mark In per cent; 0 where none is set.
 */
export function againstPassMark(
  score: number | null,
  mark: number,
): { readonly percent: number; readonly isPassed: boolean } | null {
  if (score === null || !(mark > 0)) return null;
  return {
    percent: Math.floor(score * 1000 + SLIP) / 10,
    isPassed: score * 100 >= mark - SLIP,
  };
}
