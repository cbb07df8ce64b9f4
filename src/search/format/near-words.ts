import { sharedLength } from "./front-coded.ts";

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
  sought: string,
  sorted: readonly string[],
  { edits }: { readonly edits: number },
): NearWord[] {
  const found: NearWord[] = [];
  const rows: Uint8Array<ArrayBuffer>[] = [
    Uint8Array.from({ length: sought.length + 1 }, (_, at) => at),
  ];
  let before = "";
  // The length at which the beginning of the last word was too far off already.
  let dead = Number.POSITIVE_INFINITY;
  sorted.forEach((word, place) => {
    const shared = sharedLength(before, word);
    if (shared >= dead) return;
    before = word;
    dead = Number.POSITIVE_INFINITY;
    for (let length = shared + 1; length <= word.length; length++) {
      const row = rowAfter(rows, { length, word, sought });
      rows[length] = row;
      if (row.every((distance) => distance > edits)) {
        dead = length;
        return;
      }
    }
    const distance = rows[word.length]?.[sought.length] ?? edits + 1;
    if (distance <= edits) found.push({ word, place, distance });
  });
  return found;
}

/** The distances of the word's first `length` letters from every beginning of the sought one. */
function rowAfter(
  rows: readonly Uint8Array<ArrayBuffer>[],
  { length, word, sought }: { length: number; word: string; sought: string },
): Uint8Array<ArrayBuffer> {
  const above = rows[length - 1] ?? new Uint8Array(sought.length + 1);
  const row = new Uint8Array(sought.length + 1);
  const [letter, letterBefore] = [word[length - 1], word[length - 2]];
  row[0] = length;
  for (let at = 1; at <= sought.length; at++) {
    const differs = letter === sought[at - 1] ? 0 : 1;
    let distance = Math.min(
      (above[at - 1] ?? 0) + differs,
      (above[at] ?? 0) + 1,
      (row[at - 1] ?? 0) + 1,
    );
    if (letter === sought[at - 2] && letterBefore === sought[at - 1]) {
      distance = Math.min(distance, (rows[length - 2]?.[at - 2] ?? 0) + 1);
    }
    row[at] = distance;
  }
  return row;
}
