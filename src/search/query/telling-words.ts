import type { LexiconFile } from "../format/lexicon-file.ts";
import type { QueryWord } from "./read-query.ts";
import { firstFrom } from "./term-range.ts";

// Each may cost a shard; a text of two hundred words has about as many that tell anything.
const MOST = 128;

/**
 * The words of a text to search for: all of them, or of a very long text those that tell most. What
 * falls out is what no document has, and then what is commonest in the documents.
 */
export async function tellingWords(
  words: readonly QueryWord[],
  lexicon: () => Promise<LexiconFile>,
): Promise<readonly QueryWord[]> {
  if (words.length <= MOST) return words;
  const { words: sorted, frequencies } = await lexicon();
  const frequency = ({ folded }: QueryWord) => {
    const place = firstFrom(sorted, folded);
    return sorted[place] === folded ? (frequencies[place] ?? 0) : Number.POSITIVE_INFINITY;
  };
  const ranked = words.map((word) => ({ word, frequency: frequency(word) }));
  const kept = new Set(
    ranked
      .toSorted((a, b) => (a.frequency < b.frequency ? -1 : a.frequency > b.frequency ? 1 : 0))
      .slice(0, MOST)
      .map(({ word }) => word),
  );
  return words.filter((word) => kept.has(word));
}
