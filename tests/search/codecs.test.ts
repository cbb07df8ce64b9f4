import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeCards, encodeCards } from "../../src/search/format/cards.ts";
import { compress, decompress } from "../../src/search/format/compress.ts";
import { documentKinds } from "../../src/search/format/documents.ts";
import { decodeFacets, encodeFacets, facetsOf } from "../../src/search/format/facets.ts";
import { decodeHead, encodeHead } from "../../src/search/format/head.ts";
import { decodeLexicon, encodeLexicon, namesOf } from "../../src/search/format/lexicon-file.ts";
import { inBlocks, patchBlocks } from "../../src/search/format/occurrences-writer.ts";
import { packer, unpacker } from "../../src/search/format/packed.ts";
import {
  blocksIn,
  decodeOccurrences,
  decodeShard,
  encodeShard,
} from "../../src/search/format/shard.ts";
import { atOnce } from "../../src/search/format/steps.ts";
import { termNumber } from "../../src/search/format/term-number.ts";
import { type Occurrences, weightsOf } from "../../src/search/format/weights.ts";
import { knownWords } from "../../src/search/format/words-of-text.ts";
import { deflate } from "../../src/search/index/deflate.ts";
import { randomNumbers } from "../support/random.ts";

const word = fc.string({ unit: "grapheme", maxLength: 8 });
const sortedWords = fc
  .uniqueArray(word, { maxLength: 20 })
  .map((all) => all.toSorted((a, b) => (a < b ? -1 : 1)));
const whole = fc.oneof(fc.nat(200), fc.nat(40_000), fc.nat(2 ** 32 - 1));

test("numbers and texts come back in their order, from characters a literal holds as they are", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(whole, word)), (values) => {
      const to = packer();
      for (const [number, text] of values) {
        to.number(number);
        to.text(text);
      }
      const from = unpacker(to.packed());
      expect(values.map(() => [from.number(), from.text()])).toEqual(values);
    }),
  );
  const numbers = packer();
  const values = [0, 60, 61, 2664, 2665, 28_611, 28_612, 2 ** 32 - 1];
  for (const value of values) numbers.number(value);
  expect(numbers.packed()).toMatch(/^[ -&(-[\]-~]+$/);
  const from = unpacker(numbers.packed());
  expect(values.map(() => from.number())).toEqual(values);
});

test("compressed text comes back, and is shorter than it was", async () => {
  const text = "«Самостоятельность» \u0000 👍 ".repeat(500);
  const compressed = await compress(text, deflate);
  expect(compressed.length).toBeLessThan(text.length / 10);
  expect(await decompress(compressed)).toBe(text);
});

