/** What the template of the page for authors prints: see `types.ts`. */

import type { LinkView, PageView } from "./types.ts";

/**
 * What `layouts/coverage.njk` prints: which questions test what, and from how many quizzes draw.
 * @example
 * ```njk
 * {% for article in page.articles %}
 * {% for section in article.sections %}<th scope="row">{{ section.title }}</th>{% endfor %}
 * {% endfor %}
 * ```
 */
export interface CoverageView extends PageView {
  readonly counts: {
    readonly sections: number;
    readonly objectives: number;
    readonly items: number;
  };
  /** Those that state objectives. */
  readonly articles: readonly {
    readonly title: string;
    readonly url: string;
    readonly sections: readonly (LinkView & {
      /** Questions that test it or a section below it, by their ids. */
      readonly items: readonly LinkView[];
      /** Whether the configuration says that it needs none. */
      readonly needsNone: boolean;
    })[];
    readonly objectives: readonly {
      readonly text: string;
      readonly items: readonly LinkView[];
    }[];
  }[];
  /** Questions that name no section, by their ids. */
  readonly unplaced: readonly LinkView[];
  readonly draws: readonly {
    readonly quiz: LinkView;
    /** Its place among the quiz's draws, from 1. */
    readonly number: number;
    /** Ids of banks. */
    readonly from: string;
    readonly count: number;
    readonly candidates: number;
    readonly isThin: boolean;
  }[];
  /** Objectives whose questions no quiz that draws from their bank can ask. */
  readonly missed: readonly { readonly objective: string; readonly bank: LinkView }[];
}
