/**
 * What templates print. Every URL is relative to the page that prints it, and only a field whose
 * name ends in `Html` holds markup.
 */

import type { AssetPaths } from "../assets.ts";
import type { FeedView } from "./feed-view.ts";
import type { AlternateView, ForeignView, LanguageView } from "./language-view.ts";

/**
 * A link to a page of the site, or a part of one.
 * @example
 * ```njk
 * {% if page.next %}<a href="{{ page.next.url }}">{{ page.next.title }}</a>{% endif %}
 * ```
 */
export interface LinkView {
  readonly title: string;
  readonly url: string;
  /** Where the title is in another language than the page. */
  readonly titleLanguage?: string;
  /** The title's, where it is not the page's. */
  readonly titleDirection?: "ltr" | "rtl";
}

/** A link to what stood at a place of the page, by the id that it had. */
export interface MovedPlaceView extends LinkView {
  readonly id: string;
}

/** A quiz of a list: `id` is what answers to it are kept under, `itemIds` what an authored one may ask. */
export interface ListedQuizView extends LinkView {
  readonly id: string;
  readonly itemIds: string;
  readonly countLabel: string;
}

/**
 * The site's logo: its size in pixels is empty where nobody knows it.
 * @example
 * ```njk
 * {% if page.site.logo %}<img src="{{ page.site.logo.url }}" alt="{{ page.site.logo.alt }}">{% endif %}
 * ```
 */
export interface LogoView {
  readonly url: string;
  readonly alt: string;
  readonly width: number | "";
  readonly height: number | "";
}

/**
 * What every page has. `layout` names the template, under `_includes/`; `layouts/analysis.njk` and
 * `layouts/offline.njk` print no more than this.
 * @example
 * ```njk
 * {# _includes/layouts/base.njk of a site: the theme's own, with a line more. #}
 * {% extends "theme:layouts/base.njk" %}
 * {% block head %}<meta name="author" content="{{ page.site.title }}">{% endblock %}
 * ```
 */
export interface PageView {
  readonly layout: string;
  /** Output path from the site's root, such as `guide/consent.html`. */
  readonly path: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  /** The interface's, where it has no words in the page's; else empty. */
  readonly wordsLanguage: string;
  readonly title: string;
  /** The `<title>`: page, then site. */
  readonly headTitle: string;
  /** For `<meta name="description">`; empty when there is none. */
  readonly description: string;
  readonly csp: string;
  /** Its whole address, where the configuration says the site's; else empty. */
  readonly canonicalUrl: string;
  /** Where it leads in each of the site's languages. Empty where the site has but one. */
  readonly languages: readonly LanguageView[];
  /** The page in each language that has it, for machines; empty where only one does. */
  readonly alternates: readonly AlternateView[];
  /** The whole address of a picture that other sites show with a link to the page; empty where there is none. */
  readonly shareUrl: string;
  /** What the page is, for search engines: JSON-LD that may stand in a script element. Empty where the site's address is not known. */
  readonly structuredDataHtml: string;
  /** Feeds of what changed; empty where the site's address is not known, or nothing has a date. */
  readonly feeds: readonly FeedView[];
  /** The same text as Markdown, for programs; empty where there is none. */
  readonly markdownUrl: string;
  /** From this page to the site's root: `""`, `"../"`, … A page at the root has `""`. */
  readonly root: string;
  readonly site: {
    readonly title: string;
    /** The title's language, where it is not that of the interface. */
    readonly titleForeign: ForeignView;
    readonly tagline: string;
    readonly homeUrl: string;
    /** In the header; `null` where the site has none. With an `alt` it stands in the title's place. */
    readonly logo: LogoView | null;
    /** The colour behind everything, for browsers' own bars. */
    readonly paper: { readonly light: string; readonly dark: string };
  };
  /** What the page may load, by name, and what it does load of styles. */
  readonly assets: AssetPaths & {
    /** The theme's, and those of what this page holds. */
    readonly stylesheets: readonly string[];
    /** The search index, loaded by the site script when it is first needed. */
    readonly searchIndex: string;
  };
  /** Whether blocks of code stand on it, or may. */
  readonly hasCode: boolean;
  readonly hasTabs: boolean;
  /** The pages that practise across quizzes. Empty when the site has no items. */
  readonly practice: {
    readonly reviewUrl: string;
    readonly mixUrl: string;
    readonly progressUrl: string;
    /** The list of quizzes. */
    readonly quizzesUrl: string;
  };
  /** In the header: guide, quizzes, glossary… `current` marks the part that this page is in. */
  readonly menu: readonly (LinkView & { readonly current: boolean })[];
  /** Where the menu has room in the header's one line: on any wide window, on a very wide one, on none. */
  readonly menuLength: "short" | "medium" | "long";
  readonly searchUrl: string;
  /** Where the site's other languages are searched; each is named as it calls itself. */
  readonly otherSearches: readonly LinkView[];
  /** The A–Z index of headings and terms. Empty, as `searchUrl` is, where the site has no search. */
  readonly letterIndexUrl: string;
  /** The page on reading without a network, and the worker that keeps pages. Empty where the site is not kept. */
  readonly offline: { readonly url: string; readonly worker: string };
  /** The sidebar, rendered once per folder, or per page of a large one. Empty on pages without one. */
  readonly sidebarHtml: string;
  /** Whether it shows folders in part, with lists of the rest to open. */
  readonly sidebarHasLists: boolean;
  /**
   * `partials/header.njk`, `footer.njk` and `search-dialog.njk`, rendered once per folder: as
   * `page` they have a `FrameView`, and nothing of the page itself.
   */
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly searchDialogHtml: string;
  readonly breadcrumbs: readonly LinkView[];
  readonly footer: {
    /** A short notice on every page; empty when none is set. `noticeForeign` where it is not in the page's language. */
    readonly noticeHtml: string;
    readonly noticeForeign?: ForeignView;
    readonly links: readonly LinkView[];
  };
}

