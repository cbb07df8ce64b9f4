/** What templates of items, quizzes and practice pages print: see `types.ts`. */

import type { ItemKind } from "../../core/items/item.ts";
import type { LinkView, ListedQuizView, PageView } from "./types.ts";

/**
 * A question, as `partials/item.njk` and `items/*.njk` print it.
 * @example
 * ```njk
 * {# items/true-false.njk and its like are macros, given one as `item`. #}
 * <legend>{{ item.questionHtml | safe }}</legend>
 * <div>{{ item.fields.rationaleHtml | safe }}</div>
 * ```
 */
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
  /** What it is written in, as a BCP 47 tag; empty where that is the page's language. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
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

/**
 * What `layouts/quiz.njk` prints: a bank, a part of a large one, or an authored quiz.
 * @example
 * ```njk
 * {% extends "theme:layouts/quiz.njk" %}
 * {% block main %}<p>{{ page.countLabel }}</p>{{ super() }}{% endblock %}
 * ```
 */
export interface QuizView extends PageView {
  /** What answers are kept under: a bank's or quiz's id, or a large bank's part's, as `big-2`. */
  readonly quizId: string;
  /** The bank; of an authored quiz, the quiz. */
  readonly bankId: string;
  readonly summaryHtml: string;
  /** "8 questions", or "8 of 20 questions" where they are drawn. */
  readonly countLabel: string;
  /** Whether each item says why an answer is right or wrong. */
  readonly areExplained: boolean;
  readonly article: LinkView | null;
  /** How its author wants it practised; `null` where that is the learner's choice. */
  readonly mode: "study" | "exam" | null;
  /** Minutes for an exam. */
  readonly timeLimit: number | null;
  /** The score in per cent from which an exam counts as passed. */
  readonly passMark: number | null;
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
  /** Files with its questions, in other tools' formats; none where the site has none. */
  readonly takeAway: readonly LinkView[];
  readonly items: readonly ItemView[];
}

/**
 * What `layouts/quizzes.njk` prints: the list of all quizzes.
 * @example
 * ```njk
 * {% for quiz in page.quizzes %}
 * <h2><a href="{{ quiz.url }}">{{ quiz.title }}</a></h2>{{ quiz.summaryHtml | safe }}
 * {% endfor %}
 * ```
 */
export interface QuizIndexView extends PageView {
  /** Whether each item of the site's says why an answer is right or wrong. */
  readonly areExplained: boolean;
  /** That some are in the site's own language, being in no other; empty where none are. */
  readonly untranslated: string;
  readonly quizzes: readonly (ListedQuizView & {
    readonly summaryHtml: string;
    readonly article: LinkView | null;
  })[];
}

/**
 * An item of a form: its options, matches and entries stand as the form has them.
 * @example
 * ```njk
 * {% for form in page.forms %}
 * {% for item in form.items %}<p>{{ item.number }}. {{ item.keyLabel }}</p>{% endfor %}
 * {% endfor %}
 * ```
 */
export interface PaperItemView extends ItemView {
  /** The key by the form's letters: "B", "1 D, 2 B"; empty where it has none. */
  readonly keyLabel: string;
}

/**
 * What `layouts/paper.njk` prints: a quiz as forms to print, then a key for each. An item's `id` is
 * its own on the page.
 * @example
 * ```njk
 * <a href="{{ page.quiz.url }}">{{ page.quiz.title }}</a>
 * {% for form in page.forms %}<h2>{{ form.name }}</h2>{% endfor %}
 * ```
 */
export interface PaperView extends PageView {
  readonly quiz: LinkView;
  /** "8 questions", or "8 of 20 questions" where they are drawn. */
  readonly countLabel: string;
  /** How many questions its page has. */
  readonly available: number;
  /** Minutes for an exam. */
  readonly timeLimit: number | null;
  /** The quiz's whole address; empty where the configuration does not say the site's. */
  readonly address: string;
  /** The address as a QR code: a path in a square of so many units; `null` without one. */
  readonly qr: { readonly size: number; readonly path: string } | null;
  readonly forms: readonly { readonly name: string; readonly items: readonly PaperItemView[] }[];
}

/**
 * What `layouts/review.njk`, `mix.njk` and `progress.njk` print.
 * @example
 * ```njk
 * {% for bank in page.banks %}
 * <a href="{{ bank.url }}">{{ bank.title }}</a> {{ bank.countLabel }}
 * {% endfor %}
 * ```
 */
export interface PracticeView extends PageView {
  readonly banks: readonly (LinkView & { readonly id: string; readonly countLabel: string })[];
  /** Whether each item of the site's says why an answer is right or wrong. */
  readonly areExplained: boolean;
  /** The authored quizzes, each with the ids of what it may ask, with spaces between. */
  readonly quizzes: readonly (LinkView & { readonly id: string; readonly itemIds: string })[];
  /** JSON: titles of the authored quizzes, by id. */
  readonly quizTitles: string;
}
