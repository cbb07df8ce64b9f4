import type { TermPostings } from "../format/postings.ts";
import { pairsApart } from "./apart.ts";
import { isQuestion } from "./narrow.ts";
import type { OpenIndex } from "./open-index.ts";
import { hasSameStem } from "./phrases.ts";
import { type Clause, termPostings } from "./query-terms.ts";
import type { QueryWord, ReaderQuery } from "./read-query.ts";
import { firstFrom } from "./term-range.ts";
import { together } from "./together.ts";
import type { QueryTerm } from "./typos.ts";
import { joinedClause, PIECES_BOOST } from "./units.ts";

/**
 * The words in another number of pieces than they were typed in: a name in camel case, and a word that the
 * index does not know, as the words that it is made of (antivirus as anti-virus); two words that no
 * document has together, as one. An index in one file has all at hand: there every word is tried. Of a
 * whole question those alone are that the index does not know.
 */
export async function withPieces(
  queryTerms: readonly QueryTerm[],
  { typed, chunks }: Pick<ReaderQuery, "typed" | "chunks">,
  open: OpenIndex,
): Promise<readonly QueryTerm[]> {
  const split = await Promise.all(
    queryTerms.map(async ({ word, expanded }, at) => {
      const isUnknown = expanded.clauses.length === 0;
      const isTried = isUnknown || (!isQuestion(chunks) && (open.isOneFile || word.humps));
      const own = isTried && !word.field ? await splitClauses(word, at, open) : [];
      return { word, expanded: { ...expanded, clauses: [...expanded.clauses, ...own] } };
    }),
  );
  const joined = new Map<string, Clause>();
  for (const pair of pairsApart(typed, split, { isQuestion: isQuestion(chunks) })) {
    const clause = await joinedClause({ joined: pair.map(({ folded }) => folded).join("") }, open);
    if (clause) for (const { folded } of pair) joined.set(folded, clause);
  }
  return split.map(({ word, expanded }) => {
    const clause = joined.get(word.folded);
    const clauses = clause ? [...expanded.clauses, clause] : expanded.clauses;
    return { word, expanded: { ...expanded, clauses } };
  });
}

// A vector's elements are told apart by number: meanings have those from 2³¹ on.
const FIRST_NUMBER = 2 ** 30;

async function splitClauses(word: QueryWord, at: number, open: OpenIndex): Promise<Clause[]> {
  const splits = word.humps ? [word.humps] : await splitsOf(word.folded, open);
  const clauses = await Promise.all(
    splits.map((pieces, place) => splitClause(pieces, FIRST_NUMBER + at * MOST + place, open)),
  );
  return clauses.flatMap((clause) => clause ?? []);
}

const MOST = 32;

// Shorter pieces are soon something else: "a long" is not "along".
const SHORT = 3;

async function splitsOf(folded: string, { store, pipeline }: OpenIndex) {
  if (folded.length < 2 * SHORT || folded.length > MOST) return [];
  const { words } = await store.lexicon();
  const isWord = (piece: string) =>
    piece.length >= SHORT && !pipeline.isCommon(piece) && words[firstFrom(words, piece)] === piece;
  return Array.from(folded, (_, at) => [folded.slice(0, at), folded.slice(at)]).filter((pieces) =>
    pieces.every(isWord),
  );
}

/** The pieces as if they were one term, of the documents in which they stand together. */
async function splitClause(
  pieces: readonly string[],
  index: number,
  open: OpenIndex,
): Promise<Clause | undefined> {
  const { head, pipeline, store, isOneFile } = open;
  const terms = { head, pipeline, isOneFile, shard: store.shard };
  const words = pieces.map((folded) => ({ folded, stem: pipeline.stem(folded) }));
  const found = await Promise.all(
    words.map(async (word): Promise<QueryTerm> => {
      const postings = await termPostings(word.stem, terms);
      const clauses = postings ? [{ postings, boost: 1 }] : [];
      return {
        word: { ...word, start: 0, end: 0, isLast: false, times: 1 },
        expanded: { fields: [], clauses },
      };
    }),
  );
  const all = found.flatMap(({ expanded }) => expanded.clauses.map(({ postings }) => postings));
  if (all.length < words.length) return undefined;
  const { ordinals, isSure } = await together(
    { words, isOpen: false },
    hasSameStem(open),
    found,
    open,
  );
  if (!isSure || ordinals.size === 0) return undefined;
  const [rarest] = all.toSorted((a, b) => countOf(a) - countOf(b));
  return (
    rarest && {
      postings: { ...within(rarest, ordinals), term: `${pieces.join(" ")} `, index },
      boost: PIECES_BOOST,
      meant: { stems: words.map(({ stem }) => stem), isBelow: true },
    }
  );
}

function countOf({ fields }: TermPostings): number {
  return fields.reduce((sum, { documents }) => sum + documents.length, 0);
}

function within({ fields, ...term }: TermPostings, ordinals: ReadonlySet<number>): TermPostings {
  return {
    ...term,
    fields: fields.map(({ documents, weights }) => ({
      documents: documents.filter((ordinal) => ordinals.has(ordinal)),
      weights: weights.filter((_, at) => ordinals.has(documents[at] ?? -1)),
    })),
  };
}
