import type { TermPostings } from "../format/postings.ts";
import { AFTER_TERMS } from "../format/term-number.ts";
import { joinOf } from "../text/joins.ts";
import { pairsApart } from "./apart.ts";
import { inSeveral } from "./in-several.ts";
import type { Joins } from "./joins.ts";
import { isQuestion } from "./narrow.ts";
import type { OpenIndex } from "./open-index.ts";
import { hasSameStem } from "./phrases.ts";
import { type Clause, type ExpandedTerm, termPostings } from "./query-terms.ts";
import type { QueryWord, ReaderQuery } from "./read-query.ts";
import { firstFrom } from "./term-range.ts";
import { together } from "./together.ts";
import type { QueryTerm } from "./typos.ts";
import { joinedClause, PIECES_BOOST } from "./units.ts";

/**
 * The words in another number of pieces than they were typed in: a name in camel case, a word that the index
 * has in two pieces, and one that it does not know, as the words that it is made of (antivirus as anti-virus,
 * ATT as AT&T); words that are one elsewhere, or two that no document has together. Of a whole question those
 * alone are that the index does not know.
 */
export async function withPieces(
  queryTerms: readonly QueryTerm[],
  { typed, chunks }: Pick<ReaderQuery, "typed" | "chunks">,
  { splits, runs }: Joins,
  open: OpenIndex,
): Promise<readonly QueryTerm[]> {
  const split = await Promise.all(
    queryTerms.map(async ({ word, expanded }, at) => {
      const noted = splits.get(word.folded) ?? [];
      const isUnknown =
        expanded.clauses.length === 0 || (open.isOneFile && !isItself(word, expanded));
      const humps = !isQuestion(chunks) && word.humps ? [stemsOf(word.humps, open)] : [];
      const others = word.field
        ? []
        : humps.length > 0
          ? humps
          : isUnknown
            ? await splitsOf(word.folded, open)
            : noted;
      const own = await splitClauses(others, at, open);
      return { word, expanded: { ...expanded, clauses: [...expanded.clauses, ...own] } };
    }),
  );
  const joined = new Map<string, Clause[]>();
  const apart = pairsApart(typed, split, { isQuestion: isQuestion(chunks) });
  for (const run of [...apart, ...runs]) {
    const clause = await joinedClause({ joined: run.map(({ folded }) => folded).join("") }, open);
    if (!clause) continue;
    for (const { folded } of run) joined.set(folded, [...(joined.get(folded) ?? []), clause]);
  }
  return split.map(({ word, expanded }) => {
    const known = new Set(expanded.clauses.map(({ postings }) => postings.term));
    const own = (joined.get(word.folded) ?? []).filter(({ postings: { term } }) => {
      const isNew = !known.has(term);
      known.add(term);
      return isNew;
    });
    return { word, expanded: { ...expanded, clauses: [...expanded.clauses, ...own] } };
  });
}

/** Whether the index has the word, and not only what begins with it. */
function isItself({ stem }: QueryWord, { clauses }: ExpandedTerm): boolean {
  return clauses.some(({ postings, meant }) => !meant && postings.term === stem);
}

// A vector's elements are told apart by number: meanings have those after these.
const FIRST_NUMBER = AFTER_TERMS;

async function splitClauses(splits: readonly (readonly string[])[], at: number, open: OpenIndex) {
  const clauses = await Promise.all(
    splits.map((stems, place) => splitClause(stems, FIRST_NUMBER + at * MOST + place, open)),
  );
  return clauses.flatMap((clause): Clause[] => (clause ? [clause] : []));
}

const MOST = 32;

// Shorter pieces are soon something else, but in short words: wi-fi, e-mail.
const SHORT = 2;
const SHORT_WORD = 7;
const LEAST = 4;

/** Where it costs requests, so many ways to divide a word are tried. */
const TRIED = 3;

async function splitsOf(folded: string, open: OpenIndex): Promise<readonly (readonly string[])[]> {
  if (folded.length > MOST) return [];
  // 1000000 is also written 1,000,000.
  if (/^\d{4,}$/.test(folded))
    return [stemsOf(folded.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [], open)];
  const { words } = await open.store.lexicon();
  const isListed = (word: string) => words[firstFrom(words, word)] === word;
  const inTwo = Array.from(folded, (_, at) => [folded.slice(0, at), folded.slice(at)] as const);
  // ATT is also written AT&T.
  const signed = inTwo.map((pieces) => pieces.join("&")).filter(isListed);
  if (signed.length > 0 || folded.length < LEAST) {
    return signed.map((name) => stemsOf([name], open));
  }
  const least = folded.length > SHORT_WORD ? SHORT : 1;
  const isWord = (piece: string) => piece.length >= least && isListed(piece);
  const found = inTwo
    .filter(([first, second]) => joinOf(first, second, open.pipeline.isCommon))
    .filter((pieces) => pieces.every(isWord));
  if (found.length === 0) {
    return inSeveral(folded, isWord, open.isOneFile ? TRIED : 1).map((all) => stemsOf(all, open));
  }
  const shorter = (pieces: readonly string[]) => Math.min(...pieces.map(({ length }) => length));
  return found
    .toSorted((a, b) => shorter(b) - shorter(a))
    .slice(0, open.isOneFile ? MOST : TRIED)
    .map((pieces) => stemsOf(pieces, open));
}

function stemsOf(pieces: readonly string[], { pipeline }: OpenIndex): readonly string[] {
  return pieces.map(pipeline.stem);
}

/** The pieces as if they were one term, of the documents in which they stand together. */
async function splitClause(
  stems: readonly string[],
  index: number,
  open: OpenIndex,
): Promise<Clause | undefined> {
  const { head, pipeline, store, isOneFile } = open;
  const terms = { head, pipeline, isOneFile, shard: store.shard };
  const words = stems.map((stem) => ({ folded: stem, stem }));
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
      postings: { ...within(rarest, ordinals), term: `${stems.join(" ")} `, index },
      boost: PIECES_BOOST,
      meant: { stems, isBelow: true },
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
