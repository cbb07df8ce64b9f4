import type { ShownCard } from "../format/cards.ts";
import type { Pipeline } from "../text/pipeline.ts";
import type { OpenIndex } from "./open-index.ts";
import { hasPhrase, type IsAlike } from "./phrase.ts";
import type { Phrase } from "./read-query.ts";
import type { SearchOptions } from "./search-options.ts";
import { together } from "./together.ts";
import type { QueryTerm } from "./typos.ts";

export type HasPhrase = (card: ShownCard) => boolean;

export interface FoundPhrases {
  /** Whether a document has all the phrases, as far as is known. */
  mayHave(ordinal: number): boolean;
  /** Of phrases of which only its text tells whether such a document has them. */
  readonly unsure: readonly HasPhrase[];
  /** Whether one was found with other endings only. */
  readonly isInflected: boolean;
}

/** Word for word; where no document has a phrase that way, with other endings. */
export async function findPhrases(
  phrases: readonly Phrase[],
  queryTerms: readonly QueryTerm[],
  { exactly = false }: SearchOptions,
  open: OpenIndex,
): Promise<FoundPhrases> {
  const found = await Promise.all(
    phrases.map(async (phrase) => {
      const asked = async (isAlike: IsAlike) => ({
        ...(await together(phrase, isAlike, queryTerms, open)),
        has: (card: ShownCard) => hasPhrase(card, phrase, isAlike),
      });
      const exact = await asked(isSame);
      if (exactly || exact.ordinals.size > 0) return { ...exact, isInflected: false };
      const inflected = await asked(hasSameStem(open));
      return { ...inflected, isInflected: inflected.ordinals.size > 0 };
    }),
  );
  return {
    mayHave: (ordinal) => found.every(({ ordinals }) => ordinals.has(ordinal)),
    unsure: found.flatMap(({ isSure, has }) => (isSure ? [] : has)),
    isInflected: found.some(({ isInflected }) => isInflected),
  };
}

export const isSame: IsAlike = (folded, wanted) => folded === wanted.folded;

export function hasSameStem({ pipeline }: { readonly pipeline: Pick<Pipeline, "stem"> }): IsAlike {
  return (folded, { stem }) => pipeline.stem(folded) === stem;
}
