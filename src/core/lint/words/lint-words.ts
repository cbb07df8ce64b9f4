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
  /** Words that deny: what an option says of itself. */
  readonly denials: readonly string[];
  /** Phrases in which such a word is what somebody says, as a refusal is. */
  readonly denialExceptions: readonly string[];
  /** Questions that name nothing of what they ask about. */
  readonly vague: readonly RegExp[];
  /** Phrases that ask for an opinion, to which no answer is wrong. */
  readonly opinions: readonly string[];
  /** Words that ask for what is better than the others. */
  readonly best: readonly string[];
  /** What a question of several keys says of how many there are. */
  readonly toldCounts: readonly RegExp[];
  /** Phrases that name a place among the options. */
  readonly places: readonly RegExp[];
  /** Capitals that everybody knows. */
  readonly acronyms: readonly string[];
  /** Options of a choice between two. */
  readonly pairs: readonly string[];
  /** Words and signs that join two claims into one. */
  readonly joins: readonly RegExp[];
  /** A stem's last word, and the options that cannot follow it. */
  readonly clashes: readonly { readonly ends: RegExp; readonly not: RegExp }[];
  /** Words that stand for what was named before. */
  readonly pronouns: readonly string[];
  /** The months' names from January on, with their short forms. */
  readonly months: readonly (readonly string[])[];
  /** How an option begins whose first word is of a kind of its own, and how the message calls that kind. */
  readonly beginnings: readonly { readonly begins: RegExp; readonly called: string }[];
  /** An option made of others, such as "A and C". */
  readonly combined: RegExp;
  /** How hard a text of so many words, sentences and syllables is to read, in years of school. */
  readonly grade: (words: readonly string[], sentences: number) => number;
}