/**
 * What the pages of one folder share.
 * @example
 * ```njk
 * {# partials/header.njk #}
 * <a href="{{ page.site.homeUrl }}">{{ page.site.title }}</a>
 * {% for link in page.menu %}<a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}
 * ```
 */
export type FrameView = Pick<
  PageView,
  | "language"
  | "direction"
  | "root"
  | "site"
  | "practice"
  | "menu"
  | "menuLength"
  | "searchUrl"
  | "otherSearches"
  | "letterIndexUrl"
  | "offline"
  | "footer"
>;

/**
 * The sidebar: folders and their pages in order.
 * @example
 * ```njk
 * {# partials/sidebar.njk has it as `sidebar`. #}
 * {% for group in sidebar.groups %}<h2>{{ group.title }}</h2>{% endfor %}
 * ```
 */
export interface SidebarView {
  readonly groups: readonly SidebarGroup[];
  /** What leads to the others, where there are too many for a sidebar; else `null`. */
  readonly more: MoreView | null;
  /** What is no step of a way through the site: quizzes of no one page, what practises them, pages about the site. */
  readonly beside: readonly SidebarGroup[];
}

/**
 * A page in the sidebar, with the quizzes that test it.
 * @example
 * ```njk
 * {% for group in sidebar.groups %}
 * {% for link in group.links %}
 * {% for quiz in link.quizzes %}<a href="{{ quiz.url }}">{{ quiz.label }}</a>{% endfor %}
 * {% endfor %}
 * {% endfor %}
 * ```
 */
export interface SidebarLink extends LinkView {
  /** `label` is short, for a place beside the page's title. */
  readonly quizzes: readonly (LinkView & { readonly label: string })[];
}

/**
 * What leads to all that is in a folder. `script` has the part of the list that the page is in, for the
 * sidebar to show when it is asked for; empty where there is no script.
 * @example
 * ```njk
 * {% if sidebar.more %}<a href="{{ sidebar.more.url }}">{{ sidebar.more.title }}</a>{% endif %}
 * ```
 */
export interface MoreView extends LinkView {
  readonly script: string;
}

/**
 * A folder in the sidebar, with the folders in it.
 * @example
 * ```njk
 * {% for group in sidebar.groups %}
 * <a href="{{ group.url }}">{{ group.title }}</a>
 * {% for link in group.links %}<a href="{{ link.url }}">{{ link.title }}</a>{% endfor %}
 * {% endfor %}
 * ```
 */
export interface SidebarGroup extends SidebarLink {
  /** The folder's own page; without one its first page where the group is closed, else empty. */
  readonly url: string;
  readonly open: boolean;
  readonly links: readonly SidebarLink[];
  readonly groups: readonly SidebarGroup[];
  readonly more: MoreView | null;
}
