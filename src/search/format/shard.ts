import { packSorted, unpackSorted } from "./front-coded.ts";
import { occurrencesReader } from "./occurrences.ts";
import { type FieldInBlocks, occurrencesWriter } from "./occurrences-writer.ts";
import { packBytes, packer, unpackBytes, unpacker } from "./packed.ts";
import { type TermOccurrences, type TermPostings, withWeights } from "./postings.ts";
import type { Steps } from "./steps.ts";
import type { Scale } from "./weights.ts";

/** The part of the index that a range of words needs. */
export interface Shard {
  /** Sorted by UTF-16 units, as Lunr sorts. */
  readonly terms: readonly TermPostings[];
  /**
   * Words of the documents that their own term does not begin with, sorted: a half-typed
   * "autonomou" leads through "autonomous" to "autonom". With them what is noted of compounds, see
   * `innerEntry`, and of words that are written in one piece and in two, see `joins.ts`.
   */
  readonly words: readonly string[];
}

/** A term to be written: of its number the rank alone counts. */
export interface WrittenTerm extends Pick<TermOccurrences, "term" | "index"> {
  readonly fields: readonly (TermOccurrences["fields"][number] | FieldInBlocks)[];
}

/**
 * Counts and lengths go over the wire, not weights: they need fewer bytes, and a shard changes only
 * with the documents that it tells of, not with every document that comes or goes.
 */
export function encodeShard({
  terms,
  words,
}: {
  readonly terms: readonly WrittenTerm[];
  readonly words: readonly string[];
}): string {
  const to = packer();
  to.number(terms.length);
  const term = packSorted(to);
  for (const each of terms) term(each.term);
  to.number(words.length);
  const word = packSorted(to);
  for (const each of words) word(each);
  const write = occurrencesWriter();
  for (const { index, fields } of terms) write.term(index, fields);
  to.text(packBytes(write.bytes()));
  for (const block of write.blocks) to.text(block);
  return to.packed();
}

/** `scale` is the head's. */
export function* decodeShard(data: string, scale: Scale): Steps<Shard> {
  const { words, terms } = yield* decodeOccurrences(data, scale);
  const weighed: TermPostings[] = [];
  for (const each of terms) {
    weighed.push(withWeights(each, scale));
    yield;
  }
  return { words, terms: weighed };
}

/** What `encodeShard` was given. */
export function* decodeOccurrences(
  data: string,
  { lengths }: Pick<Scale, "lengths">,
): Steps<{ readonly terms: readonly TermOccurrences[]; readonly words: readonly string[] }> {
  const from = unpacker(data);
  const sorted = () => Array.from({ length: from.number() }, unpackSorted(from));
  const [names, words] = [sorted(), sorted()];
  const read = occurrencesReader(unpackBytes(from.text()), lengths.length, from.text);
  const terms: TermOccurrences[] = [];
  for (const term of names) {
    terms.push({ term, ...(yield* read()) });
    yield;
  }
  return { words, terms };
}

/** The first blocks of such a shard, in order. */
export function blocksIn(data: string, count: number): readonly string[] {
  const from = unpacker(data);
  for (let list = 0; list < 2; list++) {
    for (let left = from.number(); left > 0; left--) {
      from.number();
      from.text();
    }
  }
  from.text();
  return Array.from({ length: count }, () => from.text());
}
