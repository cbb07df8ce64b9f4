import lunr from "lunr";
import { indexedFields, type SearchDocument } from "./documents.ts";
import type { Pipeline } from "./pipeline.ts";
import { words } from "./words.ts";

/**
 * The words of the documents as they stand there. The index holds stems only, so that a half-typed
 * "autonomou" begins none of its terms ("autonom"): the lexicon says which term it leads to.
 */
export interface Lexicon {
  /** Terms of the words that begin so, but for terms that begin so themselves. */
  termsOfPrefix(prefix: string): readonly string[];
  /** Terms within `edits` insertions, deletions, substitutions or swaps of neighbouring letters. */
  termsNear(folded: string, edits: number): readonly string[];
}

/** The words that differ from their stem, sorted: the others are terms of the index. */
export function writeLexicon(documents: readonly SearchDocument[], pipeline: Pipeline): string {
  const surface = new Set<string>();
  for (const document of documents) {
    for (const field of Object.values(indexedFields(document))) {
      for (const { folded } of words(field)) surface.add(folded);
    }
  }
  return [...surface]
    .filter((folded) => pipeline.stem(folded) !== folded)
    .sort()
    .join(" ");
}

/** `terms` are the index's, sorted. */
export function readLexicon(
  lexicon: string,
  terms: readonly string[],
  pipeline: Pipeline,
): Lexicon {
  const surface = lexicon === "" ? [] : lexicon.split(" ");
  const nearTerm = nearIn(terms);
  const nearSurface = nearIn(surface);
  return {
    termsOfPrefix(prefix) {
      const found = new Set<string>();
      for (let at = firstFrom(surface, prefix); surface[at]?.startsWith(prefix); at++) {
        const term = pipeline.stem(surface[at] ?? "");
        if (!term.startsWith(prefix)) found.add(term);
      }
      return [...found];
    },
    termsNear(folded, edits) {
      const stems = nearSurface(folded, edits).map((word) => pipeline.stem(word));
      return [...new Set([...nearTerm(folded, edits), ...stems])];
    },
  };
}

/** The place of the first word that does not come before `prefix`. */
function firstFrom(sorted: readonly string[], prefix: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The token set is made when first needed: most queries are spelt well. */
function nearIn(sorted: readonly string[]): (word: string, edits: number) => string[] {
  let tokens: lunr.TokenSet | undefined;
  return (word, edits) => {
    tokens ??= tokenSets.fromArray(sorted);
    return tokens.intersect(tokenSets.fromFuzzyString(word, edits)).toArray();
  };
}

// Lunr has these on the class; its published types put them on the instance.
const tokenSets = lunr.TokenSet as unknown as {
  fromArray(sorted: readonly string[]): lunr.TokenSet;
  fromFuzzyString(word: string, edits: number): lunr.TokenSet;
};
