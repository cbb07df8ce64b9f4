import { documentKinds, fieldNames } from "../format/documents.ts";
import { decodePlaces, type Placed, placesOfShard } from "../format/places.ts";
import { decodeOccurrences } from "../format/shard.ts";
import type { OpenIndex } from "./open-index.ts";
import { hasPhrase, type IsAlike } from "./phrase.ts";
import { termPostings } from "./query-terms.ts";
import type { Phrase, PhraseWord } from "./read-query.ts";
import type { DecodePlaces } from "./store.ts";
import { shardOf } from "./term-range.ts";
import type { QueryTerm } from "./typos.ts";

/** The documents in which the words of a phrase stand beside one another. */
export interface Together {
  readonly ordinals: ReadonlySet<number>;
  /** Whether all of these have it; otherwise only their texts tell. */
  readonly isSure: boolean;
}

const TERMS = documentKinds.indexOf("term");

/** The texts of so many documents are looked at, where it takes that to tell. */
const FEW = 24;

/**
 * Asks the texts where they are at hand, or else the places of the words. Words that stand in very many
 * places have none: where these leave many documents, it is not sure of them.
 * @param queryTerms The words that were looked up already.
 */
export async function together(
  phrase: Phrase,
  isAlike: IsAlike,
  queryTerms: readonly QueryTerm[],
  open: OpenIndex,
): Promise<Together> {
  const lookedUp = new Map(queryTerms.map((each) => [each.word.folded, each]));
  if (open.isOneFile) {
    return {
      ordinals: await inTexts(candidates(phrase, lookedUp, open), phrase, isAlike, open),
      isSure: true,
    };
  }
  const placed = await Promise.all(
    phrase.words.map((word, at) => placesOf(word, phrase, at, lookedUp.get(word.folded), open)),
  );
  const known = placed.flatMap((places, at) => (places ? [{ places, at }] : []));
  if (known.length === 0) {
    return { ordinals: new Set(candidates(phrase, lookedUp, open)), isSure: false };
  }
  const ordinals = [...besideOneAnother(known, phrase, isAlike)];
  const isUnsure =
    known.length < placed.length
      ? () => true
      : // Other names of a term follow its text in the index, but are no part of it.
        (ordinal: number) => ordinal >= (open.head.kindStarts[TERMS] ?? Number.POSITIVE_INFINITY);
  const unsure = ordinals.filter(isUnsure);
  if (unsure.length > FEW) return { ordinals: new Set(ordinals), isSure: false };
  const confirmed = await inTexts(unsure, phrase, isAlike, open);
  return {
    ordinals: new Set(ordinals.filter((each) => !isUnsure(each) || confirmed.has(each))),
    isSure: true,
  };
}

async function inTexts(
  ordinals: Iterable<number>,
  phrase: Phrase,
  isAlike: IsAlike,
  { store }: OpenIndex,
): Promise<ReadonlySet<number>> {
  const found = await Promise.all(
    [...ordinals].map(async (ordinal) =>
      hasPhrase(await store.card(ordinal), phrase, isAlike) ? ordinal : [],
    ),
  );
  return new Set(found.flat());
}

/** Documents that have all of the phrase's words that were looked up. */
function candidates(
  { words }: Phrase,
  lookedUp: ReadonlyMap<string, QueryTerm>,
  { head }: OpenIndex,
): readonly number[] {
  const counts = new Uint32Array(head.documentCount);
  const known = new Set(words.flatMap(({ folded }) => lookedUp.get(folded) ?? []));
  let before = 0;
  for (const { expanded } of known) {
    for (const { documents } of expanded.clauses.flatMap(({ postings }) => postings.fields)) {
      for (const ordinal of documents) if (counts[ordinal] === before) counts[ordinal] = before + 1;
    }
    before++;
  }
  return Array.from(counts.keys()).filter((ordinal) => counts[ordinal] === before);
}

/** A word that was not looked up is worth so much: shards of commoner ones are large. As `frequencies`. */
const WORTH_A_LOOK = 12;

/** Of all terms that the word stands for; undefined where they are not known. */
async function placesOf(
  { stem }: PhraseWord,
  { words, isOpen }: Phrase,
  at: number,
  lookedUp: QueryTerm | undefined,
  { head, pipeline, store }: OpenIndex,
): Promise<readonly Placed[] | undefined> {
  const isLast = isOpen && at === words.length - 1;
  if (!lookedUp && (isLast || (head.frequencies[shardOf(head.starts, stem)] ?? 0) > WORTH_A_LOOK)) {
    return undefined;
  }
  const own = (
    lookedUp?.expanded.clauses.map(({ postings }) => postings) ?? [
      await termPostings(stem, { head, pipeline, isOneFile: false, shard: store.shard }),
    ]
  )
    .flatMap((postings) => postings?.term ?? [])
    .filter((term) => isLast || term === stem);
  const placed = await Promise.all(
    own.map(async (term) => (await store.places(shardOf(head.starts, term), decode)).get(term)),
  );
  const known = placed.filter((each) => each !== undefined);
  return known.length === placed.length ? known : undefined;
}

const decode: DecodePlaces = function* (shard, places, at, scale) {
  const { terms } = yield* decodeOccurrences(shard, scale);
  return decodePlaces(placesOfShard(places, at), terms);
};

interface WordPlaces {
  readonly places: readonly Placed[];
  /** Which of the phrase's words it is. */
  readonly at: number;
}

function besideOneAnother(
  all: readonly WordPlaces[],
  phrase: Phrase,
  isAlike: IsAlike,
): ReadonlySet<number> {
  // By field and document: where the phrase would begin.
  let starts: ReadonlyMap<number, ReadonlySet<number>> | undefined;
  for (const word of all.toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    starts = startsWith(word, phrase, isAlike, starts);
  }
  return new Set([...(starts?.keys() ?? [])].map((key) => Math.floor(key / fieldNames.length)));
}

function sizeOf({ places }: WordPlaces): number {
  return places.reduce(
    (sum, { fields }) => sum + fields.reduce((own, field) => own + field.places.length, 0),
    0,
  );
}

function startsWith(
  { places, at }: WordPlaces,
  { words, isOpen, field }: Phrase,
  isAlike: IsAlike,
  before: ReadonlyMap<number, ReadonlySet<number>> | undefined,
): ReadonlyMap<number, ReadonlySet<number>> {
  const starts = new Map<number, Set<number>>();
  const wanted = words[at];
  const isLast = isOpen && at === words.length - 1;
  for (const { forms, fields } of places) {
    const isWanted = forms.map(
      (folded) =>
        wanted !== undefined &&
        (isAlike(folded, wanted) || (isLast && folded.startsWith(wanted.folded))),
    );
    fields.forEach(({ documents, counts, places: own, forms: said }, number) => {
      if (field && fieldNames[number] !== field) return;
      let place = 0;
      documents.forEach((ordinal, posting) => {
        const key = ordinal * fieldNames.length + number;
        const known = before?.get(key);
        const end = place + (counts[posting] ?? 0);
        for (; place < end; place++) {
          const start = (own[place] ?? 0) - at;
          if (!isWanted[said[place] ?? -1] || (before && !known?.has(start))) continue;
          const here = starts.get(key) ?? new Set();
          starts.set(key, here.add(start));
        }
      });
    });
  }
  return starts;
}
