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
}

/** A guideline that looks at one item. Its options are those that `writingRules` has for it. */
export interface ItemLint<Options extends LintOptions = LintOptions> {
  // A method, so that one with options of its own stands in a list of all.
  check(item: LintedItem, setting: LintSetting<Options>): readonly LintFinding[];
}
