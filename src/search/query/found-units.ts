import type { QueryTerm } from "./typos.ts";

/** What was typed without a space between, where any document has it in one piece. */
export interface FoundUnit {
  /** The documents that have it. */
  readonly ordinals: ReadonlySet<number>;
  /** Which of the words are its pieces. */
  readonly words: readonly number[];
}

export interface FoundUnits {
  /** The words, which a document has too where it has a unit of them as one word. */
  readonly queryTerms: readonly QueryTerm[];
  /** Those that are found at all. */
  readonly together: readonly FoundUnit[];
}
