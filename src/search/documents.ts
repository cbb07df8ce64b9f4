/** One thing to find: an article's section, a quiz item's stem (never its key) or a glossary term. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  /** From the site's root, such as `guide/consent.html#asking-first`. */
  readonly url: string;
  /** The title of the page that holds it: what results are grouped under. */
  readonly page: string;
  /** The section's heading, the term, or the stem. */
  readonly title: string;
  /** Plain text, without markup. May be empty. */
  readonly text: string;
  /** Other words for it: it is found by them, but they are not shown. */
  readonly aliases?: readonly string[];
}

export type DocumentKind = (typeof documentKinds)[number];

/** The order is part of the index's format: a card names its kind by its place here. */
export const documentKinds = ["article", "item", "term"] as const;

/** What is indexed in each of Lunr's fields. */
export function indexedFields({ title, page, text, aliases = [] }: SearchDocument) {
  return { title, page, text: [text, ...aliases].join("\n") };
}

/** A word counts for more in a heading than in the text below it. */
export const fieldBoosts = { title: 4, page: 2, text: 1 } as const;

/** A definition comes before a section that uses the word, and a question after its answer. */
export const kindBoosts = {
  article: 1,
  item: 0.8,
  term: 1.5,
} as const satisfies Record<DocumentKind, number>;
