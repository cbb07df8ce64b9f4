import type { Steps } from "../format/steps.ts";

/** So many are ranked in one step. */
const STEP = 4096;

/** The `keep` best, and those that may be as good as the last of them but for rounding. */
export function* bestOf(
  ordinals: Uint32Array,
  rank: (ordinal: number) => number,
  keep: number,
): Steps<number[]> {
  if (ordinals.length <= keep) return [...ordinals];
  const ranks = new Float64Array(ordinals.length);
  for (let at = 0; at < ordinals.length; at++) {
    if (at % STEP === STEP - 1) yield;
    ranks[at] = rank(ordinals[at] ?? 0);
  }
  yield;
  const least = nthLargest(ranks.slice(), keep) * (1 - 1e-9);
  yield;
  return [...ordinals.filter((_, at) => (ranks[at] ?? 0) >= least)];
}

/** Hoare's quickselect: sorting all of them would take most of a search. Reorders the numbers. */
function nthLargest(numbers: Float64Array, nth: number): number {
  const place = numbers.length - nth;
  let [from, to] = [0, numbers.length - 1];
  while (from < to) {
    const pivot = numbers[(from + to) >>> 1] ?? 0;
    let [left, right] = [from, to];
    while (left <= right) {
      while ((numbers[left] ?? 0) < pivot) left++;
      while ((numbers[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const held = numbers[left] ?? 0;
      numbers[left++] = numbers[right] ?? 0;
      numbers[right--] = held;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return numbers[place] ?? 0;
}
