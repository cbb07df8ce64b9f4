import lunr from "lunr";
import type { TermColumns } from "./columns.ts";
import { fieldNames } from "./documents.ts";
import type { Head } from "./head.ts";
import { partialIndex, searchPipeline } from "./partial-index.ts";
import { pipelineFor } from "./pipeline.ts";
import type { Shard } from "./shard.ts";
import { shardOf, shardsOfPrefix, termsFrom } from "./term-range.ts";
import { tokenSets } from "./token-sets.ts";

export interface ShardedIndex {
  /**
   * What `lunr.Index#query` gives over the whole index: the same refs, order, scores and match data,
   * out of the shards that the query's clauses need.
   * @throws what Lunr throws, such as TypeError for a field that the index does not have.
   */
  query(build: lunr.Index.QueryBuilder): Promise<lunr.Index.Result[]>;
}

/** What it needs of a store. */
export interface TermStore {
  head(): Promise<Pick<Head, "language" | "documentCount" | "starts">>;
  shard(place: number): Promise<Shard>;
}

export function createShardedIndex(store: TermStore): ShardedIndex {
  return {
    async query(build) {
      const query = new lunr.Query([...fieldNames]);
      build.call(query, query);
      const head = await store.head();
      const pipeline = searchPipeline(pipelineFor(head.language).functions);
      const found = await Promise.all(
        query.clauses.flatMap((clause) =>
          (clause.usePipeline ? pipeline.runString(clause.term) : [clause.term]).map((term) =>
            expansions(store, head, { ...clause, term }),
          ),
        ),
      );
      const distinct = new Map(found.flat().map((columns) => [columns.term, columns]));
      const terms = [...distinct.values()].sort((a, b) => (a.term < b.term ? -1 : 1));
      const documentCount = rulesOutOnly(query) ? head.documentCount : 0;
      const index = partialIndex({ terms, pipeline, documentCount });
      return index.query((whole) => {
        whole.clauses.push(...query.clauses);
      });
    },
  };
}

/** The terms of the index that Lunr would take a clause's term for. */
async function expansions(
  store: TermStore,
  { starts }: Pick<Head, "starts">,
  clause: lunr.Query.Clause,
): Promise<readonly TermColumns[]> {
  const wildcard = Object.hasOwn(clause, "editDistance") ? 0 : clause.term.indexOf("*");
  const places =
    wildcard < 0
      ? [shardOf(starts, clause.term)]
      : shardsOfPrefix(starts, clause.term.slice(0, wildcard));
  const shards = await Promise.all(places.map((place) => store.shard(place)));
  const terms = shards.flatMap((shard) => shard.terms);
  if (wildcard < 0) return terms.filter(({ term }) => term === clause.term);
  const near = termsFrom(terms, clause.term.slice(0, wildcard));
  const all = tokenSets.fromArray(near.map(({ term }) => term));
  const matching = new Set(all.intersect(tokenSets.fromClause(clause)).toArray());
  return near.filter(({ term }) => matching.has(term));
}

/** Such a query matches every other document; without any clause, all of them. */
function rulesOutOnly({ clauses }: lunr.Query): boolean {
  return clauses.every(
    // The published types leave the property out.
    (clause) => "presence" in clause && clause.presence === lunr.Query.presence.PROHIBITED,
  );
}