describe("a shard", () => {
  const postings = fc
    .uniqueArray(fc.nat(70_000), { maxLength: 30 })
    .chain((ordinals) =>
      fc.record({
        ordinals: fc.constant(ordinals.toSorted((a, b) => a - b)),
        counts: fc.array(fc.integer({ min: 1, max: 70_000 }), {
          minLength: ordinals.length,
          maxLength: ordinals.length,
        }),
        lengths: fc.array(fc.integer({ min: 1, max: 2_000_000 }), {
          minLength: ordinals.length,
          maxLength: ordinals.length,
        }),
      }),
    )
    .map(
      ({ ordinals, counts, lengths }): Occurrences => ({
        documents: Uint32Array.from(ordinals),
        counts: Uint32Array.from(counts),
        lengths: Uint32Array.from(lengths),
      }),
    );
  const scale = {
    documentCount: 70_001,
    kindStarts: [0, 50_000, 60_000],
    lengths: [300_000, 600_000, 9_000_000],
  };

  test("comes back with the weights of its counts and lengths", () => {
    fc.assert(
      fc.property(
        sortedWords.chain((terms) =>
          fc.tuple(
            ...terms.map((term) =>
              fc.record({
                term: fc.constant(term),
                rank: fc.nat(300_000),
                fields: fc.tuple(postings, postings, postings),
              }),
            ),
          ),
        ),
        sortedWords,
        (ranked, words) => {
          const terms = ranked.map(({ term, rank, fields }) => ({
            ...{ term, fields },
            index: termNumber(fields, rank),
          }));
          const decoded = atOnce(decodeShard(encodeShard({ terms, words }), scale));
          const expected = terms.map(({ term, index, fields }) => {
            const weights = weightsOf(fields, scale);
            const postings = fields.map(({ documents }, at) => ({
              documents,
              weights: weights[at],
            }));
            return { term, index, fields: postings };
          });
          expect(decoded).toEqual({ terms: expected, words });
        },
      ),
    );
  });

  test("comes back of a term in so many documents that it is in blocks, whose texts may be known already", () => {
    const random = randomNumbers(3);
    const none = () => new Uint32Array();
    const nowhere = { documents: none(), counts: none(), lengths: none() };
    // Everywhere, now and then, all in the first documents but one, and up to the last.
    const gaps = [() => 1, () => 1 + Math.floor(random() * 40), () => 1];
    const fields = gaps.map((gap, at) => {
      let document = at - 1;
      const numbers = (of: () => number) => Uint32Array.from({ length: 4097 + at * 5000 }, of);
      const documents = numbers(() => {
        document += gap();
        return document;
      });
      if (at === 2) documents.set([2 ** 29], documents.length - 1);
      const counts = numbers(() => 1 + Math.floor(random() * 3));
      return { documents, counts, lengths: numbers(() => 1 + Math.floor(random() * 300)) };
    });
    const terms = [
      { term: "a", index: termNumber(fields, 5), fields },
      { term: "b", index: termNumber([nowhere], 0), fields: [nowhere, nowhere, nowhere] },
      { term: "c", index: termNumber(fields.slice(1), 1), fields: [nowhere, ...fields.slice(1)] },
    ];
    const data = encodeShard({ terms, words: ["word"] });
    expect(atOnce(decodeOccurrences(data, scale))).toEqual({ terms, words: ["word"] });
    const inParts = terms.map((term) => ({ ...term, fields: term.fields.map(inBlocks) }));
    const texts = inParts.flatMap((term) =>
      term.fields.flatMap((field) =>
        "blocks" in field ? field.blocks.map(({ text }) => text) : [],
      ),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(blocksIn(data, texts.length)).toEqual(texts);
    expect(encodeShard({ terms: inParts, words: ["word"] })).toBe(data);
  });

  test("in blocks is as if all were written anew, where some of its documents have changed", () => {
    const of = (documents: readonly number[]) => ({
      documents: Uint32Array.from(documents),
      counts: Uint32Array.from(documents, (document) => 1 + (document % 3)),
      lengths: Uint32Array.from(documents, (document) => 7 + (document % 90)),
    });
    const third = Array.from({ length: 6000 }, (_, at) => at * 3);
    const patch = (
      before: readonly number[],
      changed: readonly number[],
      now: readonly number[],
    ) => {
      const whole = inBlocks(of(before));
      if (!("blocks" in whole)) throw new Error("not in blocks");
      // A gap has two bits: blocks are of 8,192 documents. Of those without a change nothing need be at hand.
      const blocks = new Set(changed.map((document) => document >> 13));
      return patchBlocks(whole, of(now.filter((document) => blocks.has(document >> 13))), changed);
    };
    const dense = Array.from({ length: 8000 }, (_, at) => at);
    const cases: readonly Parameters<typeof patch>[] = [
      [third, [], third],
      [third, [5], third.toSpliced(2, 0, 5)],
      [third, [3, 9000], third.filter((document) => document !== 3 && document !== 9000)],
      [third, [17_997], third.slice(0, -1)],
      // The last block is empty now, or there is one more behind an empty one.
      [third, third.slice(5462), third.slice(0, 5462)],
      [[...dense, 16_100], [24_600], [...dense, 16_100, 24_600]],
    ];
    for (const [before, changed, now] of cases) {
      expect(patch(before, changed, now)).toEqual(inBlocks(of(now)));
    }
    // It has become rarer, or stands in so few documents, that it would be written otherwise.
    expect(patch(third, [40_000], [...third, 40_000])).toBeUndefined();
    expect(patch(third, third.slice(4000), third.slice(0, 4000))).toBeUndefined();
  });
});

test("a head comes back and names every file, many of them by one hash", () => {
  const count = 40;
  const fields = {
    language: "pt-BR",
    documentCount: 1000,
    kindStarts: [0, 800, 990],
    scale: { documentCount: 1000, kindStarts: [0, 800, 990], lengths: [3000, 6000, 120_000] },
    starts: Array.from({ length: count }, (_, at) =>
      at === 0 ? "" : `é${String(at).padStart(3, "0")}`,
    ),
    frequencies: Array.from({ length: count }, (_, at) => at % 11),
    documentsPerFile: 7,
    shardsPerPlaces: 4,
  };
  const hashes = {
    shards: ["aaaaaaa", "bbbbbbb", "ccccccc"],
    cards: ["ddddddd", "eeeeeee", "fffffff", "ggggggg", "hhhhhhh"],
    lexicon: "iiiiiii",
    facets: "jjjjjjj",
  };
  const head = atOnce(decodeHead(encodeHead(fields, hashes)));
  expect(head).toMatchObject(fields);
  expect([0, 15, 16, 39].map(head.shardName)).toEqual([
    "taaaaaaa-0",
    "taaaaaaa-f",
    "tbbbbbbb-g",
    "tccccccc-13",
  ]);
  // Under the hash of their shards.
  expect([0, 3, 4, 15, 16, 39].map(head.placesName)).toEqual([
    ...["paaaaaaa-0", "paaaaaaa-0", "paaaaaaa-1", "paaaaaaa-3", "pbbbbbbb-4", "pccccccc-9"],
  ]);
  expect([0, 6, 7, 223, 224, 999].map(head.cardsName)).toEqual([
    "cddddddd-0",
    "cddddddd-0",
    "cddddddd-1",
    "cddddddd-v",
    "ceeeeeee-w",
    "chhhhhhh-3y",
  ]);
  expect([head.lexiconName, head.facetsName]).toEqual(["liiiiiii", "fjjjjjjj"]);
});

test("cards come back as results show them", async () => {
  const documents = [
    {
      kind: "article",
      ...{ url: "a/b.html", page: "Consent", within: "A" },
      ...{ title: "Consent", text: "One\n two " },
    },
    {
      kind: "article",
      url: "a/b.html#what-it-is",
      page: "Consent",
      title: "What  it is",
      text: "",
    },
    {
      kind: "term",
      url: "glossary.html#term-x",
      page: "Glossary",
      language: "ja",
      title: "X",
      text: "'\\ \u2028",
      aliases: ["Ex", "W\nX"],
    },
  ] as const;
  expect(atOnce(await decodeCards(await encodeCards(documents, deflate)))).toEqual([
    {
      ...{ kind: "article", page: "Consent", pageUrl: "a/b.html", url: "a/b.html", within: "A" },
      ...{ language: "", title: "Consent", text: "One two", aliases: [] },
    },
    {
      ...{ kind: "article", page: "Consent", pageUrl: "a/b.html", within: "A" },
      language: "",
      url: "a/b.html#what-it-is",
      ...{ title: "What it is", text: "", aliases: [] },
    },
    {
      ...{ kind: "term", page: "Glossary", pageUrl: "glossary.html", within: "", language: "ja" },
      ...{ url: "glossary.html#term-x", title: "X", text: "'\\", aliases: ["Ex", "W X"] },
    },
  ]);
});

test("cards of one page that follow one another name it once, and no title that is the page's", async () => {
  const documents = [
    { kind: "article", url: "a.html", page: "A", title: "A", text: ">" },
    { kind: "article", url: "a.html#y", page: "A", title: "Y", text: "" },
    { kind: "item", url: "b.html#q", page: "B", title: "", text: "3" },
    { kind: "article", url: "a.html#y-z", page: "A", title: "Y z", text: "" },
  ] as const;
  const cards = await encodeCards(documents, deflate);
  expect(await decompress(cards)).toBe(
    ">A\ta.html\n4\t\n0-\tY\n>B\tb.html\n1#q\t\n>A\ta.html\n0-\tY z\n\n>\n\n3\n",
  );
  expect(
    atOnce(await decodeCards(cards)).map(({ kind, page, url, title, text }) => ({
      kind,
      url,
      page,
      title,
      text,
    })),
  ).toEqual(documents);
});

test("cards of any documents come back, in whatever words they have in common", async () => {
  const text = fc
    .string({ unit: "grapheme", maxLength: 12 })
    .map((all) => all.replace(/\s+/g, " ").trim());
  const document = fc.record({
    kind: fc.constantFrom(...documentKinds),
    ...{ title: text, text },
    place: fc.constantFrom(
      { url: "a.html", page: "A page" },
      { url: "a.html#b", page: "A page" },
      { url: "b.html#", page: "" },
      { url: "", page: "漢字" },
    ),
    aliases: fc.array(text, { maxLength: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(document, { minLength: 1 }), text, async (drawn, common) => {
      const documents = drawn.map(({ place, ...rest }) => ({ ...place, ...rest }));
      const known = knownWords(common);
      const packed = await encodeCards(documents, deflate, known);
      const cards = atOnce(await decodeCards(packed, known));
      expect(cards.map(({ pageUrl: _, within: __, language: ___, ...shown }) => shown)).toEqual(
        documents,
      );
    }),
    { numRuns: 50 },
  );
});

test("a lexicon comes back", async () => {
  await fc.assert(
    fc.asyncProperty(sortedWords, fc.infiniteStream(fc.nat(30)), async (words, stream) => {
      const frequencies = words.map(() => stream.next().value);
      const named = frequencies.map((frequency) => frequency % 3 === 0);
      const file = { words, frequencies, named };
      expect(atOnce(await decodeLexicon(await encodeLexicon(file, deflate)))).toEqual(file);
    }),
    { numRuns: 25 },
  );
});

test("names to offer are words of titles that occur four times at least", () => {
  // By the whole logarithm to base 2 of how often they occur: 0 is once, 2 is four times to seven.
  const words = ["ann", "bo", "cy", "di", "ed", "flo"];
  const frequencies = [0, 1, 2, 3, 2, 9];
  const named = [true, true, true, true, false, false];
  expect(namesOf({ words, frequencies, named })).toEqual({
    words: ["cy", "di"],
    frequencies: [2, 3],
    named: [true, true],
  });
});

test("of more names than 4,096, the commonest are offered, in the order of words", () => {
  const words = Array.from({ length: 4098 }, (_, at) => `a${String(at).padStart(4, "0")}`);
  const frequencies = words.map((_, at) => (at === 0 || at === 4000 ? 2 : 3));
  const names = namesOf({ words, frequencies, named: words.map(() => true) });
  expect(names.words).toEqual(words.filter((_, at) => at !== 0 && at !== 4000));
});

test("facets name the documents of each objective and tag, and the items", async () => {
  const plain = { url: "q.html", page: "Q", title: "", text: "" };
  const kind = documentKinds[1];
  const facets = facetsOf([
    { ...plain, kind: "article" },
    { ...plain, kind, item: { bank: "b", id: "i1" }, objective: "Ask", tags: ["x", "y", "x"] },
    { ...plain, kind, item: { bank: "b", id: "i2" }, objective: "Listen", tags: [] },
    { ...plain, kind, item: { bank: "c", id: "i1" }, objective: "Ask", tags: ["y"] },
  ]);
  expect(await decodeFacets(await encodeFacets(facets, deflate))).toEqual({
    objectives: [
      { name: "Ask", ordinals: [1, 3] },
      { name: "Listen", ordinals: [2] },
    ],
    tags: [
      { name: "x", ordinals: [1] },
      { name: "y", ordinals: [1, 3] },
    ],
    items: [
      { ordinal: 1, bank: "b", id: "i1" },
      { ordinal: 2, bank: "b", id: "i2" },
      { ordinal: 3, bank: "c", id: "i1" },
    ],
  });
});
