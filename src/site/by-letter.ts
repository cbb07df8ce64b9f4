export interface LetterGroup<T> {
  /** `#` for what begins with no letter. */
  readonly letter: string;
  readonly entries: readonly T[];
}

/**
 * Groups by first letter, in the language's order. A letter with a mark stands under the plain one
 * unless the language counts it as another: Å under A in English, by itself in Swedish.
 */
export function byLetter<T>(
  entries: readonly T[],
  wordOf: (entry: T) => string,
  language: string,
): readonly LetterGroup<T>[] {
  const base = new Intl.Collator(language, { sensitivity: "base" });
  const letters = new Map<string, string>();
  const groups = Map.groupBy(entries, (entry) => {
    const first = /(\p{L}\p{M}*)|\p{N}/u.exec(wordOf(entry).normalize("NFC"))?.[1] ?? "#";
    const letter = letters.get(first) ?? letterOf(first, base, language);
    letters.set(first, letter);
    return letter;
  });
  const collator = new Intl.Collator(language);
  return [...groups]
    .map(([letter, entries]) => ({ letter, entries }))
    .toSorted((a, b) => collator.compare(a.letter, b.letter));
}

function letterOf(first: string, base: Intl.Collator, language: string): string {
  // Of "ß", whose capital is two letters, the first.
  const [letter = first] = first.toLocaleUpperCase(language).normalize("NFC");
  const [plain = letter] = letter.normalize("NFD");
  return base.compare(letter, plain) === 0 ? plain : letter;
}
