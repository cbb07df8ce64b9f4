/**
 * What templates print. Every URL is relative to the page that prints it, and only a field whose
 * name ends in `Html` holds markup.
 */

import type { ItemKind } from "../../core/items/item.ts";
import type { AssetPaths } from "../assets.ts";

export interface LinkView {
  readonly title: string;
  readonly url: string;
}

/** What every page has. `layout` names the template, under `_includes/`. */
export interface PageView {
  readonly layout: string;
  /** Output path from the site's root, such as `guide/consent.html`. */
  readonly path: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: string;
  /** The `<title>`: page, then site. */
  readonly headTitle: string;
  /** For `<meta name="description">`; empty when there is none. */
  readonly description: string;
  readonly csp: string;
  /** From this page to the site's root: `""`, `"../"`, … A page at the root has `""`. */
  readonly root: string;
  readonly site: { readonly title: string; readonly tagline: string; readonly homeUrl: string };
  /** What the page may load, by name, and what it does load of styles. */
  readonly assets: AssetPaths & {
    /** The theme's, and those of what this page holds. */
    readonly stylesheets: readonly string[];
    /** The search index, loaded by the site script when it is first needed. */
    readonly searchIndex: string;
  };
  /** The pages that practise across quizzes. Empty when the site has no items. */
  readonly practice: {
    readonly reviewUrl: string;
    readonly mixUrl: string;
    readonly progressUrl: string;
  };
  /** In the header: guide, quizzes, glossary… `current` marks the part that this page is in. */
  readonly menu: readonly (LinkView & { readonly current: boolean })[];
  readonly searchUrl: string;
  /** The A–Z index of headings and terms. Empty, as `searchUrl` is, where the site has no search. */
  readonly letterIndexUrl: string;
  /** The sidebar, rendered once per folder. Empty on pages without one. */
  readonly sidebarHtml: string;
  /**
   * `partials/header.njk`, `footer.njk` and `search-dialog.njk`, rendered once per folder: as
   * `page` they have a `FrameView`, and nothing of the page itself.
   */
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly searchDialogHtml: string;
  readonly breadcrumbs: readonly LinkView[];
  readonly footer: {
    /** A short notice on every page (for the guide: the crisis lines). Empty when none is set. */
    readonly noticeHtml: string;
    readonly links: readonly LinkView[];
  };
}

/** What the pages of one folder share. */
export type FrameView = Pick<
  PageView,
  | "language"
  | "direction"
  | "root"
  | "site"
  | "practice"
  | "menu"
  | "searchUrl"
  | "letterIndexUrl"
  | "footer"
>;

/** The sidebar: folders and their pages in order. */
export interface SidebarView {
  readonly groups: readonly SidebarGroup[];
}
export interface SidebarGroup {
  readonly title: string;
  /** The folder's own page; without one its first page where the group is closed, else empty. */
  readonly url: string;
  readonly open: boolean;
  readonly links: readonly LinkView[];
  readonly groups: readonly SidebarGroup[];
}

export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface SectionView {
  readonly id: string;
  readonly level: 2 | 3;
  readonly title: string;
  readonly titleHtml: string;
  readonly html: string;
  /** The items that test this section; `null` when none do. */
  readonly test: { readonly url: string; readonly label: string } | null;
}

/** A bibliography entry. `html` is the formatted reference, links included. */
export interface SourceView {
  readonly id: string;
  readonly html: string;
  readonly noteHtml: string;
  /** On an article: where it is cited there. On the sources page: pages that cite it. */
  readonly citedBy: readonly LinkView[];
}

/** A page of prose in which items stand. */
export interface PageWithItems {
  /** What answers to them are kept under: `article:` and the article's path. */
  readonly quizId: string;
  /** In their order on the page. Their markup is in the sections' already. */
  readonly items: readonly ItemView[];
}

export interface ArticleView extends PageView, PageWithItems {
  readonly summary: string;
  readonly objectives: readonly { readonly html: string }[];
  /** "6 min read", or empty for a page too short to say. */
  readonly readingLabel: string;
  readonly introHtml: string;
  readonly sections: readonly SectionView[];
  readonly contents: readonly ContentsEntry[];
  readonly sources: readonly SourceView[];
  /** The article's quizzes; "Test yourself" at the end. */
  readonly quizzes: readonly (LinkView & { readonly countLabel: string })[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** On a folder's own page: what is in it, in reading order. */
  readonly children: readonly PathStepView[];
  /** Whether any of them has a quiz, so that there is something to stand with. */
  readonly isPath: boolean;
}

/** An article on the path through its folder: what it asks of a reader. */
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

export interface HomeView extends PageView, PageWithItems {
  readonly summary: string;
  readonly introHtml: string;
  readonly sections: readonly SectionView[];
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly (LinkView & {
      readonly summary: string;
      readonly readingLabel: string;
    })[];
    /** How many are not listed, and the first of them. */
    readonly more: (LinkView & { readonly count: number }) | null;
  }[];
  readonly start: LinkView | null;
  readonly quizzes: readonly (LinkView & { readonly countLabel: string })[];
}

