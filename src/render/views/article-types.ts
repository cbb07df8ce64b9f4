/** What templates of articles and of the home page print: see `types.ts`. */

import type { ForeignView } from "./language-view.ts";
import type { SourceView } from "./list-types.ts";
import type { ItemView } from "./quiz-types.ts";
import type { LinkView, ListedQuizView, MovedPlaceView, PageView } from "./types.ts";

/**
 * A heading in the table of contents, with those below it.
 * @example
 * ```njk
 * {% for entry in page.contents %}<a href="#{{ entry.id }}">{{ entry.title }}</a>{% endfor %}
 * ```
 */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

/**
 * A part of an article, from one heading to the next.
 * @example
 * ```njk
 * {% for section in page.sections %}
 * <h{{ section.level }} id="{{ section.id }}">{{ section.titleHtml | safe }}</h{{ section.level }}>
 * {{ section.html | safe }}
 * {% endfor %}
 * ```
 */
export interface SectionView {
  readonly id: string;
  readonly level: 2 | 3;
  readonly title: string;
  readonly titleHtml: string;
  readonly html: string;
  /** The items that test this section; `null` when none do. */
  readonly test: { readonly url: string; readonly label: string } | null;
}

/**
 * A term of the glossary that a page's text links, with what it means.
 * @example
 * ```njk
 * {% for term in page.terms %}<template data-term="{{ term.id }}">{{ term.definitionHtml | safe }}</template>{% endfor %}
 * ```
 */
export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly definitionHtml: string;
}

/**
 * What leads to a page. `title` says how many do where there are so many that they are folded away, and is
 * empty where they are not; `more` is how many are not among `links`.
 * @example
 * ```njk
 * {% for link in page.mentionedIn.links %}<a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}
 * ```
 */
export interface FoldedLinksView {
  readonly links: readonly LinkView[];
  readonly more: number;
  readonly title: string;
}

/**
 * A page of prose in which items stand.
 * @example
 * ```njk
 * {% if page.items.length %}<p data-quiz="{{ page.quizId }}">{{ page.items.length }}</p>{% endif %}
 * ```
 */
export interface PageWithItems {
  /** What answers to them are kept under: `article:` and the article's path. */
  readonly quizId: string;
  /** In their order on the page. Their markup is in the sections' already. */
  readonly items: readonly ItemView[];
}

/**
 * What `layouts/article.njk` prints: an article.
 * @example
 * ```njk
 * {% extends "theme:layouts/article.njk" %}
 * {% block main %}<p>{{ page.readingLabel }}</p>{{ super() }}{% endblock %}
 * ```
 */
export interface ArticleView extends PageView, PageWithItems {
  /** From the site's root, as addresses have it. */
  readonly address: string;
  readonly titleHtml: string;
  /** Where the title is a heading of the text, that heading's id; else empty. */
  readonly titleId: string;
  readonly summary: string;
  readonly objectives: readonly { readonly html: string }[];
  /** "6 min read", or empty for a page too short to say. */
  readonly readingLabel: string;
  /** "Updated 9 March 2026", "By Ann and Bob", "Tags: tea": those that the article has. */
  readonly about: readonly string[];
  readonly introHtml: string;
  /** The list of footnotes; empty when there are none. */
  readonly notesHtml: string;
  readonly sections: readonly SectionView[];
  /** Those of the glossary that the text links. */
  readonly terms: readonly TermView[];
  readonly contents: readonly ContentsEntry[];
  readonly sources: readonly SourceView[];
  /** The article's quizzes; "Test yourself" at the end. */
  readonly quizzes: readonly (LinkView & { readonly countLabel: string })[];
  /** Places that it had, whose text is elsewhere now. */
  readonly moved: readonly MovedPlaceView[];
  /** Articles that link to it. */
  readonly mentionedIn: FoldedLinksView;
  /** Quizzes with questions about it, beside its own. */
  readonly testedBy: FoldedLinksView;
  /** Where the article's source is edited; empty where the configuration does not say. */
  readonly editUrl: string;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** On a folder's own page: what is in it, in reading order. */
  readonly children: readonly PathStepView[];
  /** What leads to all of them where `children` are the first alone; else `null`. */
  readonly allChildren: LinkView | null;
  /** Whether any of them has a quiz, so that script can show how far the learner is. */
  readonly isPath: boolean;
}

