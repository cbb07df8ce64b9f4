/**
 * The place in a list of the last entry that starts at or before `at`; -1 where none does. Of entries
 * by their starts: a text of thousands of lines is asked for thousands of places.
 */
export function lastAtMost<T>(
  entries: readonly T[],
  at: number,
  startOf: (entry: T) => number,
): number {
  let low = -1;
  let high = entries.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry !== undefined && startOf(entry) <= at) low = middle;
    else high = middle;
  }
  return low;
}
