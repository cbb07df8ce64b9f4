import type { ShownCard } from "./index-file.ts";
import type { Pipeline } from "./pipeline.ts";
import { words } from "./words.ts";

/**
 * Brings what is called just what the reader typed to the front, as Lunr's scores do not: "autonomy"
 * before "autonomy support". Otherwise keeps the order.
 */
export function namedFirst(
  cards: readonly ShownCard[],
  text: string,
  pipeline: Pipeline,
): readonly ShownCard[] {
  const stems = (named: string) =>
    words(named)
      .map(({ folded }) => pipeline.stem(folded))
      .join(" ");
  const name = stems(text.slice(0, 200));
  const isNamed = cards.map((card) => stems(card.title) === name);
  return [...cards.filter((_, at) => isNamed[at]), ...cards.filter((_, at) => !isNamed[at])];
}
