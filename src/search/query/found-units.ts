import type { QueryTerm } from "./typos.ts";

/** What was typed without a space between, where any document has it in one piece. */
export interface FoundUnit {
  /** The documents that have it. */
  readonly ordinals: ReadonlySet<number>;
  /** Of these, those that have only what begins with it, where others have it: 5.3.20 where 5.3.2 was typed. */
  readonly begun: readonly number[];
  /** Which of the words are its pieces. */
  readonly words: readonly number[];
}

export interface FoundUnits {
  /** The words, which a document has too where it has a unit of them as one word. */
  readonly queryTerms: readonly QueryTerm[];
  /** Those that are found at all. */
  readonly together: readonly FoundUnit[];
}
