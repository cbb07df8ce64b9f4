/** One thing to find: an article's section, a quiz item's stem (never its key), a glossary term or works cited. */
export interface SearchDocument {
  readonly kind: DocumentKind;
  /** From the site's root, such as `guide/consent.html#asking-first`. */
  readonly url: string;
  /** The title of the page that holds it: what results are grouped under. */
  readonly page: string;
  /** The titles of the folders that the page lies in, the outermost first; left out where there are none. */
  readonly within?: string;
  /** What it is written in, where that is not the index's language. */
  readonly language?: string;
  /** The section's heading, the term, or the stem. */
  readonly title: string;
  /** Plain text, without markup. May be empty. */
  readonly text: string;
  /** Other words for it: it is found by them, but they are not shown. */
  readonly aliases?: readonly string[];
  /** Which quiz item it is, of kind "item". */
  readonly item?: { readonly bank: string; readonly id: string };
  /** What results can be narrowed by. */
  readonly objective?: string;
  readonly tags?: readonly string[];
}

export type DocumentKind = (typeof documentKinds)[number];

/** The order is part of the index's format. */
export const documentKinds = ["article", "item", "term", "source"] as const;

/** The order of the index, in which a document's ordinal tells its kind; otherwise as they come. */
export function inIndexOrder<T extends Pick<SearchDocument, "kind">>(documents: readonly T[]): T[] {
  return documentKinds.flatMap((kind) => documents.filter((document) => document.kind === kind));
}

/** What is indexed in each of Lunr's fields. */
export function indexedFields({ title, page, text, aliases = [] }: SearchDocument) {
  return { title, page, text: [text, ...aliases].join("\n") };
}

/** A word counts for more in a heading than in the text below it; measured with bench/relevance.ts. */
export const fieldBoosts = { title: 1.5, page: 1, text: 1 } as const;

export type FieldName = keyof typeof fieldBoosts;

/** In the index's order. */
export const fieldNames = ["title", "page", "text"] as const satisfies readonly FieldName[];

/** A definition comes before a section that uses the word, a question after its answer, works cited last. */
export const kindBoosts = {
  article: 1,
  item: 0.8,
  term: 1.5,
  source: 0.3,
} as const satisfies Record<DocumentKind, number>;
