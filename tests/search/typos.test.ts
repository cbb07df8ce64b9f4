import { describe, expect, test } from "vitest";
import { writeIndex } from "../../src/search/index/writer.ts";
import { expandTerm } from "../../src/search/query/query-terms.ts";
import { readQuery } from "../../src/search/query/read-query.ts";
import { createReader } from "../../src/search/query/reader.ts";
import { correct, offer, respell } from "../../src/search/query/typos.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { loadSeldom, received, section, termInTexts } from "./support.ts";

const pipeline = { ...pipelineFor("en"), stem: (folded: string) => folded };

interface Known {
  /** In which documents the word stands; none has a word whose list is left out. */
  readonly in?: readonly number[];
  /** ⌊log₂⌋ of how often. */
  readonly frequency?: number;
  readonly isNamed?: true;
}

/** An index of these words, all of them in texts. */
function indexOf(known: Readonly<Record<string, Known>>) {
  const words = Object.keys(known).sort();
  const terms = words
    .filter((word) => known[word]?.in)
    .map((term, index) => termInTexts(term, index, known[term]?.in ?? []));
  const lexicon = {
    words,
    frequencies: words.map((word) => known[word]?.frequency ?? 0),
    named: words.map((word) => known[word]?.isNamed === true),
  };
  const store = {
    ...{ documentCount: 10, isOneFile: true, pipeline, head: { starts: [""], frequencies: [0] } },
    shard: async () => ({ terms, words: [] }),
  };
  return { lexicon, store };
}

/** What the text is searched as, if not as it stands. */
async function corrected(
  text: string,
  known: Readonly<Record<string, Known>>,
  sayings: readonly string[] = [],
) {
  const { lexicon, store } = indexOf(known);
  const queryTerms = await expandedIn(text, known);
  const unknown = queryTerms.flatMap(({ word, expanded }) =>
    expanded.clauses.length === 0 ? [word] : [],
  );
  return correct(text, { queryTerms, unknown }, { lexicon, sayings }, store);
}

async function expandedIn(text: string, known: Readonly<Record<string, Known>>) {
  const { store } = indexOf(known);
  return Promise.all(
    readQuery(text, pipeline).words.map(async (word) => ({
      word,
      expanded: await expandTerm({ ...word, isLast: false }, store),
    })),
  );
}

const anywhere: Known = { in: [0] };

describe("how far a typo may be off", () => {
  test.each([
    ["two letters: not at all", "qz", "qa", false],
    ["three: one edit", "qzx", "qza", true],
    ["seven: one edit", "abcdefx", "abcdefg", true],
    ["seven: not two", "abcdexx", "abcdefg", false],
    ["eight: two", "abcdefxx", "abcdefgh", true],
    ["eight: not three", "abcdexxx", "abcdefgh", false],
    ["twenty-four: two", `${"ab".repeat(11)}xx`, "ab".repeat(12), true],
    ["twenty-five: not at all", `${"ab".repeat(12)}x`, `${"ab".repeat(12)}a`, false],
  ])("of %s", async (_, typo, word, isCorrected) => {
    expect(await corrected(typo, { [word]: anywhere })).toBe(isCorrected ? word : undefined);
  });
});

describe("of several words that a typo may be meant for", () => {
  test("the nearest is taken, however rare", async () => {
    const known = {
      choosing: { ...anywhere, frequency: 0 },
      chxosinx: { ...anywhere, frequency: 9 },
    };
    expect(await corrected("choosinj", known)).toBe("choosing");
  });

  test("of those as near the commonest, and of those as common the first", async () => {
    const of = (...frequencies: readonly number[]) =>
      Object.fromEntries(
        frequencies.map((frequency, at) => [`abc${"def"[at]}`, { ...anywhere, frequency }]),
      );
    expect(await corrected("abcx", of(1, 3, 2))).toBe("abce");
    expect(await corrected("abcx", of(1, 2, 3))).toBe("abcf");
    expect(await corrected("abcx", of(2, 2, 2))).toBe("abcd");
  });

  test("the one that stands beside the most of the other words, however rare", async () => {
    const known = {
      one: { in: [1, 2] },
      two: { in: [2, 3] },
      abcd: { in: [4], frequency: 9 },
      abce: { in: [1], frequency: 5 },
      abcf: { in: [5, 2], frequency: 1 },
      abcg: { in: [3], frequency: 7 },
    };
    expect(await corrected("one two abcx", known)).toBe("one two abcf");
    expect(await corrected("one abcx", known)).toBe("one abce");
  });

  test("what stands in some document, before what stands in none", async () => {
    const known = { abcd: { frequency: 9 }, abce: { in: [4], frequency: 1 } };
    expect(await corrected("abcx", known)).toBe("abce");
  });

  test("of those as near and in as good company one that a title or the glossary has, however rare", async () => {
    const named: Known = { in: [0], isNamed: true };
    const known = { abcd: { ...anywhere, frequency: 9 }, abce: named, abcfg: named };
    expect(await corrected("abcx", known)).toBe("abce");
    const beside = { one: { in: [1] }, abcd: { in: [1] }, abce: named };
    expect(await corrected("one abcx", beside)).toBe("one abcd");
  });

  test("a word that has a meaning, though no document has it", async () => {
    expect(await corrected("abcx", { abcd: { ...anywhere, frequency: 9 } }, ["abce"])).toBe("abce");
    expect(await corrected("abcx", {}, ["abce"])).toBe("abce");
  });

  test("six are tried: the sixth by how common they are may be taken, the seventh may not", async () => {
    const known = (beside: number) => ({
      apple: { in: [1] },
      ...Object.fromEntries(
        Array.from({ length: 7 }, (_, at) => [
          `abc${"defghij"[at]}`,
          { in: [at === beside ? 1 : 2], frequency: 9 - at },
        ]),
      ),
    });
    expect(await corrected("apple abcx", known(5))).toBe("apple abci");
    expect(await corrected("apple abcx", known(6))).toBe("apple abcd");
  });

  test("never one that a search leaves out, such as “that”", async () => {
    expect(await corrected("thaq", { that: { ...anywhere, frequency: 9 } })).toBeUndefined();
    expect(
      await corrected("thaq", {
        that: { ...anywhere, frequency: 9 },
        thaw: { ...anywhere, frequency: 1 },
      }),
    ).toBe("thaw");
  });
});

