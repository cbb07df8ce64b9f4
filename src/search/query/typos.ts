import type { LexiconFile } from "../format/lexicon-file.ts";
import { nearWords } from "../format/near-words.ts";
import type { TermPostings } from "../format/postings.ts";
import type { QueryWord } from "../format/query.ts";
import type { Slip } from "../format/spoken-phrase.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { type ExpandedTerm, type Terms, termPostings } from "./query-terms.ts";

/** A word of the query and what it stands for. */
export interface AskedWord {
  readonly word: QueryWord;
  readonly sought: ExpandedTerm;
}

// So many words are tried in the place of an unknown one.
const ALTERNATIVES = 6;

/**
 * The reader's text with the words that the index does not know replaced by those that are spelt
 * most like them; undefined where there are none. Of several, the one that stands beside the most of
 * the other words, then the commonest.
 */
export async function correct(
  text: string,
  asked: readonly AskedWord[],
  lexicon: LexiconFile,
  terms: Terms & { readonly documentCount: number },
): Promise<string | undefined> {
  const shares = sharesOf(
    asked.map(({ sought }) => sought),
    terms.documentCount,
  );
  const changes: Slip[] = [];
  for (const { word, sought } of asked) {
    if (sought.clauses.length > 0) continue;
    const near = nearest(word.folded, lexicon, terms.pipeline);
    const postings = await Promise.all(
      near.map((other) => termPostings(terms.pipeline.stem(other), terms)),
    );
    const company = postings.map((own) => bestShare(own, shares));
    // The first of equals: the nearest and commonest.
    const instead = near[company.indexOf(Math.max(...company))];
    if (instead !== undefined) changes.push({ word, instead });
  }
  return rewritten(text, changes);
}

/** The text without those slips whose right word the index has; undefined where there are none. */
export async function respell(
  text: string,
  slips: readonly Slip[],
  terms: Terms,
): Promise<string | undefined> {
  const known = await Promise.all(
    slips.map(({ instead }) => termPostings(terms.pipeline.stem(instead), terms)),
  );
  return rewritten(
    text,
    slips.filter((_, at) => known[at] !== undefined),
  );
}

/**
 * Words at the least distance: one edit, and for a long word two; the commonest first. Never one such
 * as "will": a search leaves it out, and would be said to be for what it is not for.
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
function rewritten(text: string, changes: readonly Slip[]): string | undefined {
  if (changes.length === 0) return undefined;
  const distinct = new Map(changes.map((change) => [change.word.start, change]));
  return [...distinct.values()]
    .toSorted((a, b) => b.word.start - a.word.start)
    .reduce(
      (all, { word: { start, end }, instead }) => all.slice(0, start) + instead + all.slice(end),
      text,
    );
}
