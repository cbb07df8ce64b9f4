import lunr from "lunr";
import type { SoughtWord } from "./query.ts";

export interface Matches {
  /** Whether each result has all the required words, or only some. */
  readonly matched: "all" | "any";
  /** Ordinals of documents, best first. */
  readonly ordinals: readonly number[];
}

/**
 * One query with Lunr's own scores answers both: documents with all the words, and if there are none,
 * with any. It goes through `index.query()`, as the query string throws on `foo:bar`. Lunr's required
 * clauses cannot say "one of these terms", so its match data is read instead.
 */
export function match(index: lunr.Index, sought: readonly SoughtWord[]): Matches {
  const required = sought.filter((word) => word.isRequired);
  // To Lunr a query without clauses matches every document.
  if (!required.some((word) => word.clauses.length > 0)) return { matched: "all", ordinals: [] };

  const results = index.query((query) => {
    for (const { term, boost, isPrefix } of sought.flatMap((word) => word.clauses)) {
      const wildcard = isPrefix ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
      query.term(term, { boost, wildcard, usePipeline: false });
    }
  });
  const found = results.map((result) => {
    const terms = Object.keys(result.matchData.metadata);
    const count = required.filter((word) => terms.some((term) => word.accepts(term))).length;
    return { ordinal: Number(result.ref), count };
  });
  const complete = found.filter(({ count }) => count === required.length);
  const chosen = complete.length > 0 ? complete : found.filter(({ count }) => count > 0);
  return {
    matched: complete.length > 0 || chosen.length === 0 ? "all" : "any",
    ordinals: chosen.map(({ ordinal }) => ordinal),
  };
}
