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
    const own = documentsOf(one);
    const others = documentsOf(other);
    const isAnywhere = asked.isQuestion
      ? own.size > 0 && others.size > 0
      : [...others].some((ordinal) => own.has(ordinal));
    return isAnywhere ? [] : [[word, next]];
  });
}

function documentsOf({ expanded }: QueryTerm): ReadonlySet<number> {
  return new Set(
    expanded.clauses.flatMap(({ postings }) =>
      postings.fields.flatMap(({ documents }) => [...documents]),
    ),
  );
}
