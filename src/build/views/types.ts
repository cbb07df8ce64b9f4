/**
 * What templates print. Every URL is relative to the page that prints it, and only a field whose
 * name ends in `Html` holds markup.
 */

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
  readonly assets: {
    readonly stylesheet: string;
    /** Runs before first paint: sets the chosen appearance. */
    readonly appearanceScript: string;
    /** Loads everywhere, deferred: search dialog, shortcuts, small comforts. */
    readonly siteScript: string;
    /** Loads on quiz pages, deferred. */
    readonly quizScript: string;
    /** Loads on 404.html: mends its links wherever a host serves it. */
    readonly notFoundScript: string;
    /** The search index, loaded by the site script when it is first needed. */
    readonly searchIndex: string;
    /** The search engine and its dialog, loaded with the index. */
    readonly searchScript: string;
  };
  /** In the header: guide, quizzes, glossary… `current` marks the part that this page is in. */
  readonly menu: readonly (LinkView & { readonly current: boolean })[];
  readonly searchUrl: string;
  /** The sidebar, rendered once per folder. Empty on pages without one. */
  readonly trailHtml: string;
  readonly breadcrumbs: readonly LinkView[];
  readonly footer: {
    /** A short notice on every page (for the guide: the crisis lines). Empty when none is set. */
    readonly noticeHtml: string;
    readonly links: readonly LinkView[];
  };
}

/** The sidebar: folders and their pages in order. */
export interface TrailView {
  readonly groups: readonly TrailGroup[];
}
export interface TrailGroup {
  readonly title: string;
  /** The folder's own page; without one its first page where the group is closed, else empty. */
  readonly url: string;
  readonly open: boolean;
  readonly links: readonly LinkView[];
  readonly groups: readonly TrailGroup[];
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

export interface ArticleView extends PageView {
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
  /** On a folder's own page: what is in it. */
  readonly children: readonly (LinkView & { readonly summary: string })[];
}

export interface HomeView extends PageView {
  readonly summary: string;
  readonly introHtml: string;
  readonly sections: readonly SectionView[];
  readonly groups: readonly {
    readonly title: string;
    readonly links: readonly (LinkView & {
      readonly summary: string;
      readonly readingLabel: string;
    })[];
  }[];
  readonly start: LinkView | null;
  readonly quizzes: readonly (LinkView & { readonly countLabel: string })[];
}

interface OptionView {
  readonly id: string;
  readonly html: string;
  readonly isKey: boolean;
  /** "Right" or "Not this one"; what no-script answers and paper show. */
  readonly verdictLabel: string;
  readonly feedbackHtml: string;
}

export interface ItemView {
  readonly id: string;
  readonly kind: string;
  /** "Choose one", "Choose all that apply", "True or false". */
  readonly kindLabel: string;
  /** Template under `_includes/`, such as `items/single-choice.njk`. */
  readonly template: string;
  /** 1-based place in the quiz. */
  readonly number: number;
  /** What comes before the question: a case, a picture, code. Empty when there is none. */
  readonly leadHtml: string;
  /** The question itself, phrasing content: it goes into the `<legend>`. */
  readonly questionHtml: string;
  readonly options: readonly OptionView[];
  readonly rationaleHtml: string;
  readonly objective: string;
  /** "Read the part this comes from". */
  readonly section: LinkView | null;
  readonly sources: readonly LinkView[];
  /** The rubric as JSON, for the browser. */
  readonly rubric: string;
  readonly revision: string;
}

export interface QuizView extends PageView {
  readonly bankId: string;
  readonly summaryHtml: string;
  readonly countLabel: string;
  readonly article: LinkView | null;
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
export interface SearchView extends PageView {
  readonly letters: readonly {
    readonly letter: string;
    readonly entries: readonly (LinkView & { readonly context: string })[];
  }[];
}

/** `roots` are the levels at which a host may serve the page: `""`, `"../"`, `"../../"`, … */
export interface NotFoundView extends PageView {
  readonly roots: readonly string[];
}
