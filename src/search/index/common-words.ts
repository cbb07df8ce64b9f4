/**
 * What files of cards refer to, so that each need not have it again: words that stand in many of these texts, the
 * commonest last. The entry holds it, and every search loads that: a few results make up for it. It goes by
 * powers of two, and so stays as it is when a page changes, as nearly always.
 */
export function commonWords(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/ ?\p{L}[\p{L}\p{M}'’]*/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const worth = [...counts].flatMap(([word, count]) => {
    // A reference takes about as many bits as two letters.
    const saved = (count - 1) * (word.length - 2);
    return count >= LEAST && saved > 0 ? { word, power: Math.floor(Math.log2(saved)) } : [];
  });
  worth.sort((a, b) => b.power - a.power || (a.word < b.word ? -1 : 1));
  let common = "";
  for (const { word } of worth) {
    if (common.length + word.length > MOST) break;
    common = word + common;
  }
  return common;
}

const LEAST = 4;

/** UTF-16 units. */
const MOST = 3072;
