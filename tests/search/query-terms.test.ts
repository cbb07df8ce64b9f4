import { describe, expect, test } from "vitest";
import { expandTerm } from "../../src/search/query/query-terms.ts";
import { readQuery } from "../../src/search/query/read-query.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { termInTexts } from "./support.ts";

const english = pipelineFor("en");

interface FakeShard {
  readonly terms: readonly string[];
  readonly words?: readonly string[];
  readonly frequency?: number;
}

/** What the text's last word stands for, and which shards were loaded for it. */
async function expanded(
  text: string,
  shards: readonly FakeShard[],
  { isOneFile = false, stem = english.stem } = {},
) {
  const pipeline = { ...english, stem };
  const loaded = new Set<number>();
  const terms = {
    ...{ isOneFile, pipeline },
    head: {
      starts: shards.map(({ terms }, place) => (place === 0 ? "" : (terms[0] ?? ""))),
      frequencies: shards.map(({ frequency = 0 }) => frequency),
    },
    shard: async (place: number) => {
      loaded.add(place);
      const { terms = [], words = [] } = shards[place] ?? {};
      return { words, terms: terms.map((term, index) => termInTexts(term, index, [])) };
    },
  };
  const word = readQuery(text, pipeline).words.at(-1);
  if (!word) throw new Error("the test's own text has no word");
  const { clauses } = await expandTerm(word, terms);
  return {
    terms: Object.fromEntries(clauses.map(({ postings, boost }) => [postings.term, boost])),
    loaded: [...loaded].sort(),
  };
}

describe("a word stands for", () => {
  test("its stem, and as the last one for all that begins with it, worth less", async () => {
    const shards = [{ terms: ["choic", "choir", "choke"] }];
    expect((await expanded("choi", shards)).terms).toEqual({ choic: 2, choir: 2 });
    expect((await expanded("choic", shards)).terms).toEqual({ choic: 10 });
  });

  test("itself alone when it is one letter, for all that begins with it from two on", async () => {
    const shards = [{ terms: ["a", "ab", "abc"] }];
    expect((await expanded('"a', shards)).terms).toEqual({ a: 10 });
    expect((await expanded("ab", shards)).terms).toEqual({ ab: 10, abc: 2 });
  });

  test("what begins with its stem, where that has three letters, and not two", async () => {
    expect((await expanded("asking", [{ terms: ["ask", "askew"] }])).terms).toEqual({
      ...{ ask: 10, askew: 1 },
    });
    expect((await expanded("using", [{ terms: ["us", "usher"] }])).terms).toEqual({ us: 10 });
  });

  test("nothing but its stem when it is not the last", async () => {
    const shards = [{ terms: ["ask", "askew"] }];
    expect((await expanded('"asking"', shards)).terms).toEqual({ ask: 10 });
    // Unless the index does not have that.
    const others = [{ terms: ["begin", "begun"] }];
    expect((await expanded('"begi"', others)).terms).toEqual({ begin: 2 });
  });

  test("the term of a word that begins with it, where the term does not", async () => {
    const shards = [{ terms: ["happi"], words: ["happy"] }];
    expect((await expanded("happy", shards)).terms).toEqual({ happi: 10 });
    expect((await expanded("happ", [{ terms: ["autonom"], words: ["happy"] }])).terms).toEqual({});
  });
});

describe("one character of Chinese, Japanese or Korean stands for", () => {
  test("itself and what begins with it, the last word or not, known or not", async () => {
    const shards = [{ terms: ["猫", "猫が", "猫の", "白"] }];
    expect((await expanded("猫", shards)).terms).toEqual({ 猫: 10, 猫が: 2, 猫の: 2 });
    expect((await expanded('"猫"', shards)).terms).toEqual({ 猫: 10, 猫が: 2, 猫の: 2 });
    expect((await expanded('"犬"', [{ terms: ["犬だ"] }])).terms).toEqual({ 犬だ: 2 });
  });

  test("two of them, which are not the last word, for themselves", async () => {
    const shards = [{ terms: ["猫が", "猫がい"] }];
    expect((await expanded('"猫が"', shards)).terms).toEqual({ 猫が: 10 });
  });
});

test("a letter that the index does not have stands for nothing", async () => {
  expect((await expanded("z", [{ terms: ["zebra"] }])).terms).toEqual({});
  expect((await expanded('"z"', [{ terms: ["zebra"] }])).terms).toEqual({});
});

test("a word of which nothing is known stands for nothing", async () => {
  expect((await expanded("zebra", [{ terms: ["ask"] }, { terms: ["best"] }])).terms).toEqual({});
  expect((await expanded("ask", [{ terms: [] }])).terms).toEqual({});
  expect((await expanded("aa", [{ terms: ["b"], words: ["aardvark"] }])).terms).toEqual({});
});

test("a word of the title is looked for there alone", async () => {
  const terms = {
    ...{ isOneFile: true, pipeline: english, head: { starts: [""], frequencies: [0] } },
    shard: async () => ({ terms: [], words: [] }),
  };
  const fieldsOf = async (text: string) => {
    const [word] = readQuery(text, english).words;
    return word ? (await expandTerm(word, terms)).fields : [];
  };
  expect(await fieldsOf("title:ask")).toEqual(["title"]);
  expect(await fieldsOf("ask")).toEqual(["title", "page", "text"]);
});

