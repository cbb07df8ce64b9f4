import type { TermOccurrences } from "../format/postings.ts";

/** Gives what `make` makes of the bytes: from an earlier build, where that has made it of the same. */
export type Remember = (of: Uint8Array, make: () => string) => string;

interface ShardContents {
  readonly terms: readonly TermOccurrences[];
  readonly words: readonly string[];
}

/** All that a shard is encoded from: two that differ in anything have other bytes. */
export function shardKey({ terms, words }: ShardContents): Uint8Array {
  // No word has a line's end in it; the two lists' lengths tell them apart.
  const names = Buffer.from([...terms.map(({ term }) => term), ...words].join("\n"), "utf16le");
  const size = terms.reduce(
    (sum, { fields }) =>
      fields.reduce((own, { documents }) => own + 1 + 3 * documents.length, sum + 2),
    2,
  );
  const numbers = new Uint32Array(size);
  numbers[0] = terms.length;
  numbers[1] = words.length;
  let at = 2;
  for (const { index, fields } of terms) {
    numbers[at++] = index;
    numbers[at++] = fields.length;
    for (const { documents, counts, lengths } of fields) {
      numbers[at++] = documents.length;
      for (const each of [documents, counts, lengths]) {
        numbers.set(each, at);
        at += each.length;
      }
    }
  }
  return Buffer.concat([Buffer.from(numbers.buffer), names]);
}
