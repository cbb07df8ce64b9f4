import { documentKinds } from "../format/documents.ts";
import type { PinnedPage } from "../format/pinned.ts";
import { pairsApart } from "./apart.ts";
import { fading } from "./fading.ts";
import { type Joins, joinsOf } from "./joins.ts";
import { type Matches, ranked } from "./match.ts";
import { isMeant } from "./meanings.ts";
import { isQuestion, narrow } from "./narrow.ts";
import type { OpenIndex } from "./open-index.ts";
import type { FoundPhrases, HasPhrase } from "./phrases.ts";
import { mayBePinned } from "./pins.ts";
import { type ExpandedTerm, expandTerm, type TermLookup } from "./query-terms.ts";
import { isRare } from "./rare.ts";
import { type ReaderQuery, readQuery } from "./read-query.ts";
import { ruledOut } from "./ruled-out.ts";
import type { SearchOptions } from "./search-options.ts";
import type { Seldom } from "./seldom.ts";
import { inSlices, nextSlice } from "./slices.ts";
import { tellingWords } from "./telling-words.ts";
import type { QueryTerm } from "./typos.ts";

/** What a text finds. */
export interface Found {
  /** The text as it was searched. */
  readonly text: string;
  /** Whether that is other than what the reader typed. */
  readonly isCorrected: boolean;
  /** What the reader may have meant instead, where the index has what they typed. */
  readonly offered?: string;
  readonly query: ReaderQuery;
  readonly queryTerms: readonly QueryTerm[];
  readonly matches: Matches;
  /** Of phrases of which only its text tells whether a match has them. */
  readonly unsure: readonly HasPhrase[];
  /** Whether a phrase was found with other endings only. */
  readonly isInflected: boolean;
  /** What the site's authors want found first. */
  readonly pinned: readonly PinnedPage[];
}

// So many of the best are ranked by Lunr itself.
const KEPT = 300;

// Of documents that lack some of a question's words, those that have more come first: the power of the share
// that they have. Of two or three words scores tell enough. Measured with bench/relevance.ts.
const SHARE_POWER = 0.4;

/**
 * Searches for a text as it is spelt; where the index does not know a word, for the text with the word
 * that is spelt most like it. What the site has pinned pages for is never taken for something else.
 */
export function find(
  text: string,
  options: SearchOptions,
  open: OpenIndex,
  loadSeldom: () => Promise<Seldom>,
): Promise<Found> {
  const isExact = options.exactly === true;
  return search(text, options, open, { corrects: !isExact, isPlain: isExact, loadSeldom });
}

interface Ways {
  /** Words that the index does not know. */
  readonly corrects: boolean;
  /** Without the site's own meanings. */
  readonly isPlain: boolean;
  readonly loadSeldom: () => Promise<Seldom>;
}

