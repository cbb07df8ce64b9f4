import type { ShownCard } from "../format/cards.ts";
import { words } from "../text/words.ts";

/**
 * Tells of a card how many of the words that a reader typed it has in another spelling only: `Søren` where
 * they typed `Soren`. Capitals make no difference, nor do endings.
 * @param language Whose small letters belong to capitals: in Turkish ı to I.
 */
export function spellingsOf(
  typed: string,
  language: string,
): (card: Pick<ShownCard, "title" | "text">) => number {
  const asked = new Map<string, Set<string>>();
  for (const { folded, spelt } of speltWords(typed, language)) {
    asked.set(folded, (asked.get(folded) ?? new Set()).add(spelt));
  }
  return ({ title, text }) => {
    const [same, others] = [new Set<string>(), new Set<string>()];
    for (const { folded, spelt } of speltWords(`${title} ${text}`, language)) {
      const spellings = asked.get(folded);
      if (spellings) (spellings.has(spelt) ? same : others).add(folded);
    }
    return [...others].filter((folded) => !same.has(folded)).length;
  };
}

function speltWords(text: string, language: string) {
  return words(text).map(({ start, end, folded }) => {
    const plain = text
      .slice(start, end)
      .normalize("NFKC")
      .replace(/\p{Cf}|['’]s$/giu, "");
    return { folded, spelt: plain.replaceAll("’", "'").toLocaleLowerCase(language) };
  });
}
