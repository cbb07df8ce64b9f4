import type { Steps } from "../format/steps.ts";
import { each } from "./in-steps.ts";

/** The `keep` best, and those that may be as good as the last of them but for rounding. */
export function* bestOf(
  ordinals: Uint32Array,
  rank: (ordinal: number) => number,
  keep: number,
): Steps<number[]> {
  if (ordinals.length <= keep) return [...ordinals];
  const ranks = new Float64Array(ordinals.length);
  yield* each(ordinals, (ordinal, at) => {
    ranks[at] = rank(ordinal);
  });
  const least = (yield* nthLargest(ranks.slice(), keep)) * (1 - 1e-9);
  yield;
  const best: number[] = [];
  yield* each(ordinals, (ordinal, at) => {
    if ((ranks[at] ?? 0) >= least) best.push(ordinal);
  });
  return best;
}

/** Hoare's quickselect: sorting all of them would take most of a search. Reorders the numbers. */
function* nthLargest(numbers: Float64Array, nth: number): Steps<number> {
  const place = numbers.length - nth;
  let [from, to] = [0, numbers.length - 1];
  while (from < to) {
    yield;
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