describe("of an index in parts a half-typed word loads", () => {
  const five = (frequencies: readonly number[]) =>
    ["ab", "aba", "abb", "abc", "abd"].map((term, place) => ({
      ...{ terms: [term, `${term}x`], frequency: frequencies[place] ?? 0 },
    }));

  test("two shards of those that its terms may stand in: the commonest", async () => {
    const { loaded, terms } = await expanded("abz", five([1, 1, 1, 1, 1]));
    expect(loaded).toEqual([4]);
    expect(terms).toEqual({});
    const common = await expanded('"ab', five([0, 3, 0, 5, 0]));
    // The first is the stem's own.
    expect(common.loaded).toEqual([0, 1, 3]);
    expect(common.terms).toEqual({ ab: 10, aba: 2, abax: 2, abc: 2, abcx: 2 });
  });

  test("among shards that are as common, the one that holds the word itself", async () => {
    const { terms } = await expanded("ab", five([2, 2, 2, 2, 2]));
    expect(terms).toEqual({ ab: 10, abx: 2, aba: 2, abax: 2 });
    const other = await expanded("ab", five([1, 2, 2, 2, 2]));
    expect(other.terms).toEqual({ ab: 10, aba: 2, abax: 2, abb: 2, abbx: 2 });
  });

  test("that, of shards that its stem's beginning may stand in, before others as common", async () => {
    const terms = ["choic", "choicb", "choicd", "choice", "choicx"];
    const shards = (...frequencies: readonly number[]) =>
      terms.map((term, place) => ({ terms: [term], frequency: frequencies[place] ?? 0 }));
    const stem = () => "choic";
    expect((await expanded("choice", shards(1, 1, 1, 1, 1), { stem })).loaded).toEqual([0, 3]);
    expect((await expanded("choice", shards(1, 3, 3, 2, 1), { stem })).loaded).toEqual([0, 1, 2]);
    expect((await expanded("choice", shards(1, 3, 2, 2, 1), { stem })).loaded).toEqual([0, 1, 3]);
  });

  test("all in one go with the shard of its stem", () => {
    const asked: number[] = [];
    const never = new Promise<never>(() => {});
    const terms = {
      ...{ isOneFile: false, pipeline: english },
      head: { starts: ["", "abb", "abc", "abd"], frequencies: [0, 1, 0, 2] },
      shard: (place: number) => {
        asked.push(place);
        return never;
      },
    };
    const [word] = readQuery("ab", english).words;
    if (word) void expandTerm(word, terms);
    expect(new Set(asked)).toEqual(new Set([0, 1, 3]));
    const [first] = readQuery("ab cd", english).words;
    asked.length = 0;
    // What is no half-typed word may need no more than its own.
    if (first) void expandTerm(first, terms);
    expect(asked).toEqual([0]);
  });

  test("all of them where two are all, or where they cost nothing", async () => {
    const two = five([0, 0]).slice(0, 2);
    expect((await expanded("ab", two)).terms).toEqual({ ab: 10, abx: 2, aba: 2, abax: 2 });
    expect((await expanded("ab", five([]), { isOneFile: true })).loaded).toEqual([0, 1, 2, 3, 4]);
  });

  test("what begins with its stem, though that is in the shard before", async () => {
    const shards = [{ terms: ["aa", "choic"] }, { terms: ["choicx"] }, { terms: ["choir"] }];
    const { terms, loaded } = await expanded("choice", shards);
    expect(terms).toEqual({ choic: 10, choicx: 1 });
    expect(loaded).toEqual([0, 1]);
  });

  test("the terms that words begun like it have, though these be in other shards", async () => {
    const shards = [{ terms: ["aa", "go"] }, { terms: ["w"], words: ["wends", "went", "west"] }];
    const stem = (word: string) => word.replace(/^wen(?:t|ds)$/, "go").replace(/^west$/, "aa");
    expect((await expanded("wen", shards, { stem })).terms).toEqual({ go: 2 });
    expect((await expanded("we", shards, { stem })).terms).toEqual({ aa: 2, go: 2 });
    expect((await expanded("wendsx", shards, { stem })).terms).toEqual({});
    // What the index lacks is left out.
    const lacking = (word: string) => word.replace(/^wen.*$/, "gone");
    expect((await expanded("we", shards, { stem: lacking })).terms).toEqual({});
  });

  test("of the terms that begin otherwise, those in the first two shards", async () => {
    const shards = [
      { terms: ["aa"] },
      { terms: ["bb"] },
      { terms: ["cc"] },
      { terms: ["q"], words: ["qzaa", "qzbb", "qzcc"] },
    ];
    const stem = (word: string) => word.replace(/^qz(?=.)/, "");
    expect((await expanded("qz", shards, { stem })).terms).toEqual({ aa: 2, bb: 2 });
    const whole = await expanded("qz", shards, { stem, isOneFile: true });
    expect(whole.terms).toEqual({ aa: 2, bb: 2, cc: 2 });
  });
});
