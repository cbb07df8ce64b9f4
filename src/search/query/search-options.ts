import type { DocumentKind } from "../format/documents.ts";

/** What of a search is shown, and how its words are taken. */
export interface SearchOptions {
  /** How many hits are shown at most. */
  readonly limit: number;
  /** Where some have all the words, those that lack some are shown only as far as fewer hits than that are. */
  readonly partialLimit?: number;
  /** Only hits of these kinds are shown and counted in `total`; `counts` counts all. */
  readonly kinds?: readonly DocumentKind[];
  /** Only these documents, by ordinal (see `Facets`), are shown and counted. */
  readonly within?: ReadonlySet<number>;
  /** Only as it is spelt. */
  readonly exactly?: boolean;
}
