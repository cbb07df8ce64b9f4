import type { PinnedPage } from "../format/pinned.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { words } from "../text/words.ts";
import type { PhraseWord, QueryWord } from "./read-query.ts";

/** A pinned page with its phrases folded and stemmed, as a reader's words are compared with them. */
export interface Pin {
  readonly page: PinnedPage;
  readonly phrases: readonly (readonly PhraseWord[])[];
}

export function readyPins(pages: readonly PinnedPage[], { stem }: Pipeline): readonly Pin[] {
  const ready = (folded: string): PhraseWord => ({ folded, stem: stem(folded) });
  return pages.map((page) => ({
    page,
    phrases: page.words.flatMap((text) => {
      const phrase = words(text).map(({ folded }) => ready(folded));
      // Many people write "selfharm".
      const joined = ready(phrase.map(({ folded }) => folded).join(""));
      return phrase.length > 1 ? [phrase, [joined]] : [phrase];
    }),
  }));
}

/**
 * Whether a page may be pinned for words that a reader typed, all of which a document has: only then is it worth
 * a look, in a script that most searches do not load. What was mistyped no document has.
 */
export function mayBePinned(typed: readonly QueryWord[], pins: readonly Pin[]): boolean {
  const isTyped = ({ folded, stem }: PhraseWord) =>
    typed.some((word, at) => {
      const next = typed[at + 1]?.folded;
      // Half typed, or written as two.
      const isBegun = next === undefined || next[0] === folded[word.folded.length];
      return word.stem === stem || (isBegun && folded.startsWith(word.folded));
    });
  return pins.some(({ phrases }) => phrases.some((phrase) => phrase.every(isTyped)));
}
