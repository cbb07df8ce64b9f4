import type { LexiconFile } from "../format/lexicon-file.ts";
import type { TermPostings } from "../format/postings.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { nearWords } from "./near-words.ts";
import type { Typo } from "./phrase-typos.ts";
import { type ExpandedTerm, type TermLookup, termPostings } from "./query-terms.ts";
import type { QueryWord } from "./read-query.ts";

/** A word of the query and what it stands for. */
export interface QueryTerm {
  readonly word: QueryWord;
  readonly expanded: ExpandedTerm;
}

// So many words are tried in the place of an unknown one.
const ALTERNATIVES = 6;

// And so many unknown words at most, each of which is looked for in the whole lexicon.
const CORRECTED = 8;

/**
 * The reader's text with the words that the index does not know replaced by those that are spelt
 * most like them; undefined where there are none. Of several, the one that stands beside the most of
 * the other words, then the commonest.
 */
export async function correct(
  text: string,
  queryTerms: readonly QueryTerm[],
  lexicon: LexiconFile,
  terms: TermLookup & { readonly documentCount: number },
): Promise<string | undefined> {
  const shares = sharesOf(
    queryTerms.map(({ expanded }) => expanded),
    terms.documentCount,
  );
  const changes: Typo[] = [];
  const unknown = queryTerms.filter(({ expanded }) => expanded.clauses.length === 0);
  for (const { word } of unknown.slice(0, CORRECTED)) {
    const near = nearest(word.folded, lexicon, terms.pipeline);
    const postings = await Promise.all(
      near.map((other) => termPostings(terms.pipeline.stem(other), terms)),
    );
    const company = postings.map((own) => bestShare(own, shares));
    // The first of equals: the nearest and commonest.
    const correction = near[company.indexOf(Math.max(...company))];
    if (correction !== undefined) changes.push({ word, correction });
  }
  return rewritten(text, changes);
}

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
 * Words at the least distance: one edit, and for a long word two; the commonest first. Never a
 * common word such as "will": a search leaves it out, so correcting to it would search for less.
 */
function nearest(
  folded: string,
  { words, frequencies }: LexiconFile,
  { isCommon }: Pipeline,
): readonly string[] {
  const edits = folded.length < 3 || folded.length > 24 ? 0 : folded.length < 8 ? 1 : 2;
  const all = edits === 0 ? [] : nearWords(folded, words, { edits });
  const near = all.filter(({ word }) => !isCommon(word));
  const least = Math.min(...near.map(({ distance }) => distance));
  return near
    .filter(({ distance }) => distance === least)
    .sort((a, b) => (frequencies[b.place] ?? 0) - (frequencies[a.place] ?? 0))
    .slice(0, ALTERNATIVES)
    .map(({ word }) => word);
}

/** How many of the words each document has. */
function sharesOf(words: readonly ExpandedTerm[], documentCount: number): Uint8Array {
  const shares = new Uint8Array(documentCount);
  for (const { clauses } of words) {
    const own = new Set(
      clauses.flatMap(({ postings }) => postings.fields.flatMap(({ documents }) => [...documents])),
    );
    for (const ordinal of own) shares[ordinal] = (shares[ordinal] ?? 0) + 1;
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
