import { plainWords } from "../format/words-of-text.ts";

/**
 * What files of cards have in common, so that each need not spell it again: words that stand in many of these texts,
 * the commonest first, with spaces between. The entry holds them, and every search loads that: a few results make up
 * for it. It goes by powers of two, and so stays as it is when a page changes, as nearly always.
 */
export function commonWords(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(plainWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const encoder = new TextEncoder();
  const common = [...counts].flatMap(([word, count]) => {
    // A number takes about as many bits as two letters.
    const saved = (count - 1) * (encoder.encode(word).length - 1);
    return count >= LEAST && saved > 0
      ? { word, power: Math.floor(Math.log2(count)), worth: Math.floor(Math.log2(saved)) }
      : [];
  });
  common.sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1));
  let length = 0;
  const kept = common.filter(({ word }) => {
    length += word.length + 1;
    return length <= MOST + 1;
  });
  return kept
    .sort((a, b) => b.power - a.power || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word)
    .join(" ");
}

const LEAST = 4;

/** UTF-16 units. */
const MOST = 3072;
