import { inOne, inTwoPrefix, piecesOf } from "../text/joins.ts";
import type { Pair } from "./apart.ts";
import { type TermLookup, wordsFrom } from "./query-terms.ts";
import type { QueryWord } from "./read-query.ts";
import { firstFrom, shardOf } from "./term-range.ts";
import type { QueryTerm } from "./typos.ts";

/** Which of a reader's words are also written in another number of pieces. */
export interface Joins {
  /** By the word, folded: stems of the two words that it is in other places. */
  readonly splits: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that stand one after the other and are one word in other places. */
  readonly pairs: readonly Pair[];
}

/** As the shards note it: nothing is loaded that the words' own terms were not looked up in. */
export async function joinsOf(
  typed: readonly QueryWord[],
  looked: readonly QueryTerm[],
  { head, shard }: TermLookup,
): Promise<Joins> {
  const splits = new Map<string, readonly (readonly string[])[]>();
  const pairs: Pair[] = [];
  for (const { word } of looked) {
    if (word.isQuoted || word.field) continue;
    const { words } = await shard(shardOf(head.starts, word.stem));
    const notes = wordsFrom(words, inTwoPrefix(word.stem));
    if (notes.length > 0) splits.set(word.folded, notes.map(piecesOf));
    typed.forEach((each, at) => {
      const next = typed[at + 1];
      if (each.folded !== word.folded || !next || next.isQuoted || next.field) return;
      const note = inOne(word.stem, next.stem);
      if (words[firstFrom(words, note)] === note) pairs.push([each, next]);
    });
  }
  return { splits, pairs };
}
