/** The place of the first of which `isFrom` holds, given that it then holds of all later ones. */
export function firstPlace<T>(sorted: ArrayLike<T>, isFrom: (each: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each === undefined || isFrom(each)) high = middle;
    else low = middle + 1;
  }
  return low;
}
