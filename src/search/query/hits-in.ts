import type { ShownCard } from "../format/cards.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { indexedWords } from "../text/words.ts";
import type { QueryTerm } from "./typos.ts";

/** Which of the query's words a folded one is, or -1. */
export type PlaceOf = (folded: string) => number;

/** What of a card was looked for. */
export interface CardHits {
  readonly placeOf: PlaceOf;
  /** What its site's author means by words that it does not have itself. */
  readonly means: readonly string[];
}

/** Of a card; without one, what all cards have in common. */
export type HitsOf = (card?: ShownCard) => CardHits;

/**
 * A word of a text matches one of the query when its stem is one of that word's terms. What a site's
 * author means by a word counts in cards that do not have the word.
 */
export function hitsIn(queryTerms: readonly QueryTerm[], { stem }: Pick<Pipeline, "stem">): HitsOf {
  const places = new Map<string, number>();
  const meanings = queryTerms.flatMap(({ expanded }, place) =>
    expanded.clauses.flatMap(({ postings, meant }) => {
      if (meant) return { place, ...meant };
      places.set(postings.term, place);
      return [];
    }),
  );
  const usual: CardHits = { placeOf: (folded) => places.get(stem(folded)) ?? -1, means: [] };
  if (meanings.length === 0) return () => usual;
  return (card) => {
    if (!card) return usual;
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
      placeOf: (folded) => all.get(stem(folded)) ?? -1,
      means: [...new Set(used.flatMap(({ text }) => text ?? []))],
    };
  };
}
