import { withCompounds } from "./compounds.ts";
import type { Joins } from "./joins.ts";
import { withMeanings } from "./meanings.ts";
import type { OpenIndex } from "./open-index.ts";
import { findPhrases } from "./phrases.ts";
import { withPieces } from "./pieces.ts";
import { isPinnedWord, pinnedFor } from "./pinned-pages.ts";
import type { TermLookup } from "./query-terms.ts";
import type { ReaderQuery } from "./read-query.ts";
import { correct, offer, type QueryTerm, respell } from "./typos.ts";
import { findUnits } from "./units.ts";

/** The words with all that stands for them beside their own terms. */
async function withOthers(
  queryTerms: readonly QueryTerm[],
  { query, joins }: { readonly query: ReaderQuery; readonly joins: Joins },
  open: OpenIndex,
  terms: TermLookup,
): Promise<readonly QueryTerm[]> {
  const inPieces = await withPieces(queryTerms, query, joins, open);
  const compounds = await withCompounds(inPieces, open, terms);
  return withMeanings(compounds, query.typed, open.meanings, terms);
}

/**
 * What a search takes beyond looking up its words, which on a large site most do not: a script of its own,
 * so that they do not wait for it.
 */
export const seldom = {
  ...{ findPhrases, findUnits, withOthers, correct, offer, respell },
  ...{ pinnedFor, isPinnedWord },
};

export type Seldom = typeof seldom;
