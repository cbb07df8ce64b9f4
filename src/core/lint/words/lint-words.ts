/**
 * What the guidelines for writing questions look for in a language: words and phrases in small letters.
 * A language is added as a file like `en.ts` and named in `languages.ts`.
 */
export interface LintWords {
  /** Words that carry little meaning, so that sharing them says nothing. */
  readonly common: readonly string[];
  /** Words that make a question ask for the exception. */
  readonly negations: readonly string[];
  /** Phrases that hold such a word and do not. */
  readonly negationExceptions: readonly string[];
  /** Words that begin a clause of its own, whose negation is not the question's. */
  readonly subordinators: readonly string[];
  /** Options that stand for several, or for none. */
  readonly catchAll: readonly string[];
  /** Words that allow no exception. */
  readonly absolutes: readonly string[];
  /** Phrases that hold such a word and are about something else. */
  readonly absoluteExceptions: readonly string[];
}
