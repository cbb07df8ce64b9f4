import { sharedLength } from "../format/front-coded.ts";

export interface NearWord {
  readonly word: string;
  /** In the sorted words. */
  readonly place: number;
  readonly distance: number;
}

/**
 * The words within `edits` insertions, deletions, substitutions or swaps of neighbouring letters (the
 * optimal string alignment distance). Sorted words share their beginnings, and so the rows of the
 * table that tells the distance: most words cost no more than one comparison.
 */
export function nearWords(
  target: string,
  sorted: readonly string[],
  { edits }: { readonly edits: number },
): NearWord[] {
  const found: NearWord[] = [];
  const rows: Uint8Array<ArrayBuffer>[] = [
    Uint8Array.from({ length: target.length + 1 }, (_, at) => at),
  ];
  let before = "";
  // Words that share this much with the last one are too far off already.
  let cutoff = Number.POSITIVE_INFINITY;
  sorted.forEach((word, place) => {
    const shared = sharedLength(before, word);
    if (shared >= cutoff) return;
    before = word;
    cutoff = Number.POSITIVE_INFINITY;
    for (let length = shared + 1; length <= word.length; length++) {
      const row = rowAfter(rows, { length, word, target });
      rows[length] = row;
      if (row.every((distance) => distance > edits)) {
        cutoff = length;
        return;
      }
    }
    const distance = rows[word.length]?.[target.length] ?? edits + 1;
    if (distance <= edits) found.push({ word, place, distance });
  });
  return found;
}

/** The distances of the word's first `length` letters from every beginning of `target`. */
function rowAfter(
  rows: readonly Uint8Array<ArrayBuffer>[],
  { length, word, target }: { length: number; word: string; target: string },
): Uint8Array<ArrayBuffer> {
  const above = rows[length - 1] ?? new Uint8Array(target.length + 1);
  const row = new Uint8Array(target.length + 1);
  const [letter, letterBefore] = [word[length - 1], word[length - 2]];
  row[0] = length;
  for (let at = 1; at <= target.length; at++) {
    const differs = letter === target[at - 1] ? 0 : 1;
    let distance = Math.min(
      (above[at - 1] ?? 0) + differs,
      (above[at] ?? 0) + 1,
      (row[at - 1] ?? 0) + 1,
    );
    if (letter === target[at - 2] && letterBefore === target[at - 1]) {
      distance = Math.min(distance, (rows[length - 2]?.[at - 2] ?? 0) + 1);
    }
    row[at] = distance;
  }
  return row;
}
