import type { ShownCard } from "../format/cards.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { hasPhrase, startsOf } from "./phrase.ts";
import { hasSameStem } from "./phrases.ts";
import type { Phrase } from "./read-query.ts";
import type { QueryTerm } from "./typos.ts";

/** Stretches of a text in which the words of a phrase, or of what was typed in one piece, stand together. */
export interface Runs {
  /** Places of the query's words that count only there. */
  readonly bound: ReadonlySet<number>;
  /** The stretches, as words from one up to another, of a text of those folded words. */
  within(said: readonly string[]): readonly (readonly [start: number, end: number])[];
}

/** Of what a card has together; a word that was also typed by itself counts everywhere. */
export function runsIn(
  phrases: readonly Phrase[],
  queryTerms: readonly QueryTerm[],
  pipeline: Pick<Pipeline, "stem">,
): (card: ShownCard) => Runs | undefined {
  const isAlike = hasSameStem({ pipeline });
  return (card) => {
    const own = phrases.filter(
      (phrase) => phrase.words.length > 1 && hasPhrase(card, phrase, isAlike),
    );
    if (own.length === 0) return undefined;
    const bound = queryTerms.flatMap(({ word }, place) => {
      const times = own.flatMap(({ words }) =>
        words.filter(({ folded }) => folded === word.folded),
      );
      return times.length >= word.times ? place : [];
    });
    const known = new WeakMap<readonly string[], readonly (readonly [number, number])[]>();
    return {
      bound: new Set(bound),
      within(said) {
        const runs =
          known.get(said) ??
          own.flatMap((phrase) =>
            startsOf(phrase, said, isAlike).map(
              (start) => [start, start + phrase.words.length] as const,
            ),
          );
        known.set(said, runs);
        return runs;
      },
    };
  };
}
