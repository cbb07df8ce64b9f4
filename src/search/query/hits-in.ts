import type { ShownCard } from "../format/cards.ts";
import { firstCharacter, isCjk } from "../text/bigrams.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { indexedWords } from "../text/words.ts";
import type { IsHit } from "./excerpt.ts";
import type { Phrase } from "./read-query.ts";
import { type Runs, runsIn } from "./runs.ts";
import type { QueryTerm } from "./typos.ts";

/** Which of the query's words a folded one is, or -1. */
export type PlaceOf = (folded: string) => number;

/** What of a card was looked for. */
export interface CardHits {
  readonly placeOf: PlaceOf;
  /** Whether a pair of characters is one for its first alone, which was typed. */
  readonly isByFirst?: (folded: string, place: number) => boolean;
  /** What it has together, of what was typed together. */
  readonly runs?: Runs | undefined;
  /** What its site's author means by words that it does not have itself. */
  readonly means: readonly string[];
}

/** Of a card; without one, what all cards have in common. */
export type HitsOf = (card?: ShownCard) => CardHits;

/**
 * A word of a text matches one of the query when its stem is one of that word's terms. What a site's
 * author means by a word counts in cards that do not have the word.
 */
export function hitsIn(
  queryTerms: readonly QueryTerm[],
  phrases: readonly Phrase[],
  { stem }: Pick<Pipeline, "stem">,
): HitsOf {
  const runsOf = runsIn(phrases, queryTerms, { stem });
  const places = new Map<string, number>();
  const meanings = queryTerms.flatMap(({ expanded }, place) =>
    expanded.clauses.flatMap(({ postings, meant }) => {
      if (meant) return { place, ...meant };
      places.set(postings.term, place);
      return [];
    }),
  );
  const usual: CardHits = {
    placeOf: (folded) => places.get(stem(folded)) ?? -1,
    isByFirst: (folded, place) =>
      isCjk(folded) &&
      folded !== queryTerms[place]?.word.folded &&
      firstCharacter(folded) === queryTerms[place]?.word.folded,
    means: [],
  };
  return (card) => {
    if (!card) return usual;
    const runs = runsOf(card);
    if (meanings.length === 0) return { ...usual, runs };
    const { title, text, page, aliases } = card;
    const stems = new Set(
      indexedWords([title, text, page, ...aliases].join("\n")).map(({ folded }) => stem(folded)),
    );
    const having = new Set([...stems].flatMap((each) => places.get(each) ?? []));
    const used = meanings.filter(
      (meant) => !having.has(meant.place) && meant.stems.every((each) => stems.has(each)),
    );
    const all = new Map(places);
    for (const { stems, place } of used) {
      for (const each of stems) if (!all.has(each)) all.set(each, place);
    }
    return {
      ...usual,
      runs,
      placeOf: (folded) => all.get(stem(folded)) ?? -1,
      means: [...new Set(used.flatMap(({ text }) => text ?? []))],
    };
  };
}

/** Whether a word of a text is one of the query's, or within a run. */
export function isHitOf({ placeOf, isByFirst, runs }: CardHits): IsHit {
  return (folded, at, said) => {
    const place = placeOf(folded);
    if (place >= 0 && !runs?.bound.has(place)) return isByFirst?.(folded, place) ? "first" : true;
    return runs?.within(said).some(([start, end]) => start <= at && at < end) ?? false;
  };
}

/** The words of a text that are hits, folded; those of a run with spaces between. */
export function hitWords(text: string, hits: CardHits): readonly string[] {
  const said = indexedWords(text).map(({ folded }) => folded);
  const { placeOf, isByFirst, runs } = hits;
  const alone = said.flatMap((folded) => {
    const place = placeOf(folded);
    if (place < 0 || runs?.bound.has(place)) return [];
    return isByFirst?.(folded, place) ? firstCharacter(folded) : folded;
  });
  const together = runs?.within(said).map(([start, end]) => said.slice(start, end).join(" "));
  return [...alone, ...(together ?? [])];
}
