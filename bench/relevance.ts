import { join } from "node:path";
import type { SearchDocument } from "../src/search/format/documents.ts";
import { cranfield, tldrPages } from "../tests/search/corpora.ts";
import { headingQuestions } from "./heading-questions.ts";
import { questionsByExample, quizzesOfBook } from "./long-questions.ts";
import { judgedQueries, knownItems } from "./relevance-data.ts";
import { measured, reciprocalRank, successes } from "./relevance-measures.ts";
import { oursOf, stockOf } from "./relevance-searches.ts";

// How well the search finds what people look for, beside stock Lunr: `npm run bench:relevance`.
// Cranfield: questions with judged answers. Headings: whether a section's heading finds its text. tldr: whether a
// page's description finds the page, as it is and with one typo. The data lies beside the repository, where it is
// there at all.

await judged();
await long();
await headings();
await known();

async function judged(): Promise<void> {
  const queries = judgedQueries(join(import.meta.dirname, "../../shared/data/cranfield/data/cran"));
  const documents = cranfield();
  if (documents.length === 0) return console.log("Cranfield is not there: skipped.");
  console.log(`Cranfield: ${documents.length} abstracts, ${queries.length} questions`);
  for (const [name, search] of searches(documents, 100)) {
    const { ndcg, mrr, recall } = await measured(queries, search);
    print(name, { "nDCG@10": ndcg, "MRR@10": mrr, "R@100": recall });
  }
}

async function long(): Promise<void> {
  const data = join(import.meta.dirname, "../../shared/data");
  const byExample = questionsByExample(
    cranfield(),
    judgedQueries(join(data, "cranfield/data/cran")),
  );
  for (const { name, documents, queries } of [byExample, quizzesOfBook(join(data, "rust-book"))]) {
    if (documents.length === 0) continue;
    console.log(
      `Long questions, ${name}: ${documents.length} documents, ${queries.length} questions`,
    );
    for (const [how, search] of searches(documents, 101)) {
      for (const [half, start] of [
        ["development", 0],
        ["held out", 1],
      ] as const) {
        const own = queries.filter((_, at) => at % 2 === start);
        const { ndcg, mrr, recall } = await measured(own, search);
        print(`${how}, ${half}`, { "nDCG@10": ndcg, "MRR@10": mrr, "R@100": recall });
      }
    }
  }
}

async function headings(): Promise<void> {
  for (const { name, documents, queries } of headingQuestions(
    join(import.meta.dirname, "../../shared/data"),
  )) {
    console.log(`Headings, ${name}: ${documents.length} sections, ${queries.length} headings`);
    for (const [how, search] of searches(documents, 10)) {
      print(how, { "MRR@10": await reciprocalRank(queries, search) });
    }
  }
}

async function known(): Promise<void> {
  const documents = tldrPages({ step: 1 });
  if (documents.length === 0) return console.log("tldr is not there: skipped.");
  // Every fifth: the figures settle long before.
  const items = knownItems(documents).filter((_, at) => at % 5 === 0);
  console.log(
    `tldr: ${documents.length} pages, ${items.length} of them known by their description`,
  );
  for (const [name, search] of searches(documents, 10)) {
    for (const kind of ["description", "typo"] as const) {
      const queries = items.map((item) => [item[kind], item.url] as const);
      const [first = 0, tenth = 0] = await successes(queries, search, [1, 10]);
      const how = kind === "typo" ? "one typo" : "as it is";
      print(`${name}, ${how}`, { "success@1": first, "success@10": tenth });
    }
  }
}

function searches(documents: readonly SearchDocument[], limit: number) {
  return [
    ["stock Lunr", stockOf(documents)],
    ["default query, one file", oursOf(documents, limit, Number.POSITIVE_INFINITY)],
    ["default query, shards", oursOf(documents, limit, 0)],
  ] as const;
}

function print(name: string, figures: Readonly<Record<string, number>>): void {
  const cells = Object.entries(figures).map(([label, value]) => `${label} ${value.toFixed(4)}`);
  console.log(`  ${name.padEnd(38)}${cells.join("  ")}`);
}
