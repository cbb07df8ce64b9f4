import type { PinnedPage } from "../format/pinned.ts";
import type { Pipeline } from "../text/pipeline.ts";
import { type Typo, typosIn } from "./phrase-typos.ts";
import type { Pin } from "./pins.ts";
import type { QueryWord } from "./read-query.ts";

export interface Pinned {
  /** In the site's order. */
  readonly pages: readonly PinnedPage[];
  /** Mistyped words of a phrase, with what was meant. */
  readonly typos: readonly Typo[];
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
