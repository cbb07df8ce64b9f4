import { join } from "node:path";
import { cranfield, tldrPages } from "../tests/search/corpora.ts";
import { headingQuestions } from "./heading-questions.ts";
import { questionsByExample, quizzesOfBook } from "./long-questions.ts";
import { judgedQueries, knownItems } from "./relevance-data.ts";
import { measured, reciprocalRank, successes } from "./relevance-measures.ts";
import { oursOf, stockOf } from "./relevance-searches.ts";

const data = join(import.meta.dirname, "../../shared/data");

// Long questions take long, and pages of tldr are many: the figures settle before.
const every = { long: 4, tldr: 20 };

/**
 * nDCG@10 of Cranfield's questions and of the long ones, all sets together; MRR@10 of headings, the mean of all
 * sets; success@1 of tldr's pages by their descriptions, as they are and with one typo.
 */
export async function figuresOf({
  isStock,
}: {
  readonly isStock: boolean;
}): Promise<readonly number[]> {
  const searchOf = (documents: Parameters<typeof stockOf>[0], limit: number) =>
    isStock ? stockOf(documents) : oursOf(documents, limit, Number.POSITIVE_INFINITY);
  const judged = judgedQueries(join(data, "cranfield/data/cran"));
  const abstracts = cranfield();
  const short = await measured(judged, searchOf(abstracts, 10));
  let [sum, count] = [0, 0];
  for (const { documents, queries } of [
    questionsByExample(abstracts, judged),
    quizzesOfBook(join(data, "rust-book")),
  ]) {
    const some = queries.filter((_, at) => at % every.long === 0);
    const { ndcg } = await measured(some, searchOf(documents, 11));
    sum += ndcg * some.length;
    count += some.length;
  }
  const headings = headingQuestions(data);
  let ranks = 0;
  for (const { documents, queries } of headings) {
    ranks += await reciprocalRank(queries, searchOf(documents, 10));
  }
  const pages = tldrPages({ step: 1 });
  const items = knownItems(pages).filter((_, at) => at % every.tldr === 0);
  const search = searchOf(pages, 10);
  const first = async (of: "description" | "typo") =>
    (
      await successes(
        items.map((item) => [item[of], item.url] as const),
        search,
        [1],
      )
    )[0] ?? 0;
  return [
    short.ndcg,
    sum / count,
    ranks / headings.length,
    await first("description"),
    await first("typo"),
  ];
}
