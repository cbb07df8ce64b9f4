// Of a long text nobody means every word, and not as they stand side by side.
const FEW_WORDS = 12;

/** How much that counts of a query of so many words: all, as long as they are few. */
export function fading(words: number): number {
  return Math.min(1, FEW_WORDS / words) ** 2;
}
