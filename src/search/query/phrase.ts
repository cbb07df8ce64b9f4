import type { ShownCard } from "../format/cards.ts";
import { words } from "../text/words.ts";
import type { Phrase } from "./read-query.ts";

/** Whether the words of the phrase stand beside one another in one of the card's texts. */
export function hasPhrase(card: ShownCard, { words: wanted, field, isOpen }: Phrase): boolean {
  const texts = field === undefined ? [card.title, card.text, card.page] : [card[field]];
  const matches = (folded: string | undefined, place: number) =>
    isOpen && place === wanted.length - 1
      ? folded?.startsWith(wanted[place] ?? "")
      : folded === wanted[place];
  return texts.some((text) => {
    const said = words(text).map(({ folded }) => folded);
    return said.some((_, at) => wanted.every((_, place) => matches(said[at + place], place)));
  });
}
