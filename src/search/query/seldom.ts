import { withCompounds } from "./compounds.ts";
import type { FoundUnits } from "./found-units.ts";
import type { Joins } from "./joins.ts";
import { withMeanings } from "./meanings.ts";
import type { OpenIndex } from "./open-index.ts";
import { findPhrases } from "./phrases.ts";
import { withPieces } from "./pieces.ts";
import { isPinnedWord, pinnedFor } from "./pinned-pages.ts";
import type { TermLookup } from "./query-terms.ts";
import type { ReaderQuery } from "./read-query.ts";
import { correct, offer, respell } from "./typos.ts";
import { findUnits } from "./units.ts";

/** The words with all that stands for them beside their own terms. */
async function withOthers(
  units: FoundUnits,
  { query, joins }: { readonly query: ReaderQuery; readonly joins: Joins },
  open: OpenIndex,
  terms: TermLookup,
): Promise<FoundUnits> {
  const inPieces = await withPieces(units.queryTerms, query, joins, open);
  const compounds = await withCompounds(inPieces, open, terms);
  return withMeanings({ ...units, queryTerms: compounds }, query.typed, open.meanings, terms);
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
