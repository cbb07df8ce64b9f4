import { describe, expect, test } from "vitest";
import { find } from "../../src/search/query/find.ts";
import type { OpenIndex } from "../../src/search/query/open-index.ts";
import type { SearchOptions } from "../../src/search/query/search-options.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { card, loadSeldom, readerOf, section, termInTexts, urls } from "./support.ts";

const COUNT = 400;

/** 400 documents; the first 380 have "consent", each more of it than the one before, and all "person". */
function index(
  { isOneFile }: { readonly isOneFile: boolean },
  lexiconLoads: string[] = [],
): OpenIndex {
  const ordinals = Array.from({ length: COUNT }, (_, ordinal) => ordinal);
  const terms = [
    ["consent", ordinals.slice(0, 380)] as const,
    ["person", ordinals] as const,
    ["rare", [7]] as const,
  ].map(([term, documents], at) => termInTexts(term, at, documents, (ordinal) => 1000 + ordinal));
  const lexicon = { words: ["consent", "person", "rare"], frequencies: [8, 8, 0], named: [] };
  const load = async () => {
    lexiconLoads.push("lexicon");
    return lexicon;
  };
  const open = {
    ...{ isOneFile, pins: [], meanings: [], sayings: [], pipeline: pipelineFor("en") },
    head: {
      ...{ starts: [""], frequencies: [8], documentCount: COUNT },
      kindStarts: [0, 100, 300],
    },
    store: {
      shard: async () => ({ terms, words: [] }),
      // Every other one has them side by side.
      card: async (ordinal: number) =>
        card({ text: ordinal % 2 === 0 ? "A consent person" : "Consent of a person" }),
      lexicon: load,
      names: load,
    },
  };
  // Only what `find` asks for.
  return open as unknown as OpenIndex;
}

async function found(
  text: string,
  options: Partial<SearchOptions> = {},
  { isOneFile = false } = {},
): Promise<{ readonly best: readonly number[]; readonly all: number }> {
  const { matches } = await find(text, { limit: 9, ...options }, index({ isOneFile }), loadSeldom);
  return { best: matches.best.map(({ ordinal }) => ordinal), all: matches.ordinals.length };
}

/** From the first down to the last. */
const down = (first: number, last: number) =>
  Array.from({ length: first - last + 1 }, (_, at) => first - at);

describe("of all that match", () => {
  test.each([false, true])(
    "the 300 best are ranked, best first (in one file: %s)",
    async (isOneFile) => {
      expect(await found("consent", {}, { isOneFile })).toEqual({ best: down(379, 80), all: 380 });
    },
  );

  test("more are, where more are to be shown", async () => {
    expect(await found("consent", { limit: 350 })).toEqual({ best: down(379, 30), all: 380 });
    expect(await found("consent", { limit: 1000 })).toEqual({ best: down(379, 0), all: 380 });
  });

  test("those alone count that have a phrase", async () => {
    const even = down(378, 0).filter((ordinal) => ordinal % 2 === 0);
    expect(await found('"consent person"', {}, { isOneFile: true })).toEqual({
      ...{ best: even, all: 190 },
    });
  });
});

describe("narrowed", () => {
  test("to kinds: their documents alone are ranked, and the others count as matches", async () => {
    const articles = await found("consent", { kinds: ["article"] });
    expect(articles).toEqual({ best: down(99, 0), all: 380 });
    expect((await found("consent", { kinds: ["item"] })).best).toEqual(down(299, 100));
    expect((await found("consent", { kinds: ["term"] })).best).toEqual(down(379, 300));
    const two = await found("consent", { kinds: ["term", "article"] });
    expect(two.best).toEqual([...down(379, 300), ...down(99, 0)]);
    expect((await found("consent", { kinds: [] })).best).toEqual([]);
  });

  test("to some documents, of all kinds or of some", async () => {
    const within = new Set([1, 99, 100, 299, 300, 390]);
    expect((await found("consent", { within })).best).toEqual([300, 299, 100, 99, 1]);
    expect((await found("consent", { within, kinds: ["item"] })).best).toEqual([299, 100]);
  });
});

describe("spelt otherwise", () => {
  test("a word that the index does not know is searched as the one it is meant for", async () => {
    const open = index({ isOneFile: true });
    expect(await find("consebt", { limit: 9 }, open, loadSeldom)).toMatchObject({
      ...{ text: "consent", isCorrected: true },
    });
    expect(await find("consent", { limit: 9 }, open, loadSeldom)).toMatchObject({
      ...{ text: "consent", isCorrected: false },
    });
    const exactly = await find("consebt", { limit: 9, exactly: true }, open, loadSeldom);
    expect(exactly).toMatchObject({ text: "consebt", isCorrected: false });
    expect(exactly.matches.ordinals).toHaveLength(0);
  });

  test("the words of all documents are loaded for that alone", async () => {
    const loads: string[] = [];
    const open = index({ isOneFile: false }, loads);
    await find("consent person", { limit: 9 }, open, loadSeldom);
    await find("consebt", { limit: 9, exactly: true }, open, loadSeldom);
    await find("", { limit: 9 }, open, loadSeldom);
    expect(loads).toEqual([]);
    await find("consebt", { limit: 9 }, open, loadSeldom);
    expect(loads).toContain("lexicon");
  });

  test("is narrowed just as well", async () => {
    expect((await found("consebt", { kinds: ["article"], limit: 350 })).best).toEqual(down(99, 0));
  });
});

test("what is ruled out is no match", async () => {
  const { best, all } = await found("person -rare", { limit: 1000 });
  expect(all).toBe(399);
  expect(best).toEqual([...down(399, 8), ...down(6, 0)]);
  expect((await found("person -unknown", { limit: 1000 })).all).toBe(400);
  expect((await found('person -"rare unknown"', { limit: 1000 })).all).toBe(400);
  expect((await found('person -"consent person"', { limit: 1000 })).best).toEqual(down(399, 380));
});

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("what has only a common word with the stem of the reader's, of an index %s", (_, options) => {
  const rest = "of all these things that stand about here by themselves";
  const documents = [
    section("or", "Be or not, to see or to be.", "A"),
    section("øre", `Seven øre ${rest}`, "B"),
    section("on", "On and on it goes.", "C"),
    section("one", `Only one ${rest}`, "D"),
    section("us", "To us, all of us.", "E"),
    section("using", `Using it ${rest}`, "F"),
  ];
  const reader = readerOf(documents, "en", options);

  test.each([
    ["øre", ["øre", "or"]],
    ["ore", ["øre", "or"]],
    ["ores", ["øre", "or"]],
    ["one", ["one", "on"]],
    ["use", ["using", "us"]],
  ])("comes after what has that word or another form of it: %s", async (text, expected) => {
    expect(await urls(reader, text)).toEqual(expected);
  });

  test.each(["or", "on", "us"])("comes first for whoever typed it: %s", async (text) => {
    expect((await urls(reader, text))[0]).toBe(text);
  });
});
