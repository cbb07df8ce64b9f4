import type { FoundUnits } from "./found-units.ts";
import type { OpenIndex } from "./open-index.ts";
import { hasSameStem } from "./phrases.ts";
import { type Clause, termPostings } from "./query-terms.ts";
import type { Unit } from "./read-query.ts";
import { together } from "./together.ts";
import type { QueryTerm } from "./typos.ts";

// The same in another number of pieces counts for half.
export const PIECES_BOOST = 5;

/**
 * Where what was typed without a space stands together, in its order and with any endings, or as one word.
 * Documents that have it only as one word come below the others.
 * @param options.isPlain Only as it is typed.
 */
export async function findUnits(
  units: readonly Unit[],
  looked: readonly QueryTerm[],
  open: OpenIndex,
  { isPlain }: { readonly isPlain: boolean },
): Promise<FoundUnits> {
  const found = await Promise.all(
    units.map(async (unit) => {
      const joined = isPlain ? undefined : await joinedClause(unit, open);
      const isAlike = hasSameStem(open);
      const { ordinals, isSure } = await together(unit, isAlike, looked, open);
      const whole = unit.isOpen
        ? await together({ ...unit, isOpen: false }, isAlike, looked, open)
        : undefined;
      const begun = whole?.isSure ? [...ordinals].filter((each) => !whole.ordinals.has(each)) : [];
      return { unit, joined, begun, ordinals: isSure ? ordinals : undefined };
    }),
  );
  return {
    queryTerms: looked.map(({ word, expanded }) => {
      const own = found.flatMap(({ unit, joined }) =>
        joined && unit.words.some(({ folded }) => folded === word.folded) ? joined : [],
      );
      return { word, expanded: { ...expanded, clauses: [...expanded.clauses, ...own] } };
    }),
    together: found.flatMap(({ unit, joined, begun, ordinals }) => {
      const all = new Set(ordinals ? [...ordinals, ...ordinalsOf(joined)] : []);
      const isPiece = (folded: string) => unit.words.some((word) => word.folded === folded);
      const words = looked.flatMap(({ word }, place) => (isPiece(word.folded) ? place : []));
      return all.size > 0 ? { ordinals: all, begun, words } : [];
    }),
  };
}

export async function joinedClause(
  { joined, field }: Pick<Unit, "joined" | "field">,
  { head, pipeline, store, isOneFile }: OpenIndex,
): Promise<Clause | undefined> {
  if (joined === undefined || field) return undefined;
  const stem = pipeline.stem(joined);
  const postings = await termPostings(stem, { head, pipeline, isOneFile, shard: store.shard });
  return postings && { postings, boost: PIECES_BOOST, meant: { stems: [stem], isBelow: true } };
}

function ordinalsOf(clause: Clause | undefined): Set<number> {
  return new Set(clause?.postings.fields.flatMap(({ documents }) => [...documents]));
}
