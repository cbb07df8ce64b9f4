import type { FieldPostings, TermPostings } from "../format/postings.ts";
import type { Synonyms } from "../format/synonyms.ts";
import { AFTER_TERMS } from "../format/term-number.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { words } from "../text/words.ts";
import type { FoundUnit, FoundUnits } from "./found-units.ts";
import { type Clause, type TermLookup, termPostings } from "./query-terms.ts";
import type { QueryWord } from "./read-query.ts";
import { firstFrom, shardOf } from "./term-range.ts";
import type { QueryTerm } from "./typos.ts";

/** A word or phrase that a reader may type, and what else it stands for. */
export interface Meaning {
  readonly said: Phrase;
  readonly means: readonly Phrase[];
}

interface Phrase {
  /** As its author wrote it. */
  readonly text: string;
  readonly folded: readonly string[];
  readonly stems: readonly string[];
}

/** Inflections of one phrase are no two meanings: they have the same stems. */
export function readyMeanings(
  synonyms: readonly Synonyms[],
  { stem }: Pipeline,
): readonly Meaning[] {
  const ready = (text: string): Phrase => {
    const folded = words(text).map((word) => word.folded);
    return { text, folded, stems: folded.map(stem) };
  };
  return synonyms.flatMap(({ words: said, means }) => {
    const phrases = distinct(said.map(ready));
    const meant = means && distinct(means.map(ready));
    return phrases.flatMap((phrase) => {
      const others = (meant ?? phrases).filter((other) => keyOf(other) !== keyOf(phrase));
      return others.length > 0 ? [{ said: phrase, means: others }] : [];
    });
  });
}

function distinct(phrases: readonly Phrase[]): readonly Phrase[] {
  const byKey = new Map(phrases.toReversed().map((phrase) => [keyOf(phrase), phrase]));
  return phrases.filter((phrase) => byKey.get(keyOf(phrase)) === phrase);
}

/** In whatever order: "autonomy support" and "support of autonomy" are no synonyms. */
function keyOf({ stems }: Phrase): string {
  return stems.toSorted().join(" ");
}

// Something else than was typed counts for half.
const BOOST = 5;

// A vector's elements are told apart by number: in between are the pieces of words.
const FIRST_NUMBER = AFTER_TERMS + 2 ** 20;

/**
 * The words with what the site's author means by them. A document that has all words of a meaning has
 * those that were typed for it. Where the very word stands on the site, such documents come below those
 * that have it; where only other forms of it do, they stand beside.
 */
export async function withMeanings(
  { queryTerms, together }: FoundUnits,
  typed: readonly QueryWord[],
  meanings: readonly Meaning[],
  terms: TermLookup,
): Promise<FoundUnits> {
  const found = meanings.flatMap(({ said, means }) => {
    const covered = wordsOf(said, typed);
    return covered ? means.map((phrase) => ({ phrase, covered })) : [];
  });
  if (found.length === 0) return { queryTerms, together };
  const looked = await Promise.all(
    found.map(async ({ phrase, covered }, at) => {
      const postings = await phrasePostings(phrase, FIRST_NUMBER + at, terms);
      return postings ? { phrase, covered, postings } : [];
    }),
  );
  const clauses = looked.flat();
  const all = await Promise.all(
    queryTerms.map(async ({ word, expanded }) => {
      const own = clauses.filter(({ covered }) => covered.includes(word.folded));
      if (own.length === 0) return { word, expanded };
      const isBelow = await isWritten(word, terms);
      const known = new Set(expanded.clauses.map(({ postings }) => postings.term));
      const added = own.flatMap(({ phrase, covered, postings }): Clause[] => {
        if (known.has(postings.term)) return [];
        known.add(postings.term);
        const boost = BOOST / covered.length;
        const { text, stems } = phrase;
        return [{ postings, boost, meant: { text, stems, isBelow } }];
      });
      return { word, expanded: { ...expanded, clauses: [...expanded.clauses, ...added] } };
    }),
  );
  return {
    queryTerms: all,
    together: together.map((unit) => unitMeant(unit, queryTerms, clauses)),
  };
}

/** With the documents that have what is meant by the whole of it, as by C# or x-ray. */
function unitMeant(
  { ordinals, begun, words }: FoundUnit,
  queryTerms: readonly QueryTerm[],
  clauses: readonly { readonly covered: readonly string[]; readonly postings: TermPostings }[],
): FoundUnit {
  const pieces = words.flatMap((place) => queryTerms[place]?.word.folded ?? []);
  const meant = clauses
    .filter(({ covered }) => pieces.every((piece) => covered.includes(piece)))
    .flatMap(({ postings }) => postings.fields.flatMap(({ documents }) => [...documents]));
  return { ordinals: new Set([...ordinals, ...meant]), begun, words };
}

/** Whether any of them is among the words. */
export function isMeant(meanings: readonly Meaning[], typed: readonly QueryWord[]): boolean {
  return meanings.some(({ said }) => wordsOf(said, typed) !== undefined);
}

/** From so many letters on, a half-typed word tells which it will be. */
const BEGUN = 5;

/** The words that are the phrase, side by side and in its order; undefined where it is not there. */
function wordsOf(
  { stems, folded }: Phrase,
  typed: readonly QueryWord[],
): readonly string[] | undefined {
  const isAt = (word: QueryWord | undefined, place: number) => {
    if (!word || word.isQuoted) return false;
    if (word.stem === stems[place]) return true;
    const isBegun = word.isLast && word === typed.at(-1) && word.folded.length >= BEGUN;
    return isBegun && (folded[place]?.startsWith(word.folded) ?? false);
  };
  const start = typed.findIndex((_, from) => stems.every((_, at) => isAt(typed[from + at], at)));
  if (start < 0) return undefined;
  return typed.slice(start, start + stems.length).map((word) => word.folded);
}

/** Whether a document has the very word; of one that is its own stem, that or another form of it. */
async function isWritten({ folded, stem }: QueryWord, terms: TermLookup): Promise<boolean> {
  if (stem.startsWith(folded)) return (await termPostings(stem, terms)) !== undefined;
  const { words: surfaces } = await terms.shard(shardOf(terms.head.starts, folded));
  return surfaces[firstFrom(surfaces, folded)] === folded;
}

/** A phrase as if it were a term, of the documents that have all its words in one field. */
async function phrasePostings(
  { stems, text }: Phrase,
  index: number,
  terms: TermLookup,
): Promise<TermPostings | undefined> {
  const all = await Promise.all([...new Set(stems)].map((stem) => termPostings(stem, terms)));
  const known = all.filter((postings) => postings !== undefined);
  const [first, ...others] = known;
  if (!first || known.length < all.length) return undefined;
  if (others.length === 0) return first;
  const fields = first.fields.map((field, place) =>
    others.reduce<FieldPostings>((both, { fields }) => shared(both, fields[place]), field),
  );
  const isFound = fields.some(({ documents }) => documents.length > 0);
  return isFound ? { term: `${text} `, index, fields } : undefined;
}

/** Of the documents of both, with the lesser weight. */
function shared(one: FieldPostings, other: FieldPostings | undefined): FieldPostings {
  const weights = new Map<number, number>();
  other?.documents.forEach((ordinal, at) => {
    weights.set(ordinal, other.weights[at] ?? 0);
  });
  const documents = one.documents.filter((ordinal) => weights.has(ordinal));
  const least = [...one.documents.entries()].flatMap(([at, ordinal]) => {
    const weight = weights.get(ordinal);
    return weight === undefined ? [] : Math.min(weight, one.weights[at] ?? 0);
  });
  return { documents, weights: Uint32Array.from(least) };
}
