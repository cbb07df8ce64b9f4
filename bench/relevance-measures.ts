/** A search: the URLs of what it finds, best first. */
export type Search = (text: string) => Promise<readonly string[]>;

export interface JudgedQuery {
  readonly text: string;
  /** URLs of the documents that answer it. */
  readonly answers: ReadonlySet<string>;
  /** URL of a document that is the question itself, so that it does not count where it is found. */
  readonly not?: string;
}

/** Means over the queries; an answer is one or is none. */
export interface Measures {
  /** Normalised discounted cumulative gain of the first ten. */
  readonly ndcg: number;
  /** Mean reciprocal rank of the first answer among the first ten. */
  readonly mrr: number;
  /** Share of the answers that are among the first hundred. */
  readonly recall: number;
}

export async function measured(queries: readonly JudgedQuery[], search: Search): Promise<Measures> {
  const sums = { ndcg: 0, mrr: 0, recall: 0 };
  for (const { text, answers, not } of queries) {
    const found = (await search(text)).filter((url) => url !== not);
    const isAnswer = found.slice(0, 10).map((url) => answers.has(url));
    const gain = isAnswer.reduce((sum, is, at) => sum + (is ? discount(at) : 0), 0);
    const best = Array.from({ length: Math.min(10, answers.size) }, (_, at) => discount(at));
    sums.ndcg += gain / best.reduce((sum, each) => sum + each, 0);
    sums.mrr += isAnswer.includes(true) ? 1 / (isAnswer.indexOf(true) + 1) : 0;
    sums.recall += found.slice(0, 100).filter((url) => answers.has(url)).length / answers.size;
  }
  const count = queries.length;
  return { ndcg: sums.ndcg / count, mrr: sums.mrr / count, recall: sums.recall / count };
}

function discount(place: number): number {
  return 1 / Math.log2(place + 2);
}

/** Mean reciprocal rank of the one answer among the first ten. */
export async function reciprocalRank(
  queries: readonly (readonly [text: string, answer: string])[],
  search: Search,
): Promise<number> {
  let sum = 0;
  for (const [text, answer] of queries) {
    const place = (await search(text)).slice(0, 10).indexOf(answer);
    if (place >= 0) sum += 1 / (place + 1);
  }
  return sum / queries.length;
}

/** The share of the queries whose one answer is among the first `within`. */
export async function successes(
  queries: readonly (readonly [text: string, answer: string])[],
  search: Search,
  within: readonly number[],
): Promise<readonly number[]> {
  const places: number[] = [];
  for (const [text, answer] of queries) places.push((await search(text)).indexOf(answer));
  return within.map(
    (end) => places.filter((place) => place >= 0 && place < end).length / places.length,
  );
}
