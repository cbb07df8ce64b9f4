import { inName, inOne, inTwoPrefix, piecesOf } from "../text/joins.ts";
import { type TermLookup, wordsFrom } from "./query-terms.ts";
import type { QueryWord } from "./read-query.ts";
import { firstFrom, shardOf } from "./term-range.ts";
import type { QueryTerm } from "./typos.ts";

/** Which of a reader's words are also written in another number of pieces. */
export interface Joins {
  /** By the word, folded: stems of the two words that it is in other places. */
  readonly splits: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that stand one after the other and are one word in other places. */
  readonly runs: readonly (readonly QueryWord[])[];
}

/** As the shards note it: nothing is loaded that the words' own terms were not looked up in. */
export async function joinsOf(
  typed: readonly QueryWord[],
  looked: readonly QueryTerm[],
  { head, shard, pipeline }: TermLookup,
): Promise<Joins> {
  const splits = new Map<string, readonly (readonly string[])[]>();
  const runs: (readonly QueryWord[])[] = [];
  const longer = longerRuns(typed);
  for (const { word } of looked) {
    if (word.isQuoted || word.field) continue;
    const { words } = await shard(shardOf(head.starts, word.stem));
    const notes = wordsFrom(words, inTwoPrefix(word.stem));
    if (notes.length > 0) splits.set(word.folded, notes.map(piecesOf));
    typed.forEach((each, at) => {
      const next = typed[at + 1];
      if (each.folded !== word.folded || !next || next.isQuoted || next.field) return;
      const note = inOne(word.stem, next.stem);
      if (has(words, note)) runs.push([each, next]);
    });
    runs.push(
      ...longer.filter((run) => {
        const isIn = run.some(({ folded }) => folded === word.folded);
        const name = pipeline.stem(run.map(({ folded }) => folded).join(""));
        return isIn && has(words, inName(word.stem, name));
      }),
    );
  }
  return { splits, runs };
}

function has(sorted: readonly string[], wanted: string): boolean {
  return sorted[firstFrom(sorted, wanted)] === wanted;
}

/** So many words may be one name. */
const LONGEST = 6;

/** Three words and more that stand one after the other, outside quotes. */
function longerRuns(typed: readonly QueryWord[]): readonly (readonly QueryWord[])[] {
  return typed.flatMap((_, start) => {
    const end = typed.findIndex((word, at) => at >= start && (word.isQuoted || word.field));
    const rest = typed.slice(start, Math.min(end < 0 ? typed.length : end, start + LONGEST));
    return rest.slice(2).map((_, more) => rest.slice(0, more + 3));
  });
}
