import type { PinnedPage } from "../format/pinned.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { words } from "../text/words.ts";
import { type Typo, typosIn } from "./phrase-typos.ts";
import type { PhraseWord, QueryWord } from "./read-query.ts";

/** A pinned page with its phrases folded and stemmed, as a reader's words are compared with them. */
export interface Pin {
  readonly page: PinnedPage;
  readonly phrases: readonly (readonly PhraseWord[])[];
}

export interface Pinned {
  /** In the site's order. */
  readonly pages: readonly PinnedPage[];
  /** Mistyped words of a phrase, with what was meant. */
  readonly typos: readonly Typo[];
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

/** Whether a phrase that a page is pinned for has the word. */
export function isPinnedWord({ folded, stem }: QueryWord, pins: readonly Pin[]): boolean {
  return pins.some(({ phrases }) =>
    phrases.some((phrase) => phrase.some((own) => own.folded === folded || own.stem === stem)),
  );
}

/**
 * The pages of which a phrase stands among the words that a reader typed.
 * @param options.unknown Folded words that no document has: only these are taken for typos.
 */
export function pinnedFor(
  typed: readonly QueryWord[],
  pins: readonly Pin[],
  options: { readonly pipeline: Pipeline; readonly unknown: ReadonlySet<string> },
): Pinned {
  const found = pins.flatMap(({ page, phrases }) => {
    const matches = phrases.map((phrase) => typosIn(phrase, typed, options));
    const least = matches
      .filter((typos) => typos !== undefined)
      .toSorted((a, b) => a.length - b.length);
    return least[0] ? [{ page, typos: least[0] }] : [];
  });
  return { pages: found.map(({ page }) => page), typos: found.flatMap(({ typos }) => typos) };
}
