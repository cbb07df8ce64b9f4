import { expect, test } from "vitest";
import { decodeLexicon, encodeLexicon } from "../../src/search/format/lexicon-file.ts";
import { decodeShard, encodeShard } from "../../src/search/format/shard.ts";
import { atOnce, type Steps } from "../../src/search/format/steps.ts";
import { deflate } from "../../src/search/index/deflate.ts";
import { narrow } from "../../src/search/query/narrow.ts";
import { inSlices } from "../../src/search/query/slices.ts";

// On a slow telephone a task is to take 50 ms at most: so much of a very common word is done in one step.
const MOST_AT_ONCE = 8192;
const COUNT = 60_000;

const scale = { documentCount: COUNT, kindStarts: [0], lengths: [COUNT, COUNT, COUNT * 9] };
const everywhere = {
  documents: Uint32Array.from({ length: COUNT }, (_, at) => at),
  counts: Uint32Array.from({ length: COUNT }, (_, at) => 1 + (at % 3)),
  lengths: Uint32Array.from({ length: COUNT }, (_, at) => 9 + (at % 7)),
};
const nowhere = {
  documents: new Uint32Array(),
  counts: new Uint32Array(),
  lengths: new Uint32Array(),
};
const terms = [{ term: "the", index: 0, fields: [nowhere, nowhere, everywhere] }];

function stepsOf(steps: Steps<unknown>): number {
  let count = 1;
  while (!steps.next().done) count++;
  return count;
}

test("a shard of a word that every document has is read in many steps", () => {
  const data = encodeShard({ terms, words: [] });
  expect(stepsOf(decodeShard(data, scale))).toBeGreaterThan(COUNT / MOST_AT_ONCE);
});

test("documents are chosen in many steps where every one has the word", () => {
  const [postings] = atOnce(decodeShard(encodeShard({ terms, words: [] }), scale)).terms;
  if (!postings) throw new Error("the shard has a term");
  const words = [{ clauses: [{ postings, boost: 10 }], fields: ["text" as const] }];
  const options = {
    ...{ documentCount: COUNT, chunks: 1, keep: 300 },
    ...{ weigh: () => 1, passes: () => true },
  };
  const steps = stepsOf(narrow(words, () => false, options));
  expect(steps).toBeGreaterThan((2 * COUNT) / MOST_AT_ONCE);
});

test("a lexicon of very many words is read in many steps", async () => {
  const words = Array.from({ length: COUNT }, (_, at) => `word${String(at).padStart(5, "0")}`);
  const file = { words, frequencies: words.map(() => 1), named: words.map(() => false) };
  const steps = stepsOf(await decodeLexicon(await encodeLexicon(file, deflate)));
  expect(steps).toBeGreaterThan(COUNT / MOST_AT_ONCE);
});

test("between steps that take long, what else is waiting is done", async () => {
  let isDone = false;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    isDone = true;
    port1.close();
  };
  port2.postMessage(0);
  function* long(): Steps<string> {
    // Looks at the clock, as the slices do: on a machine of any speed that is long enough.
    while (!isDone) yield;
    return "the end";
  }
  expect(await inSlices(long())).toBe("the end");
});
