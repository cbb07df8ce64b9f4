import type { LexiconFile } from "../format/lexicon-file.ts";
import type { TermPostings } from "../format/postings.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { nearWords } from "./near-words.ts";
import type { Typo } from "./phrase-typos.ts";
import { type ExpandedTerm, type TermLookup, termPostings } from "./query-terms.ts";
import { isRare } from "./rare.ts";
import type { QueryWord } from "./read-query.ts";
import { nextSlice } from "./slices.ts";
import { firstFrom } from "./term-range.ts";

/** A word of the query and what it stands for. */
export interface QueryTerm {
  readonly word: QueryWord;
  readonly expanded: ExpandedTerm;
}

// So many words are tried in the place of an unknown one.
const ALTERNATIVES = 6;

// Where each may cost a request.
const ALTERNATIVES_IN_PARTS = 3;

// And so many unknown words at most, each of which is looked for in the whole lexicon.
const CORRECTED = 8;

/** What a mistyped word may be meant for. */
export interface Vocabulary {
  readonly lexicon: LexiconFile;
  /** Sorted, folded words that the site's author says have a meaning, whether a document has them or not. */
  readonly sayings: readonly string[];
}

/**
 * The reader's text with the words that the index does not know replaced by those that are spelt
 * most like them; undefined where there are none. Of several, the one that stands beside the most of
 * the other words, then one that a title or the glossary has, then the commonest.
 * @param unknown The words to replace.
 */
export async function correct(
  text: string,
  { queryTerms, unknown }: Mistyped,
  vocabulary: Vocabulary,
  terms: TermLookup & { readonly documentCount: number },
): Promise<string | undefined> {
  const shares = sharesOf(
    queryTerms.map(({ expanded }) => expanded),
    terms.documentCount,
  );
  const changes: Typo[] = [];
  const isAlone = shares.every((share) => share === 0);
  const most = terms.isOneFile ? ALTERNATIVES : isAlone ? 1 : ALTERNATIVES_IN_PARTS;
  for (const word of unknown.slice(0, CORRECTED)) {
    await nextSlice();
    const near = nearest(word.folded, vocabulary, terms.pipeline).slice(0, most);
    const postings = await Promise.all(
      near.map((other) => termPostings(terms.pipeline.stem(other), terms)),
    );
    // A word that has a meaning is as good as one that a document has.
    const least = (at: number) => (vocabulary.sayings.includes(near[at] ?? "") ? 0 : -1);
    const company = postings.map((own, at) => Math.max(least(at), bestShare(own, shares)));
    // The first of equals: the nearest, named and commonest.
    const correction = near[company.indexOf(Math.max(...company))];
    if (correction !== undefined) changes.push({ word, correction });
  }
  return rewritten(text, changes);
}

interface Mistyped {
  readonly queryTerms: readonly QueryTerm[];
  readonly unknown: readonly QueryWord[];
}

/**
 * The reader's text with words that hardly a document has replaced by such as titles or the glossary have
 * and that are much commoner; undefined where there are none.
 * @param vocabulary Of an index in parts, its names alone.
 */
export function offer(
  text: string,
  queryTerms: readonly QueryTerm[],
  { lexicon: { words, frequencies, named }, sayings }: Vocabulary,
  { stem, isCommon }: Pipeline,
): string | undefined {
  const changes = queryTerms.flatMap((queryTerm): Typo[] => {
    const { word, expanded } = queryTerm;
    const place = firstFrom(words, word.folded);
    const isListed = words[place] === word.folded;
    const frequency = isListed ? (frequencies[place] ?? 0) : RARE;
    const isSeldom = isListed ? frequency <= RARE && !named[place] : isRare(queryTerm);
    if (word.isQuoted || !isSeldom || sayings.includes(word.folded)) return [];
    // One that is the beginning of another word may be meant as that.
    if (expanded.clauses.length > 1 || editsIn(word.folded) === 0) return [];
    const near = nearWords(word.folded, words, { edits: 1 }).filter(
      (other) =>
        named[other.place] &&
        (frequencies[other.place] ?? 0) >= frequency + COMMONER &&
        !isCommon(other.word) &&
        stem(other.word) !== word.stem,
    );
    const best = near.toSorted(
      (a, b) => (frequencies[b.place] ?? 0) - (frequencies[a.place] ?? 0),
    )[0];
    return best ? [{ word, correction: best.word }] : [];
  });
  return rewritten(text, changes);
}

// ⌊log₂⌋ of how often: three times at most, and about four times as often at least.
const RARE = 1;
const COMMONER = 2;

/** The text with those typos corrected whose right word the index has; undefined where there are none. */
export async function respell(
  text: string,
  typos: readonly Typo[],
  terms: TermLookup,
): Promise<string | undefined> {
  const known = await Promise.all(
    typos.map(({ correction }) => termPostings(terms.pipeline.stem(correction), terms)),
  );
  return rewritten(
    text,
    typos.filter((_, at) => known[at] !== undefined),
  );
}

/**
 * Words at the least distance: one edit, and for a long word two; those that titles or the glossary have
 * first, and of these the commonest. Never a common word such as "will": a search leaves it out, so
 * correcting to it would search for less.
 */
function nearest(
  folded: string,
  { lexicon: { words, frequencies, named }, sayings }: Vocabulary,
  { isCommon }: Pipeline,
): readonly string[] {
  const edits = editsIn(folded);
  if (edits === 0) return [];
  const inDocuments = nearWords(folded, words, { edits }).map(({ word, distance, place }) => ({
    ...{ word, distance },
    worth: (frequencies[place] ?? 0) + (named[place] ? NAMED : 0),
  }));
  const said = nearWords(folded, sayings, { edits }).map((near) => ({ ...near, worth: NAMED }));
  const near = [...inDocuments, ...said].filter(({ word }) => !isCommon(word));
  const least = Math.min(...near.map(({ distance }) => distance));
  const best = near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => b.worth - a.worth)
    .map(({ word }) => word);
  return [...new Set(best)];
}

// More than any word's frequency.
const NAMED = 64;

function editsIn({ length }: string): number {
  return length < 3 || length > 24 ? 0 : length < 8 ? 1 : 2;
}

/** How many of the words each document has. */
function sharesOf(words: readonly ExpandedTerm[], documentCount: number): Uint8Array {
  const shares = new Uint8Array(documentCount);
  /** The number of the last word, from 1 on, that was seen in a document. */
  const seen = new Uint32Array(documentCount);
  for (const [at, { clauses }] of words.entries()) {
    for (const { documents } of clauses.flatMap(({ postings }) => postings.fields)) {
      for (const ordinal of documents) {
        if (seen[ordinal] === at + 1) continue;
        seen[ordinal] = at + 1;
        shares[ordinal] = (shares[ordinal] ?? 0) + 1;
      }
    }
  }
  return shares;
}

function bestShare(postings: TermPostings | undefined, shares: Uint8Array): number {
  let best = -1;
  for (const { documents } of postings?.fields ?? []) {
    for (const ordinal of documents) best = Math.max(best, shares[ordinal] ?? 0);
  }
  return best;
}

/** The last first, so that the places before it stay. Undefined where there is nothing to change. */
function rewritten(text: string, changes: readonly Typo[]): string | undefined {
  if (changes.length === 0) return undefined;
  const distinct = new Map(changes.map((change) => [change.word.start, change]));
  return [...distinct.values()]
    .toSorted((a, b) => b.word.start - a.word.start)
    .reduce(
      (all, { word: { start, end }, correction }) =>
        all.slice(0, start) + correction + all.slice(end),
      text,
    );
}
