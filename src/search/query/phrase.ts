import type { ShownCard } from "../format/cards.ts";
import type { Phrase } from "../format/query.ts";
import { words } from "../text/words.ts";

/** Whether the words of the phrase stand beside one another in one of the card's texts. */
export function hasPhrase(card: ShownCard, { words: sought, field, isOpen }: Phrase): boolean {
  const texts = field === undefined ? [card.title, card.text, card.page] : [card[field]];
  const matches = (folded: string | undefined, place: number) =>
    isOpen && place === sought.length - 1
      ? folded?.startsWith(sought[place] ?? "")
      : folded === sought[place];
  return texts.some((text) => {
    const said = words(text).map(({ folded }) => folded);
    return said.some((_, at) => sought.every((_, place) => matches(said[at + place], place)));
  });
}
