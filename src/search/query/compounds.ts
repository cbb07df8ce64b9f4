import type { OpenIndex } from "./open-index.ts";
import { compoundClauses, type TermLookup } from "./query-terms.ts";
import type { QueryTerm } from "./typos.ts";

// A few letters stand in many words by accident, and so does what leaves only a few.
const LEAST = 4;
const LEAST_REST = 3;

// So many compounds of a word at most, each of which may cost a shard.
const MOST = 6;

/**
 * Words that no document has by themselves with the compounds that begin or end with them, in languages
 * that write compounds in one word. Of words that the documents have, shards know the compounds.
 */
export async function withCompounds(
  queryTerms: readonly QueryTerm[],
  { store, pipeline }: Pick<OpenIndex, "store" | "pipeline">,
  terms: TermLookup,
): Promise<readonly QueryTerm[]> {
  if (!pipeline.links) return queryTerms;
  return Promise.all(
    queryTerms.map(async ({ word, expanded }) => {
      const { folded, stem } = word;
      if (expanded.clauses.length > 0 || folded.length < LEAST) return { word, expanded };
      const { words } = await store.lexicon();
      const beginnings = stem.length < LEAST ? [folded] : [folded, stem];
      const compounds = words.filter(
        (each) =>
          each.length >= folded.length + LEAST_REST &&
          (each.endsWith(folded) ||
            beginnings.some((beginning) => each.startsWith(beginning)) ||
            pipeline.stem(each).endsWith(stem)),
      );
      const found = [...new Set(compounds.map((each) => pipeline.stem(each)))].slice(0, MOST);
      return { word, expanded: { ...expanded, clauses: await compoundClauses(found, terms) } };
    }),
  );
}
