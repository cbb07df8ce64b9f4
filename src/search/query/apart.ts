import type { QueryWord } from "./read-query.ts";
import type { QueryTerm } from "./typos.ts";

/** Two words that a reader typed one after the other. */
export type Pair = readonly [QueryWord, QueryWord];

/**
 * Those that no document has together, or in a question, of which one is nowhere at all: they may be meant
 * as one word. Of words that were not looked up nothing is known.
 */
export function pairsApart(
  typed: readonly QueryWord[],
  queryTerms: readonly QueryTerm[],
  asked: { readonly isQuestion: boolean },
): readonly Pair[] {
  return typed.flatMap((word, at): Pair[] => {
    const next = typed[at + 1];
    if (!next || word.isQuoted || next.isQuoted || word.end === next.start) return [];
    const [one, other] = [word, next].map(({ folded }) =>
      queryTerms.find((term) => term.word.folded === folded),
    );
    if (!one || !other) return [];
    // "x ray": a letter stands for much else in the same documents.
    if (!asked.isQuestion && isLetter(word) !== isLetter(next)) return [[word, next]];
    const own = documentsOf(one);
    const others = documentsOf(other);
    const isAnywhere = asked.isQuestion
      ? [own, others].every((lists) => lists.some(({ length }) => length > 0))
      : haveOneInCommon(own, others);
    return isAnywhere ? [] : [[word, next]];
  });
}

function isLetter({ folded }: QueryWord): boolean {
  return /^[a-z]$/.test(folded);
}

/** That have the word itself; of one that may be half typed, what begins with it. */
function documentsOf({ word, expanded }: QueryTerm): readonly Uint32Array[] {
  const own = expanded.clauses.filter(
    ({ postings, meant }) => word.isLast || meant || postings.term === word.stem,
  );
  return own.flatMap(({ postings }) => postings.fields.map(({ documents }) => documents));
}

/** Ordinals ascend in each list. */
function haveOneInCommon(some: readonly Uint32Array[], others: readonly Uint32Array[]): boolean {
  const last = Math.max(-1, ...some.map((list) => list.at(-1) ?? -1));
  const isThere = new Uint8Array(last + 1);
  for (const list of some) for (const ordinal of list) isThere[ordinal] = 1;
  return others.some((list) => list.some((ordinal) => isThere[ordinal] === 1));
}