describe("the reader's text", () => {
  const known = { abcd: anywhere, efgh: anywhere, apple: anywhere };

  test("keeps all but the typos, each of which is replaced where it stands", async () => {
    expect(await corrected("(Abcx), apple: EFHG—gone", { ...known, gone: anywhere })).toBe(
      "(abcd), apple: efgh—gone",
    );
  });

  test("has no correction where every word is known, or nothing is like the one that is not", async () => {
    expect(await corrected("abcd apple", known)).toBeUndefined();
    expect(await corrected("abcd qqqqqq", known)).toBeUndefined();
    expect(await corrected("", known)).toBeUndefined();
    expect(await corrected("abcx", {})).toBeUndefined();
  });
});

describe("typos of pinned words", () => {
  const text = "hotlien suicdal";
  const typos = readQuery(text, pipeline).words.map((word, at) => ({
    word,
    correction: ["hotline", "suicidal"][at] ?? "",
  }));
  const respelled = (known: Readonly<Record<string, Known>>) =>
    respell(text, typos, indexOf(known).store);

  test("are spelt as the site does where the index has that word, and left where it has not", async () => {
    expect(await respelled({ hotline: anywhere, suicidal: anywhere })).toBe("hotline suicidal");
    expect(await respelled({ suicidal: anywhere })).toBe("hotlien suicidal");
    expect(await respelled({ apple: anywhere })).toBeUndefined();
  });

  test("of one place are spelt once", async () => {
    const { store } = indexOf({ hotline: anywhere, suicidal: anywhere });
    expect(await respell(text, [...typos, ...typos.toReversed()], store)).toBe("hotline suicidal");
  });
});

describe("a word that the index has", () => {
  const offered = async (text: string, known: Readonly<Record<string, Known>>, said = "") => {
    const vocabulary = { lexicon: indexOf(known).lexicon, sayings: [said] };
    return offer(text, await expandedIn(text, known), vocabulary, pipeline);
  };
  const known = { abcdf: anywhere, abcde: { ...anywhere, frequency: 4, isNamed: true } } as const;

  test("rare and spelt like a title's common one is offered as that, not replaced", async () => {
    expect(await offered("one abcdf", known)).toBe("one abcde");
    expect(await corrected("one abcdf", known)).toBeUndefined();
  });

  test.each([
    ["no title has the other", { ...known, abcde: { ...anywhere, frequency: 4 } }],
    ["a title has it too", { ...known, abcdf: { ...anywhere, isNamed: true } }],
    ["it is as common", { ...known, abcdf: { ...anywhere, frequency: 3 } }],
    ["the other is hardly commoner", { ...known, abcde: { ...known.abcde, frequency: 1 } }],
    ["they differ by two letters", { abcxx: anywhere, abcde: known.abcde }],
  ] as const)("is not where %s", async (_, all) => {
    expect(await offered("abcdf abcxx", all)).toBeUndefined();
  });

  test("is not in quotes, nor where its site says what it means", async () => {
    expect(await offered('"abcdf"', known)).toBeUndefined();
    expect(await offered("abcdf", known, "abcdf")).toBeUndefined();
  });
});

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("of an index %s", (_, options) => {
  const documents = [
    ...["asked", "given", "taken back", "informed"].map((how) =>
      section(how, `Consent is ${how}. Consent counts; the consent of a person.`, `Consent ${how}`),
    ),
    section("typo", "Their concent was asked for."),
    section("name", "Nothing else.", "Convent"),
  ];
  const data = writeIndex(documents, { language: "en", ...options }).then(received);
  const asked = async (text: string) => {
    const loads: string[] = [];
    const load = async (name: string) => {
      loads.push(name);
      return (await data).get(name);
    };
    const reader = createReader({ loadSeldom, load });
    const { corrected, offered, groups } = await reader.search(text, { limit: 9 });
    const urls = groups.flatMap(({ hits }) => hits.map(({ url }) => url));
    return { corrected, offered, urls, loads };
  };

  test("a rare word that the index has is searched, and a name's common one offered", async () => {
    const { corrected, offered, urls, loads } = await asked("concent");
    expect([corrected, offered, urls]).toEqual([undefined, "consent", ["typo"]]);
    expect(loads.length).toBeLessThanOrEqual(4);
  });

  test("a word that it does not have is replaced by a name's", async () => {
    const { corrected, offered, urls } = await asked("consnt");
    expect([corrected, offered]).toEqual(["consent", undefined]);
    expect(urls.sort()).toEqual(["asked", "given", "informed", "taken back"]);
  });

  test.each(["consent", "convent", "person"])("nothing is offered for %s", async (text) => {
    const { corrected, offered } = await asked(text);
    expect([corrected, offered]).toEqual([undefined, undefined]);
  });
});
