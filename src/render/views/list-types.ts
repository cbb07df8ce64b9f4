/** What templates of lists and of the search print: see `types.ts`. */

import type { LinkView, PageView } from "./types.ts";

/** A bibliography entry. `html` is the formatted reference, links included. */
export interface SourceView {
  readonly id: string;
  readonly html: string;
  readonly noteHtml: string;
  /** On an article: where it is cited there. On the sources page: pages that cite it. */
  readonly citedBy: readonly LinkView[];
}

export interface GlossaryView extends PageView {
  readonly letters: readonly {
    readonly letter: string;
    readonly terms: readonly {
      readonly id: string;
      readonly term: string;
      readonly definitionHtml: string;
      /** Articles whose text uses the term. */
      readonly usedIn: readonly LinkView[];
    }[];
  }[];
}

export interface SourcesView extends PageView {
  readonly sources: readonly SourceView[];
}

/** The A–Z index, whole or a part of it. `parts` lead to its parts; `letters` are what stands here. */
export interface LetterIndexView extends PageView {
  readonly letters: readonly {
    readonly letter: string;
    readonly entries: readonly (LinkView & { readonly context: string })[];
  }[];
  readonly parts: readonly (LinkView & {
    readonly current: boolean;
    /** "Consent to Dignity"; empty where the title says it all. */
    readonly range: string;
  })[];
}

/** The page that searches, with what it lists where scripts do not run. */
export interface SearchView extends PageView {
  readonly pinned: readonly (LinkView & { readonly note: string })[];
}

/** `roots` are the levels at which a host may serve the page: `""`, `"../"`, `"../../"`, … */
export interface NotFoundView extends PageView {
  readonly roots: readonly string[];
}