export interface ItemView {
  readonly id: string;
  readonly kind: ItemKind;
  /** "Choose one", "Choose all that apply", "True or false". */
  readonly kindLabel: string;
  /** Template under `_includes/`, such as `items/single-choice.njk`. */
  readonly template: string;
  /** 1-based place in the quiz; 0 where it stands alone. */
  readonly number: number;
  /** What comes before the question: a case, a picture, code. Empty when there is none. */
  readonly leadHtml: string;
  /** The question itself, phrasing content: it goes into the `<legend>`. */
  readonly questionHtml: string;
  /** What stands between the question and what is answered. */
  readonly tailHtml: string;
  /** What names the group to who hears it where `questionHtml` is empty: the stem's plain text. */
  readonly nameText: string;
  /** The bank that it is from. */
  readonly bank: string;
  /** What it tests, in words; empty when its author did not say. */
  readonly objective: string;
  readonly difficulty: "easy" | "medium" | "hard" | null;
  readonly tags: readonly string[];
  /**
   * The item as its author wrote it, every Markdown field `x` with `xHtml` beside it, and `xText`
   * for places without markup (`""` for one that is missing; a list of `{ html }` for a list). Other
   * missing fields are `null`. In an `ordering` item `shown` has the entries' places as they are mixed.
   */
  readonly fields: Readonly<Record<string, unknown>>;
  /** "Read the section this comes from". */
  readonly section: LinkView | null;
  readonly sources: readonly LinkView[];
  /** The rubric as JSON, for the browser. */
  readonly rubric: string;
  readonly revision: string;
  /** What the site says beside every box for free text; empty for nothing. */
  readonly textNote: string;
  /** Where to report a fault in it, with its id and revision; empty when none is configured. */
  readonly reportUrl: string;
}

export interface QuizView extends PageView {
  /** What answers are kept under: a bank's or quiz's id, or a large bank's part's, as `big-2`. */
  readonly quizId: string;
  /** The bank; of an authored quiz, the quiz. */
  readonly bankId: string;
  readonly summaryHtml: string;
  /** "8 questions", or "8 of 20 questions" where they are drawn. */
  readonly countLabel: string;
  readonly article: LinkView | null;
  /** How its author wants it practised; `null` where that is the learner's choice. */
  readonly mode: "study" | "exam" | null;
  /** Minutes for an exam. */
  readonly timeLimit: number | null;
  readonly shuffle: boolean;
  /** JSON of `[{ count, items: [id] }]`: what to draw; empty when every item is asked. */
  readonly pools: string;
  /** The first item's number, which is 1 but in later parts; and how many there are in all. */
  readonly first: number;
  readonly total: number;
  /** The pages of a large bank; empty when there is one. */
  readonly parts: readonly (LinkView & { readonly current: boolean })[];
  /** The same quiz on paper. */
  readonly paperUrl: string;
  readonly items: readonly ItemView[];
}

export interface QuizIndexView extends PageView {
  readonly quizzes: readonly (LinkView & {
    readonly countLabel: string;
    readonly summaryHtml: string;
    readonly article: LinkView | null;
  })[];
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

/** The search page; `letters` is the index that works without script. */
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

/** An item of a form: its options, matches and entries stand as the form has them. */
export interface PaperItemView extends ItemView {
  /** The key by the form's letters: "B", "1 D, 2 B"; empty where it has none. */
  readonly keyLabel: string;
}

/** A quiz as forms to print, then a key for each. An item's `id` is its own on the page. */
export interface PaperView extends PageView {
  readonly quiz: LinkView;
  readonly forms: readonly { readonly name: string; readonly items: readonly PaperItemView[] }[];
}

/** review.html, mix.html and progress.html. */
export interface PracticeView extends PageView {
  readonly banks: readonly (LinkView & { readonly id: string; readonly countLabel: string })[];
  /** JSON: titles of the authored quizzes, by id. */
  readonly quizTitles: string;
}
