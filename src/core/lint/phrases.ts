const known = new WeakMap<readonly string[], RegExp>();

/** Where in a text words or phrases of a list stand as words of their own, whatever their case. */
export function phrasesIn(
  list: readonly string[],
  text: string,
): readonly { readonly at: number; readonly phrase: string }[] {
  return [...text.matchAll(patternOf(list))].map(({ index, 0: phrase }) => ({ at: index, phrase }));
}

export function hasPhrase(list: readonly string[], text: string): boolean {
  return text.search(patternOf(list)) >= 0;
}

/** A text with the phrases of a list replaced by spaces, so that places stay. */
export function withoutPhrases(list: readonly string[], text: string): string {
  return text.replace(patternOf(list), (phrase) => " ".repeat(phrase.length));
}

function patternOf(list: readonly string[]): RegExp {
  const pattern = known.get(list) ?? makePattern(list);
  known.set(list, pattern);
  return pattern;
}

/** Longer phrases first, since the first that fits is taken. */
function makePattern(list: readonly string[]): RegExp {
  const escaped = list
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))
    .map((phrase) => phrase.replaceAll("'", "['’]").replaceAll(" ", "\\s+"));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}-])`, "giu");
}
