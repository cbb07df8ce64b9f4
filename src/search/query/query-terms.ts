import { type FieldName, fieldNames } from "../format/documents.ts";
import type { Head } from "../format/head.ts";
import type { TermPostings } from "../format/postings.ts";
import type { Shard } from "../format/shard.ts";
import { isCjk } from "../text/bigrams.ts";
import { compoundTerm, innerEntry, isWordEntry } from "../text/compounds.ts";
import type { Pipeline } from "../text/pipeline.ts";
import type { QueryWord } from "./read-query.ts";
import { firstFrom, shardOf, shardsOfPrefix, termsFrom } from "./term-range.ts";

/** A word of the query with the terms of the index that it matches; without any, it is unknown. */
export interface ExpandedTerm {
  readonly clauses: readonly Clause[];
  /** The fields to search. */
  readonly fields: readonly FieldName[];
}

export interface Clause {
  readonly postings: TermPostings;
  readonly boost: number;
  /** What it stands for, where that is not the reader's word itself. */
  readonly meant?: Meant;
}

export interface Meant {
  /** As its site's author wrote it; left out where it is the reader's word in another number of pieces. */
  readonly text?: string;
  readonly stems: readonly string[];
  /** Whether documents that have nothing else of the word come after all that have. */
  readonly isBelow: boolean;
}

/** What looking words up needs of a store. */
export interface TermLookup {
  readonly head: Pick<Head, "starts" | "frequencies">;
  readonly pipeline: Pipeline;
  /** Whether shards cost nothing to load. */
  readonly isOneFile: boolean;
  shard(place: number): Promise<Shard>;
}

// A word as it was typed is worth more than others that begin like it; measured with bench/relevance.ts.
const boosts = { exact: 10, spelling: 5, prefix: 2, stemPrefix: 1, inner: 1 };

/** At most so many shards are loaded for all that a half-typed word may become. */
const SHARDS_PER_PREFIX = 2;

/** And so many that the next letter may need. */
const SHARDS_AHEAD = 2;

/**
 * A word matches its stem. The last one may be half typed, and one that is no term of its own may
 * be cut short: these also match all terms that begin with them or with their stem.
 */
export async function expandTerm(word: QueryWord, terms: TermLookup): Promise<ExpandedTerm> {
  const fields = word.field ? [word.field] : fieldNames;
  const [exact, spellings] = await Promise.all([
    termPostings(word.stem, terms),
    Promise.all((word.others ?? []).map((other) => termPostings(other, terms))),
    // In parallel, to spare a round trip.
    word.isLast ? Promise.all(prefixShards(word, terms).map((place) => terms.shard(place))) : null,
  ]);
  const own = [
    ...(exact ? [{ postings: exact, boost: boosts.exact }] : []),
    ...spellings.flatMap((other) =>
      other && other.term !== word.stem ? [{ postings: other, boost: boosts.spelling }] : [],
    ),
  ];
  // The index has most characters of Chinese, Japanese and Korean in pairs only.
  const compounds = await compoundsOf(word, terms);
  const isCharacter = word.folded.length === 1 && isCjk(word.folded);
  const isShort = word.folded.length < 2 && !isCharacter;
  if (isShort || (own.length > 0 && !word.isLast && !isCharacter))
    return { fields, clauses: [...own, ...compounds] };
  const known = new Set(own.map(({ postings }) => postings.term));
  const inner = new Set(compounds.map(({ postings }) => postings.term));
  const begun = (await termsBegunBy(word, terms)).filter(
    ({ postings: { term } }) => !known.has(term) && !inner.has(term),
  );
  return {
    fields,
    clauses: [...own, ...begun, ...compounds],
  };
}

export async function termPostings(term: string, { head, shard }: TermLookup) {
  const { terms } = await shard(shardOf(head.starts, term));
  const [first] = termsFrom(terms, term);
  return first?.term === term ? first : undefined;
}

