/** Words and phrases that a site's author says mean the same, or lead from one to another. */
export interface Synonyms {
  /** As a reader may type them. */
  readonly words: readonly string[];
  /** What a search for any of them finds too. Left out where each finds what the others find. */
  readonly means?: readonly string[];
}
