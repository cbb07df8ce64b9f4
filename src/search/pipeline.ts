import lunr from "lunr";
import { words } from "./words.ts";

/** What a language does to words between text and index, and between a query and the index. */
export interface Pipeline {
  /** Lunr's pipeline functions: those that the index names and a browser must have. */
  readonly functions: readonly lunr.PipelineFunction[];
  stem(folded: string): string;
  /** A word such as "the": it may be searched, but never rules a document out. */
  isCommon(folded: string): boolean;
}

/**
 * English is stemmed; other languages are compared word by word until they have a stemmer.
 * There is no stop-word filter: with one in the search pipeline Lunr throws on a required stop word,
 * and with one in the index alone such a word finds nothing and takes the rest of a query with it.
 */
export function pipelineFor(language: string): Pipeline {
  return /^en(?:-|$)/i.test(language) ? english : plain;
}

const plain: Pipeline = { functions: [], stem: (folded) => folded, isCommon: () => false };

const english: Pipeline = {
  functions: [lunr.stemmer],
  stem: (folded) => lunr.stemmer(new lunr.Token(folded, {})).toString(),
  // The filter's type leaves out what it returns for a stop word: undefined.
  isCommon: (folded) => !lunr.stopWordFilter(new lunr.Token(folded, {})),
};

/** For `lunr.Builder.tokenizer`. */
export const tokenizer: typeof lunr.tokenizer = Object.assign(
  (text?: null | string | object | object[]): lunr.Token[] =>
    words(String(text ?? "")).map((word) => new lunr.Token(word.folded, {})),
  { separator: lunr.tokenizer.separator },
);