/** Terms that begin with the word or its stem, but for the stem itself. */
async function termsBegunBy(word: QueryWord, terms: TermLookup): Promise<Clause[]> {
  const { folded, stem } = word;
  const shards = await Promise.all(prefixShards(word, terms).map((place) => terms.shard(place)));
  const prefix = shortest(word);
  const clauses = new Map<string, Clause>();
  for (const postings of shards.flatMap((shard) => termsFrom(shard.terms, prefix))) {
    if (postings.term === stem) continue;
    const boost = postings.term.startsWith(folded) ? boosts.prefix : boosts.stemPrefix;
    clauses.set(postings.term, { postings, boost });
  }
  const others = new Set(
    shards
      .flatMap(({ words }) => wordsFrom(words, folded).filter(isWordEntry))
      .map((surface) => terms.pipeline.stem(surface))
      .filter((term) => term !== stem && !clauses.has(term)),
  );
  const reached = within([...others], terms);
  for (const postings of await Promise.all(reached.map((term) => termPostings(term, terms)))) {
    if (postings) clauses.set(postings.term, { postings, boost: boosts.prefix });
  }
  return [...clauses.values()];
}

/** Compounds that have the word within them: they come below it. */
async function compoundsOf({ stem }: QueryWord, terms: TermLookup): Promise<Clause[]> {
  if (!terms.pipeline.links) return [];
  const prefix = innerEntry(stem, "");
  const { words } = await terms.shard(shardOf(terms.head.starts, prefix));
  const found = within(wordsFrom(words, prefix).map(compoundTerm), terms);
  return compoundClauses(found, terms);
}

/** What stands for a word though it is only within these terms. */
export async function compoundClauses(
  found: readonly string[],
  terms: TermLookup,
): Promise<Clause[]> {
  const all = await Promise.all(found.map((term) => termPostings(term, terms)));
  return all.flatMap((postings) =>
    postings
      ? { postings, boost: boosts.inner, meant: { stems: [postings.term], isBelow: true } }
      : [],
  );
}

/** Those in the first few shards of the terms': these cost a round trip of their own. */
function within(others: readonly string[], { head, isOneFile }: TermLookup): readonly string[] {
  if (isOneFile) return others;
  const places = [...new Set(others.map((term) => shardOf(head.starts, term)))];
  const near = places.slice(0, SHARDS_PER_PREFIX);
  return others.filter((term) => near.includes(shardOf(head.starts, term)));
}

/** The commonest of the range, the one that holds the word itself before others that are as common. */
function prefixShards(word: QueryWord, { head, isOneFile }: TermLookup): readonly number[] {
  const places = shardsOfPrefix(head.starts, shortest(word));
  if (isOneFile) return places;
  const own = shardOf(head.starts, word.folded);
  const rank = (place: number) => (head.frequencies[place] ?? 0) + (place === own ? 0.5 : 0);
  return places.toSorted((a, b) => rank(b) - rank(a)).slice(0, SHARDS_PER_PREFIX);
}

/**
 * Those that the next letter of a half-typed word is likely to ask for, the commonest first, beside those
 * that the word itself needs.
 */
export function shardsAhead(word: QueryWord, terms: TermLookup): readonly number[] {
  const { starts, frequencies } = terms.head;
  const now = new Set([...prefixShards(word, terms), shardOf(starts, word.stem)]);
  return shardsOfPrefix(starts, word.folded)
    .filter((place) => !now.has(place))
    .sort((a, b) => (frequencies[b] ?? 0) - (frequencies[a] ?? 0))
    .slice(0, SHARDS_AHEAD);
}

/** The stem, where all that begins with the word begins with that: "using" is not all of "us…". */
function shortest({ folded, stem }: QueryWord): string {
  return stem.length > 2 && folded.startsWith(stem) ? stem : folded;
}

export function wordsFrom(sorted: readonly string[], prefix: string): readonly string[] {
  const start = firstFrom(sorted, prefix);
  let end = start;
  while (sorted[end]?.startsWith(prefix)) end++;
  return sorted.slice(start, end);
}
