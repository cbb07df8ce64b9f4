import fc from "fast-check";
import lunr from "lunr";
import { describe, expect, test } from "vitest";
import {
  fieldNames,
  inIndexOrder,
  type SearchDocument,
} from "../../src/search/format/documents.ts";
import { writeIndex } from "../../src/search/index/writer.ts";
import { type Found, find } from "../../src/search/query/find.ts";
import { type OpenIndex, openIndex } from "../../src/search/query/open-index.ts";
import { createStore } from "../../src/search/query/store.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { indexedWords } from "../../src/search/text/words.ts";
import { cranfield, generatedCorpus, guide, tldrPages } from "./corpora.ts";
import { buildLunr } from "./stock-lunr.ts";
import { stockPostings } from "./stock-postings.ts";
import { loadSeldom, received } from "./support.ts";

// What a reader's search runs, out of the files that a build writes, beside stock Lunr over the whole:
// refs, order and scores of `find`, before the few best are ranked again and shown.

const corpora: readonly [name: string, documents: readonly SearchDocument[], runs: number][] = [
  ["a generated corpus", generatedCorpus(), 250],
  ["this repository's guide", guide(), 250],
  ["pages of tldr", tldrPages({ step: 120 }), 60],
  ["abstracts of Cranfield", cranfield().slice(0, 60), 60],
];

describe.each(corpora)("over %s", (_, all, numRuns) => {
  test.skipIf(all.length === 0)(
    "any words find what stock Lunr finds by them, in its order and with its scores to the last bit",
    async () => {
      const documents = inIndexOrder(all);
      const stock = buildLunr(documents, "en");
      const terms = stockPostings(stock).map(({ term }) => term);
      const vocabulary = { terms, surfaces: surfacesOf(documents) };
      const whole = await written(documents, Number.POSITIVE_INFINITY);
      const parts = await written(documents, 0);
      expect([whole.isOneFile, parts.isOneFile]).toEqual([true, false]);
      expect(parts.head.starts.length).toBeGreaterThan(1);
      const found = { all: 0, few: 0, any: 0 };
      const examples = findable(vocabulary.surfaces, numRuns / 10);
      await fc.assert(
        fc.asyncProperty(anyQuery(vocabulary.surfaces), async (query) => {
          const text = query.map(plainTextOf).join(" ");
          const written = query.filter(({ not }) => !not);
          const keyOf = ({ word, inTitle }: Word) => `${word} ${inTitle}`;
          const asked = [...new Map(written.map((word) => [keyOf(word), word])).values()];
          const last = query.length > 24 ? undefined : written.at(-1);
          const clauses = asked.map((word) => ({
            ...clausesOf(word, last !== undefined && keyOf(word) === keyOf(last), vocabulary),
            times: written.filter((other) => keyOf(other) === keyOf(word)).length,
          }));
          const answer = await find(text, options, whole, loadSeldom);
          expect(ranking(answer), text).toEqual(
            expectedOf(stock, query, clauses, documents.length),
          );
          // Of the many terms that a half-typed word may become, an index in parts asks for some.
          const inParts = await find(text, options, parts, loadSeldom);
          const askedFor = inParts.queryTerms.map(({ expanded }, at) => ({
            times: clauses[at]?.times ?? 0,
            fields: expanded.fields,
            terms: new Map(expanded.clauses.map(({ postings, boost }) => [postings.term, boost])),
          }));
          for (const [at, { terms }] of askedFor.entries()) {
            const all = clauses[at]?.terms;
            const others = [...terms].filter(([term, boost]) => all?.get(term) !== boost);
            expect(others, text).toEqual([]);
          }
          expect(ranking(inParts), text).toEqual(
            expectedOf(stock, query, askedFor, documents.length),
          );
          if (answer.matches.best.length > 0) found[answer.matches.matched]++;
        }),
        { numRuns, examples },
      );
      // That the queries are no empty ones: those given at least, whatever is drawn.
      expect(found.all).toBeGreaterThanOrEqual(numRuns / 10);
      expect(found.any).toBeGreaterThanOrEqual(numRuns / 10);
    },
    120_000,
  );
});

const options = { limit: 9, exactly: true };
const { stem } = pipelineFor("en");

/** A word as a reader writes it; `title:` before it, or `-`. */
interface Word {
  readonly word: string;
  readonly inTitle: boolean;
  readonly not: boolean;
}

interface Asked extends Clauses {
  /** How often the text has the word. */
  readonly times: number;
}

interface Clauses {
  readonly fields: readonly string[];
  /** With boosts. */
  readonly terms: ReadonlyMap<string, number>;
}

async function written(
  documents: readonly SearchDocument[],
  oneFileBytes: number,
): Promise<OpenIndex> {
  const data = received(await writeIndex(documents, { language: "en", oneFileBytes }));
  return openIndex(createStore({ load: async (name) => data.get(name) }));
}

/** The words of the documents, as stock Lunr is given them. */
function surfacesOf(documents: readonly SearchDocument[]): string[] {
  const texts = documents.flatMap(({ title, page, text }) => [title, page, text]);
  return [...new Set(texts.flatMap((text) => indexedWords(text).map(({ folded }) => folded)))];
}