/**
 * An article on the path through its folder: what it asks of a reader.
 * @example
 * ```njk
 * {% for child in page.children %}
 * <a href="{{ child.url }}">{{ child.title }}</a> {{ child.summary }}
 * {% endfor %}
 * ```
 */
export interface PathStepView extends LinkView {
  readonly summary: string;
  /** "6 min read", or empty for a page too short to say. */
  readonly readingLabel: string;
  readonly objectives: readonly { readonly html: string }[];
  readonly quizzes: readonly (LinkView & {
    readonly countLabel: string;
    /** "choose one (6), true or false (2), match". */
    readonly kindsLabel: string;
  })[];
  /** Ids of the banks that test it, with spaces between; empty when none do. */
  readonly banks: string;
}

/**
 * What `layouts/redirect.njk` prints: a page at an old path of an article, which leads on to it.
 * @example
 * ```njk
 * <meta http-equiv="refresh" content="0; url={{ page.url }}">
 * <a href="{{ page.url }}">{{ page.title }}</a>
 * ```
 */
export interface RedirectView
  extends LinkView,
    Pick<PageView, "layout" | "csp" | "language" | "direction"> {
  /** Of the script that takes the place in an address along. */
  readonly script: string;
  readonly moved: readonly MovedPlaceView[];
}

/**
 * What `layouts/home.njk` prints: the home page.
 * @example
 * ```njk
 * {% if page.start %}<a href="{{ page.start.url }}">{{ page.start.title }}</a>{% endif %}
 * {% for group in page.groups %}<h2>{{ group.title }}</h2>{% endfor %}
 * ```
 */
export interface HomeView extends PageView, PageWithItems {
  readonly titleHtml: string;
  readonly titleId: string;
  readonly summary: string;
  readonly introHtml: string;
  /** The list of footnotes; empty when there are none. */
  readonly notesHtml: string;
  /** Whether it is an article of its own, which is read in the main column, and no few words beside lists. */
  readonly isLong: boolean;
  readonly sections: readonly SectionView[];
  /** Those of the glossary that the text links. */
  readonly terms: readonly TermView[];
  readonly sources: readonly SourceView[];
  readonly moved: readonly MovedPlaceView[];
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly (LinkView & {
      readonly summary: string;
      readonly readingLabel: string;
    })[];
    /** How many are not listed, and the first of them. */
    readonly more: (LinkView & { readonly count: number }) | null;
    /** Whether its pages are about the site, and no steps of a way through it. */
    readonly isAside: boolean;
    readonly isFolded: boolean;
  }[];
  readonly start: LinkView | null;
  /** A quiz to guess at before reading. */
  readonly guess: (LinkView & { readonly countLabel: string }) | null;
  readonly quizzes: readonly ListedQuizView[];
  /** What leads to all of them where `quizzes` are the first alone; else `null`. */
  readonly allQuizzes: LinkView | null;
}

/**
 * An article on a page that has all: `id` is what the page knows it by, and what its sections' ids begin with.
 * @example
 * ```njk
 * {% for article in page.articles %}<h2 id="{{ article.id }}">{{ article.titleHtml | safe }}</h2>{% endfor %}
 * ```
 */
export interface PrintedArticleView
  extends Pick<ArticleView, "title" | "titleHtml" | "summary" | "introHtml" | "notesHtml"> {
  readonly id: string;
  readonly foreign: ForeignView;
  readonly sections: readonly Omit<SectionView, "title" | "test">[];
}

/**
 * What `layouts/print-all.njk` prints: all articles in reading order, the glossary and what they cite.
 * @example
 * ```njk
 * {% for part in page.contents %}{% for entry in part.entries %}
 * <a href="#{{ entry.id }}">{{ entry.title }}</a>
 * {% endfor %}{% endfor %}
 * ```
 */
export interface PrintAllView extends PageView {
  /** By folder; the title of what stands in none is empty. */
  readonly contents: readonly {
    readonly title: string;
    readonly entries: readonly {
      readonly id: string;
      readonly title: string;
      readonly foreign: ForeignView;
    }[];
  }[];
  readonly articles: readonly PrintedArticleView[];
  readonly terms: readonly (TermView & { readonly foreign: ForeignView })[];
  readonly sources: readonly SourceView[];
}
