/** What templates of lists and of the search print: see `types.ts`. */

import type { ForeignView } from "./language-view.ts";
import type { LinkView, PageView } from "./types.ts";

/**
 * A bibliography entry. `html` is the formatted reference, links included.
 * @example
 * ```njk
 * {% for source in page.sources %}<li id="source-{{ source.id }}">{{ source.html | safe }}</li>{% endfor %}
 * ```
 */
export interface SourceView {
  readonly id: string;
  readonly html: string;
  readonly noteHtml: string;
  /** The note's. */
  readonly foreign: ForeignView;
  /** On an article: where it is cited there. On the sources page: pages that cite it. */
  readonly citedBy: readonly LinkView[];
  /** On the sources page: how many more do; 0 where `citedBy` has all. */
  readonly citedByMore: number;
}

/**
 * What `layouts/glossary.njk` prints: terms by letter.
 * @example
 * ```njk
 * {% for group in page.letters %}
 * {% for term in group.terms %}<dt id="{{ term.id }}">{{ term.term }}</dt>{% endfor %}
 * {% endfor %}
 * ```
 */
export interface GlossaryView extends PageView {
  /** That some terms are in the site's own language; empty where none are. */
  readonly untranslated: string;
  readonly letters: readonly {
    readonly letter: string;
    readonly terms: readonly (ForeignView & {
      readonly id: string;
      readonly term: string;
      readonly definitionHtml: string;
      /** Articles whose text uses the term. */
      readonly usedIn: readonly LinkView[];
      /** How many more do; 0 where `usedIn` has all. */
      readonly usedInMore: number;
    })[];
  }[];
}

/**
 * What `layouts/sources.njk` prints: every source of the site.
 * @example
 * ```njk
 * {% for source in page.sources %}
 * <li id="source-{{ source.id }}">{{ source.html | safe }} {{ source.noteHtml | safe }}</li>
 * {% endfor %}
 * ```
 */
export interface SourcesView extends PageView {
  /** As of a glossary, of notes. */
  readonly untranslated: string;
  readonly sources: readonly SourceView[];
}

/**
 * What `layouts/whats-new.njk` prints: what changed, newest first.
 * @example
 * ```njk
 * {% for change in page.changes %}<a href="{{ change.url }}">{{ change.title }}</a> {{ change.what }}{% endfor %}
 * ```
 */
export interface WhatsNewView extends PageView {
  /** Empty where the site has no feed. */
  readonly feedUrl: string;
  readonly changes: readonly (LinkView & {
    /** A year, month or day, such as `2026-03-09`. */
    readonly date: string;
    readonly dateLabel: string;
    readonly what: string;
  })[];
}

/**
 * What `layouts/letter-index.njk` prints: the A–Z index, whole or a part of it. `parts` lead to its
 * parts; `letters` are what stands here.
 * @example
 * ```njk
 * {% for group in page.letters %}
 * <h2>{{ group.letter }}</h2>
 * {% for entry in group.entries %}<a href="{{ entry.url }}">{{ entry.title }}</a>{% endfor %}
 * {% endfor %}
 * ```
 */
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

/**
 * What `layouts/folder-list.njk` prints: what is in a large folder, or a part of it; or the pages of
 * its parts.
 * @example
 * ```njk
 * {% for link in page.links %}<a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}
 * ```
 */
export interface FolderListView extends PageView {
  readonly links: readonly LinkView[];
  /** The parts before and after this one. */
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/**
 * What `layouts/search.njk` prints: the page that searches, with what it lists where scripts do not
 * run.
 * @example
 * ```njk
 * {% for link in page.pinned %}<a href="{{ link.url }}">{{ link.title }}</a> {{ link.note }}{% endfor %}
 * ```
 */
export interface SearchView extends PageView {
  readonly pinned: readonly (LinkView & { readonly note: string })[];
}

/**
 * What `layouts/not-found.njk` prints. `roots` are the levels at which a host may serve the page:
 * `""`, `"../"`, `"../../"`, …
 * @example
 * ```njk
 * {% for root in page.roots %}<link rel="stylesheet" href="{{ root }}assets/ours.css">{% endfor %}
 * ```
 */
export interface NotFoundView extends PageView {
  readonly roots: readonly string[];
  /** Where the page lies, from the site's root, with a slash at its end: that of a language, or empty. */
  readonly folder: string;
  /** The site's other languages, each in its own words; on the page of the site's own language alone. */
  readonly others: readonly {
    readonly language: string;
    readonly direction: "ltr" | "rtl";
    /** As the language calls itself. */
    readonly name: string;
    /** All of its pages lie there, from the site's root. */
    readonly folder: string;
    /** Empty where the interface does not speak it. */
    readonly summary: string;
    readonly links: readonly LinkView[];
  }[];
}