async function search(
  text: string,
  options: SearchOptions,
  open: OpenIndex,
  { corrects, isPlain, loadSeldom }: Ways,
): Promise<Found> {
  const { head, pipeline, store } = open;
  const terms: TermLookup = { ...open, shard: store.shard };
  const query = readQuery(text, pipeline);
  const asked = await tellingWords(query.words, store.lexicon);
  const [looked, isRuledOut] = await Promise.all([
    Promise.all(asked.map(async (word) => ({ word, expanded: await expandTerm(word, terms) }))),
    ruledOut(query.ruledOut, terms),
  ]);
  // Of a question no word must be there, and so no unit of them.
  const asUnits = isQuestion(query.chunks) ? [] : query.units;
  const joins =
    isPlain || isQuestion(query.chunks) ? noJoins : await joinsOf(query.typed, looked, terms);
  const isPhrase = query.phrases.length > 0 || asUnits.length > 0;
  const seldom =
    isPhrase ||
    mayBePinned(query.typed, open.pins) ||
    (!isPlain && isMoreThanWords(query, looked, joins, open))
      ? await loadSeldom()
      : undefined;
  const units = (await seldom?.findUnits(asUnits, looked, open, { isPlain })) ?? {
    ...{ queryTerms: looked, together: [] },
  };
  const { queryTerms, together } =
    seldom && !isPlain ? await seldom.withOthers(units, { query, joins }, open, terms) : units;
  const unknown = queryTerms.filter(({ expanded }) => expanded.clauses.length === 0);
  const pinned = seldom?.pinnedFor(query.typed, open.pins, {
    pipeline,
    unknown: new Set(corrects ? unknown.map(({ word }) => word.folded) : []),
  }) ?? { pages: [], typos: [] };
  const vocabulary = async () => ({ lexicon: await store.lexicon(), sayings: open.sayings });
  // In prose a word that the site does not have is no slip.
  if (seldom && corrects && !query.isProse && unknown.length > 0) {
    const { documentCount } = head;
    // What the site has a page for is never taken for something else, nor any word of it.
    const mistyped = unknown.flatMap(({ word }) =>
      seldom.isPinnedWord(word, open.pins) ? [] : [word],
    );
    const correction =
      pinned.pages.length > 0
        ? await seldom.respell(text, pinned.typos, terms)
        : mistyped.length > 0
          ? await seldom.correct(text, { queryTerms, unknown: mistyped }, await vocabulary(), {
              ...terms,
              documentCount,
            })
          : undefined;
    if (correction !== undefined) {
      return {
        ...(await search(correction, options, open, { corrects: false, isPlain, loadSeldom })),
        isCorrected: true,
      };
    }
  }
  // Nor is it asked whether something else was meant.
  const isUnderstood = pinned.pages.length > 0;
  const offered =
    seldom && corrects && !isUnderstood && (open.isOneFile || queryTerms.some(isRare))
      ? seldom.offer(
          text,
          queryTerms,
          { lexicon: await store.names(), sayings: open.sayings },
          pipeline,
        )
      : undefined;
  const phrases = (await seldom?.findPhrases(query.phrases, looked, options, open)) ?? noPhrases;
  const power = isQuestion(query.chunks) ? SHARE_POWER * fading(queryTerms.length) : 0;
  const searched = queryTerms.map(({ expanded, word }) => repeated(expanded, word.times));
  const narrowing = {
    documentCount: head.documentCount,
    chunks: query.chunks,
    keep: Math.max(KEPT, options.limit),
    weigh: (share: number) => share ** power,
    passes: passes(options, open),
    units: together,
  };
  const isOut = (ordinal: number) => isRuledOut(ordinal) || !phrases.mayHave(ordinal);
  await nextSlice();
  const narrowed = await inSlices(narrow(searched, isOut, narrowing));
  await nextSlice();
  const matches = await inSlices(ranked(searched, narrowed, narrowing));
  const { unsure, isInflected } = phrases;
  return {
    ...{ text, isCorrected: false, query, queryTerms, matches, unsure, isInflected },
    pinned: pinned.pages,
    ...(offered !== undefined && { offered }),
  };
}

const noJoins: Joins = { splits: new Map(), runs: [] };

const noPhrases: FoundPhrases = { mayHave: () => true, unsure: [], isInflected: false };

/**
 * Whether a text may mean more than the words in it: a word is unknown, or is two, or two of them are one, or
 * the site's author says what they mean. An index in one file has all at hand, and there it is always asked.
 */
function isMoreThanWords(
  { typed, chunks }: ReaderQuery,
  looked: readonly QueryTerm[],
  { splits, runs }: Joins,
  { isOneFile, meanings }: OpenIndex,
): boolean {
  return (
    isOneFile ||
    splits.size + runs.length > 0 ||
    looked.some(({ word, expanded }) => word.humps || expanded.clauses.length === 0) ||
    looked.some(isRare) ||
    isMeant(meanings, typed) ||
    pairsApart(typed, looked, { isQuestion: isQuestion(chunks) }).length > 0
  );
}

// A word that a text has again counts for less each time, as in Okapi BM25, whose k₃ this is: Lunr leaves that
// part out, and takes a long text for being about what it says most often.
const REPEATED = 5;

function repeated({ fields, clauses }: ExpandedTerm, times: number): ExpandedTerm {
  const worth = ((REPEATED + 1) * times) / (REPEATED + times);
  return { fields, clauses: clauses.map((each) => ({ ...each, boost: each.boost * worth })) };
}

/** Whether a document is among those that were asked for. */
function passes({ kinds, within }: SearchOptions, { head }: OpenIndex) {
  // Most searches ask for all: then a match costs no look at where its kind begins.
  if (!kinds && !within) return () => true;
  const wanted = documentKinds.map((kind) => kinds?.includes(kind) ?? true);
  return (ordinal: number) =>
    wanted[kindAt(ordinal, head.kindStarts)] === true && (within?.has(ordinal) ?? true);
}

/** The place in `documentKinds` of a document's kind. */
function kindAt(ordinal: number, kindStarts: readonly number[]): number {
  return kindStarts.findLastIndex((start) => ordinal >= start);
}
