import { expect, test } from "vitest";
import { readQuery } from "../../src/search/query/read-query.ts";
import { tellingWords } from "../../src/search/query/telling-words.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";

const wordsOf = (names: readonly string[]) => readQuery(names.join(" "), pipelineFor("en")).words;

test("of a very long text, what no document has falls out first, then what is commonest", async () => {
  const names = Array.from({ length: 200 }, (_, at) => `w${String(at).padStart(3, "0")}`);
  // The index does not know the first fifty; of the others, the later the commoner.
  const lexicon = {
    words: names.slice(50),
    frequencies: names.slice(50).map((_, at) => at),
    named: [],
  };
  const kept = await tellingWords(wordsOf(names), async () => lexicon);
  expect(kept.map(({ folded }) => folded)).toEqual(names.slice(50, 178));
});

test("a text of 128 words is searched whole, and loads no lexicon for that", async () => {
  const words = wordsOf(Array.from({ length: 128 }, (_, at) => `w${at}`));
  expect(await tellingWords(words, () => Promise.reject(new Error("asked")))).toBe(words);
});
