import type { LintedItem } from "./linted-item.ts";
import type { LintWords } from "./words/lint-words.ts";

export type LintOptions = Readonly<Record<string, number>>;

/** What a guideline finds in an item, and where in it. */
export interface LintFinding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly hint: string;
}

/** What guidelines know besides the item. */
export interface LintSetting<Options extends LintOptions = LintOptions> {
  readonly options: Options;
  /** Undefined where the language's words are not listed: then guidelines about words find nothing. */
  readonly words: LintWords | undefined;
  /** Whether a quiz shows the item with its options shuffled. */
  readonly isShuffled: boolean;
  /** What the item tests; undefined where it names no article of the site. */
  readonly article: TestedArticle | undefined;
}

/** An article as guidelines compare items with it. */
export interface TestedArticle {
  /** Whether these words stand in it, one after another; as many as `RUN`. */
  readonly says: (run: string) => boolean;
  /** Whether it or the site's glossary has this word, as it is written. */
  readonly explains: (word: string) => boolean;
}

/** So many words that two texts share, one after another, are no accident. */
export const RUN = 8;

/** A guideline that looks at one item. Its options are those that `writingRules` has for it. */
export interface ItemLint<Options extends LintOptions = LintOptions> {
  // A method, so that one with options of its own stands in a list of all.
  check(item: LintedItem, setting: LintSetting<Options>): readonly LintFinding[];
}

/** What a guideline finds in items together; without a place of one of them it is the bank's. */
export interface GroupFinding extends LintFinding {
  /** The place of the item that `path` begins in. */
  readonly item?: number;
}

/** A guideline that compares the items of a bank, or those of a site that are of one language. */
export interface GroupLint<Options extends LintOptions = LintOptions> {
  check(
    items: readonly LintedItem[],
    setting: Pick<LintSetting<Options>, "options" | "words"> & {
      /** Whether a quiz shows an item with its options shuffled. */
      readonly isShuffled: (item: string) => boolean;
    },
  ): readonly GroupFinding[];
}
