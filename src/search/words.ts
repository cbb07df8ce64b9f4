/** A word of a text: where it stands, `[start, end)` in UTF-16 units, and its folded form. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, without diacritics or apostrophes: what the index and a query compare. */
  readonly folded: string;
}

/**
 * The words of a text in order. Letters and digits of any script make words; an apostrophe may stand
 * inside one; everything else separates. Lunr's own tokenizer splits at white space and hyphens only,
 * and its trimmer knows ASCII only (it would trim a Greek word to nothing), so neither is used.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const folded = fold(match[0]);
    if (folded === "") continue;
    found.push({ start: match.index, end: match.index + match[0].length, folded });
  }
  return found;
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=[\p{L}\p{N}]))*/gu;

function fold(word: string): string {
  return (
    word
      .replace(/['’]s$/i, "")
      .normalize("NFKD")
      // Only the combining marks that Latin, Greek and Cyrillic use: in other scripts a mark is a vowel.
      .replace(/[\u0300-\u036f]|[^\p{L}\p{N}\p{M}]/gu, "")
      .toLowerCase()
      // Lower case depends on what follows: a word and its beginning must fold alike.
      .replaceAll("ς", "σ")
  );
}
