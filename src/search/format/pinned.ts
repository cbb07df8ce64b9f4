/** A page that comes first for the words that its site names, whatever else is found. */
export interface PinnedPage {
  readonly title: string;
  /** From the site's root. */
  readonly url: string;
  /** One line under the title; may be empty. */
  readonly note: string;
  /** Words and phrases, as a reader may type them. */
  readonly words: readonly string[];
}
