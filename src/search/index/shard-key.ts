import type { TermPlaces } from "../format/places.ts";
import type { TermOccurrences } from "../format/postings.ts";

/** Gives what `make` makes of the bytes: from an earlier build, where that has made it of the same. */
export type Remember = (of: Uint8Array, make: () => string) => string;

interface ShardContents {
  readonly terms: readonly TermOccurrences[];
  readonly words: readonly string[];
}

/** The same of the places of a shard's terms: `shard` is the key of that. */
export function placesKey(shard: Uint8Array, places: readonly TermPlaces[]): Uint8Array {
  const forms = places.map(({ forms }) => forms.join("\t")).join("\n");
  const numbers = places.flatMap(({ fields }) =>
    fields.flatMap((field) => [bytesOf(field.places), bytesOf(field.forms)]),
  );
  return Buffer.concat([Buffer.from("places"), shard, Buffer.from(forms, "utf16le"), ...numbers]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
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
