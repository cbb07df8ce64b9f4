import type { ShownCard } from "../format/cards.ts";
import { indexedWords } from "../text/words.ts";
import type { Phrase, PhraseWord } from "./read-query.ts";

/** Whether a word of a text may stand in the place of a phrase's word. */
export type IsAlike = (folded: string, wanted: PhraseWord) => boolean;

/** Whether the words of the phrase stand beside one another in one of the card's texts. */
export function hasPhrase(card: ShownCard, phrase: Phrase, isAlike: IsAlike): boolean {
  const { field } = phrase;
  const texts = field ? [card[field]] : [card.title, card.text, card.page, ...card.aliases];
  return texts.some((text) => startsOf(phrase, foldedWords(text), isAlike).length > 0);
}

/** The places of those words at which the phrase begins. */
export function startsOf(
  { words: wanted, isOpen }: Pick<Phrase, "words" | "isOpen">,
  said: readonly string[],
  isAlike: IsAlike,
): number[] {
  const matches = (folded = "", place: number) => {
    const word = wanted[place];
    if (!word) return false;
    const isBegun = isOpen && place === wanted.length - 1 && folded.startsWith(word.folded);
    return isBegun || isAlike(folded, word);
  };
  return said.flatMap((_, at) =>
    wanted.every((_, place) => matches(said[at + place], place)) ? at : [],
  );
}

function foldedWords(text: string): string[] {
  return indexedWords(text).map(({ folded }) => folded);
}
