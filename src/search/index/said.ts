import { fieldNames } from "../format/documents.ts";
import type { Counts } from "./counts.ts";
import type { PageWords } from "./page-words.ts";

/** What words written in these numbers say. */
export interface Said {
  /** By number of a written word: its one term, or less than 0: `SEVERAL`, or else none. */
  readonly termOf: Int32Array;
  /** Of a written word, all of them. */
  termsOf(word: number): readonly number[];
}

export const NONE = -1;
export const SEVERAL = -2;

export function saidBy({
  written,
  surfaces,
}: {
  readonly written: Pick<Counts["written"], "surfaces">;
  readonly surfaces: Pick<Counts["surfaces"], "terms">;
}): Said {
  const termsOf = (word: number) => surfaces.terms[written.surfaces[word] ?? 0] ?? [];
  const termOf = new Int32Array(written.surfaces.length);
  written.surfaces.forEach((surface, word) => {
    const own = surfaces.terms[surface] ?? [];
    termOf[word] = own.length > 1 ? SEVERAL : (own[0] ?? NONE);
  });
  return { termOf, termsOf };
}

/** Goes through the fields of a page's documents, in their order. */
export function eachField(
  words: PageWords,
  visit: (own: PageWords, field: number, document: number) => void,
): void {
  let count = 0;
  for (let at = 0; at < words.length; count++) {
    const start = at + 1;
    at = start + (words[at] ?? 0);
    const field = count % fieldNames.length;
    visit(words.subarray(start, at), field, (count - field) / fieldNames.length);
  }
}

/** Goes through the terms of some words, in their order. */
export function eachTerm(
  words: PageWords,
  { termOf, termsOf }: Said,
  visit: (term: number, word: number) => void,
): void {
  for (const word of words) {
    const term = termOf[word] ?? NONE;
    if (term >= 0) visit(term, word);
    else if (term === SEVERAL) for (const each of termsOf(word)) visit(each, word);
  }
}
