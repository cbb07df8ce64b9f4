// Scripts that put no spaces between words, and whose words are no pairs of characters either.
const unspaced = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Mymr}]/u;

/** Whether a word is a run of words of Thai, Lao, Khmer or Burmese. */
export function isUnspaced(run: string): boolean {
  return unspaced.test(run);
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of such a run, which begins at `offset`, by the dictionaries of the platform: a build and a
 * browser have the same ones, but for their versions. They go by the script, whatever the language.
 */
export function eachSegment(
  run: string,
  offset: number,
  visit: (start: number, end: number) => void,
): void {
  segmenter ??= new Intl.Segmenter("th", { granularity: "word" });
  for (const { segment, index } of segmenter.segment(run)) {
    visit(offset + index, offset + index + segment.length);
  }
}