/** Whole words, beginnings of words, and words that no document has; short texts and long ones, in which words come again. */
function anyQuery(surfaces: readonly string[]): fc.Arbitrary<Word[]> {
  const known = fc.constantFrom(...surfaces.filter(isPlain));
  const termsBegunBy = fc
    .tuple(known, fc.nat())
    .map(([word, at]) => word.slice(0, 1 + (at % word.length)));
  const word = fc
    .oneof(
      { weight: 8, arbitrary: known },
      { weight: 4, arbitrary: termsBegunBy },
      { weight: 1, arbitrary: fc.constantFrom("qqqq", "zz", "constructor") },
    )
    .filter(isSearched);
  const flag = (weight: number) =>
    fc.oneof(
      { weight: 10 - weight, arbitrary: fc.constant(false) },
      { weight, arbitrary: fc.constant(true) },
    );
  const short = fc.array(fc.record({ word, inTitle: flag(2), not: flag(1) }), {
    minLength: 1,
    maxLength: 6,
  });
  const plain = fc.record({ word, inTitle: fc.constant(false), not: fc.constant(false) });
  const long = fc.array(plain, { minLength: 25, maxLength: 60 });
  return fc.oneof({ weight: 5, arbitrary: short }, { weight: 1, arbitrary: long });
}

/** So many queries of a word that documents have, and as many of one with a word that none has. */
function findable(surfaces: readonly string[], count: number): [Word[]][] {
  const asked = (word: string): Word => ({ word, inTitle: false, not: false });
  const known = surfaces.filter((word) => isPlain(word) && isSearched(word)).slice(0, count);
  return known.flatMap((word) => [[[asked(word)]], [[asked(word), asked("qqqq")]]]);
}

function isPlain(word: string): boolean {
  return /^[a-z0-9]+$/.test(word);
}

function isSearched(word: string): boolean {
  return lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined;
}

function plainTextOf({ word, inTitle, not }: Word): string {
  return `${not ? "-" : ""}${inTitle ? "title:" : ""}${word}`;
}

/**
 * The terms that a word stands for: its stem; and where it is the last or no term of its own, all that
 * begins as it or its stem does.
 */
function clausesOf(
  { word, inTitle }: Word,
  isLast: boolean,
  vocabulary: { readonly terms: readonly string[]; readonly surfaces: readonly string[] },
): Clauses {
  const fields = inTitle ? ["title"] : [...fieldNames];
  const own = stem(word);
  const terms = new Map<string, number>();
  if (vocabulary.terms.includes(own)) terms.set(own, 10);
  if (word.length < 2 || (terms.size > 0 && !isLast)) return { fields, terms };
  const prefix = own.length > 2 && word.startsWith(own) ? own : word;
  for (const term of vocabulary.terms) {
    if (term !== own && term.startsWith(prefix)) terms.set(term, term.startsWith(word) ? 2 : 1);
  }
  for (const surface of vocabulary.surfaces) {
    if (!surface.startsWith(word)) continue;
    const term = stem(surface);
    if (!terms.has(term)) terms.set(term, 2);
  }
  return { fields, terms };
}

function ranking({ matches: { matched, best } }: Found) {
  return { matched, best: best.map(({ ordinal, score }) => [String(ordinal), score]) };
}

/** Stock Lunr's results: those that have all the words, and after them, where these are too few, any of them. */
function expectedOf(
  stock: lunr.Index,
  query: readonly Word[],
  asked: readonly Asked[],
  documentCount: number,
) {
  const out = new Set(
    query
      .filter(({ not }) => not)
      .flatMap(({ word }) =>
        stock
          .query((builder) => builder.term(stem(word), { usePipeline: false }))
          .map(({ ref }) => ref),
      ),
  );
  // To Lunr a query without clauses matches every document.
  const results = !asked.some(({ terms }) => terms.size > 0)
    ? []
    : stock.query((builder) => {
        for (const { fields, terms, times } of asked) {
          // Okapi BM25 for the words of a query, with k₃ = 5: this is ours, as far as a word comes again.
          const worth = (6 * times) / (5 + times);
          for (const [term, boost] of terms) {
            builder.term(term, { boost: boost * worth, fields: [...fields], usePipeline: false });
          }
        }
      });
  const having = results.map(({ matchData }) => {
    const { metadata } = matchData as { metadata: Record<string, Record<string, object>> };
    return asked.map(({ fields, terms }) =>
      fields.some((field) => [...terms.keys()].some((term) => metadata[term]?.[field])),
    );
  });
  const worths = asked.map((_, at) => {
    const found = having.filter((has) => has[at]).length;
    return Math.log(1 + (documentCount - found + 0.5) / (found + 0.5));
  });
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const shared = results
    .map(({ ref, score }, place) => ({
      ...{ ref, score, isComplete: having[place]?.every(Boolean) },
      share: sum(worths.filter((_, at) => having[place]?.[at])) / sum(worths),
    }))
    .filter(({ ref }) => !out.has(ref));
  const complete = shared.filter(({ isComplete }) => isComplete);
  const isEnough = complete.length >= (asked.length > 1 ? 10 : 1);
  if (isEnough || shared.length === 0) {
    return { matched: "all", best: complete.map(({ ref, score }) => [ref, score]) };
  }
  // What lacks some of a question's words, rare ones above all, is worth less: this is ours, not Lunr's.
  const power = asked.length > 3 ? 0.4 * Math.min(1, 12 / asked.length) ** 2 : 0;
  const others = shared
    .filter(({ isComplete }) => !isComplete)
    .map(({ ref, score, share }) => ({ ref, score: score * share ** power }))
    .toSorted((a, b) => b.score - a.score);
  return {
    matched: complete.length === 0 ? "any" : others.length === 0 ? "all" : "few",
    best: [...complete, ...others].map(({ ref, score }) => [ref, score]),
  };
}
