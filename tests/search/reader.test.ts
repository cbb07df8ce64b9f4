import fc from "fast-check";
import lunr from "lunr";
import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { writeIndex } from "../../src/search/index/writer.ts";
import { createReader } from "../../src/search/query/reader.ts";
import { anyCharacter } from "../support/any-character.ts";
import { computingTime } from "../support/computing-time.ts";
import { buildLunr } from "./stock-lunr.ts";
import { loadSeldom, plainCorpus, readerOf, received, section, urls } from "./support.ts";

const stem = (word: string) => lunr.stemmer(new lunr.Token(word, {})).toString();
const noCounts = { article: 0, item: 0, term: 0, source: 0 };
const plainWords = (document: SearchDocument) =>
  `${document.title} ${document.page} ${document.text}`
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

describe("a search", () => {
  const reader = readerOf([
    section("a.html#1", "Ask before you help.", "Asking first"),
    section("a.html#2", "Listening comes before asking.", "Listening"),
    section("b.html#1", "Help that was not asked for.", "Unasked help"),
    section("b.html#2", "Nothing of the sort.", "The last"),
  ]);

  test("finds documents that have all the words first", async () => {
    const answer = await reader.search("asked help", { limit: 9 });
    expect(answer.complete).toBe(2);
    const first = (await urls(reader, "asked help")).slice(0, 2);
    expect(new Set(first)).toEqual(new Set(["a.html#1", "b.html#1"]));
  });

  test("where fewer than ten have all the words, those that have some stand in groups of their own", async () => {
    const site = (count: number) => [
      ...Array.from({ length: count }, (_, at) => section(`whole${at}`, "river and candle")),
      section("some", "a river"),
      section("none", "a mountain"),
    ];
    const answer = await readerOf(site(9)).search("river candle", { limit: 20 });
    expect(answer).toMatchObject({ matched: "few", complete: 9, total: 10 });
    const shown = answer.groups.map(({ url, isPartial = false }) => [url, isPartial]);
    expect(shown.slice(0, 9).every(([, isPartial]) => !isPartial)).toBe(true);
    expect(shown.slice(9)).toEqual([["some", true]]);
    const enough = await readerOf(site(10)).search("river candle", { limit: 20 });
    expect(enough).toMatchObject({ matched: "all", complete: 10, total: 10 });
    // Where none has all there is nothing to tell them from.
    const none = await readerOf(site(0)).search("river mountain", { limit: 20 });
    expect(none).toMatchObject({ matched: "any", complete: 0, total: 2 });
    expect(none.groups.some(({ isPartial }) => isPartial)).toBe(false);
  });

  test("a first portion goes less far with those that have some, and a further one goes on from there", async () => {
    const site = Array.from({ length: 9 }, (_, at) =>
      section(`${at}`, at < 2 ? "river and candle" : "a river"),
    );
    for (const oneFileBytes of [0, 250_000]) {
      const own = readerOf(site, "en", { oneFileBytes });
      const shown = async (limit: number, partialLimit?: number) => {
        const options = partialLimit === undefined ? { limit } : { limit, partialLimit };
        const { groups, total } = await own.search("river candle", options);
        return [groups.flatMap(({ hits }) => hits.map(({ url }) => url)), total] as const;
      };
      const [first, total] = await shown(5, 3);
      expect([first.length, total]).toEqual([3, 9]);
      const [longer] = await shown(15);
      expect(longer).toHaveLength(9);
      expect(longer.slice(0, 3)).toEqual(first);
      // Those that have all are shown as far as any are.
      expect((await shown(2, 1))[0].toSorted()).toEqual(["0", "1"]);
    }
  });

  test("a page of which one part has all the words and another some stands in both lists", async () => {
    const answer = await readerOf([
      section("p.html#a", "river and candle"),
      section("p.html#b", "a river"),
    ]).search("river candle", { limit: 9 });
    expect(answer.groups.map(({ url, isPartial }) => [url, isPartial])).toEqual([
      ["p.html", undefined],
      ["p.html", true],
    ]);
  });

  test("falls back to any of the words, and says so", async () => {
    const answer = await reader.search("listening sort", { limit: 9 });
    expect(answer.matched).toBe("any");
    expect(new Set(await urls(reader, "listening sort"))).toEqual(
      new Set(["a.html#2", "b.html#2"]),
    );
  });

  test("where a few documents have all the words, it says that the others have some", async () => {
    const long = readerOf([
      section("a", "one two three four five"),
      section("b", "two three four"),
    ]);
    const answer = await long.search("twos threes fours fives", { limit: 9 });
    expect(answer).toMatchObject({ matched: "few", total: 2 });
    expect(await urls(long, "twos threes fours fives")).toEqual(["a", "b"]);
  });

  test("common words beside others rule nothing out and bring nothing in", async () => {
    expect(await urls(reader, "what is the listening of you")).toEqual(["a.html#2"]);
  });

  test("common words alone are searched", async () => {
    expect(await urls(reader, "of the")).toEqual(["b.html#2"]);
  });

  test("a word that the index does not know is taken for the one spelt most like it, and the answer says so", async () => {
    for (const typo of ["lisening", "lsitening", "listemings"]) {
      const answer = await reader.search(typo, { limit: 9 });
      expect(answer).toMatchObject({ matched: "all", corrected: "listening", total: 1 });
      expect(await urls(reader, typo)).toEqual(["a.html#2"]);
    }
    expect(await reader.search("Ask: lisening?", { limit: 9 })).toMatchObject({
      corrected: "Ask: listening?",
    });
  });

  test("in a pasted text no word is taken for a slip, however it is spelt", async () => {
    const letter = "Dear colleague, I liked your notes so much that I wrote my own about";
    const pasted = `${letter} ${letter} lissening, and would like yours`;
    const answer = await reader.search(pasted, { limit: 9 });
    expect(answer).not.toHaveProperty("corrected");
    expect(await reader.search("lissening", { limit: 9 })).toHaveProperty("corrected");
  });

  test("of words that are as near, the one that stands beside the others is chosen", async () => {
    const near = readerOf([
      section("x", "House house house rules"),
      section("y", "Horse stable"),
      section("z", "Stable rules"),
    ]);
    expect((await near.search("stable hoxse", { limit: 9 })).corrected).toBe("stable horse");
    expect((await near.search("hoxse rules", { limit: 9 })).corrected).toBe("house rules");
  });

  test("it is searched as it is spelt when that is asked for, and when nothing is spelt alike", async () => {
    const nothing = {
      matched: "all",
      complete: 0,
      pinned: [],
      groups: [],
      total: 0,
      counts: noCounts,
    };
    expect(await reader.search("lisening", { limit: 9, exactly: true })).toEqual(nothing);
    expect(await reader.search("xyzzyx", { limit: 9 })).toEqual(nothing);
  });

  test("a word in a title counts for more than in the text", async () => {
    expect(await urls(reader, "listening")).toEqual(["a.html#2"]);
    expect((await urls(reader, "asking"))[0]).toBe("a.html#1");
  });

  test("what is called just that comes first, whatever its number of words", async () => {
    const named = readerOf([
      section("x", "Boundary upon boundary upon boundary.", "Boundary work: the boundary"),
      section(
        "y",
        "A line that a person draws, with many more words to tell about it.",
        "Boundaries",
      ),
    ]);
    expect(await urls(named, "boundary")).toEqual(["y", "x"]);
    expect(await urls(named, "boundary work")).toEqual(["x", "y"]);
  });

  test("groups hits by page in the order of the best, counts them all, and gives as many as asked for", async () => {
    const answer = await reader.search("help", { limit: 1 });
    expect(answer.total).toBe(2);
    expect(answer.groups).toHaveLength(1);
    expect(answer.groups[0]).toMatchObject({ page: "Guide", url: "b.html", kind: "article" });
    expect(answer.groups[0]?.hits).toHaveLength(1);
  });

  test("marks the words that matched, inflected ones too, and not the common ones", async () => {
    const answer = await reader.search("the ask", { limit: 9 });
    const hit = answer.groups.flatMap((group) => group.hits).find(({ url }) => url === "b.html#1");
    const marked = hit?.excerpt.ranges.map(([start, end]) => hit.excerpt.text.slice(start, end));
    expect(marked).toEqual(["asked"]);
    const first = answer.groups[0]?.hits[0];
    expect(first?.titleRanges.map(([start, end]) => first.title.slice(start, end))).toEqual([
      "Asking",
    ]);
  });

  test("an alias finds a document and is not shown", async () => {
    const aliased = { ...section("x", "To choose for oneself."), aliases: ["self-rule", "agency"] };
    const answer = await readerOf([aliased, section("y", "Other")]).search("agenc", { limit: 9 });
    expect(answer.total).toBe(1);
    expect(answer.groups[0]?.hits[0]?.excerpt.text).toBe("To choose for oneself.");
  });

  test("diacritics and case make no difference, either way", async () => {
    const folded = readerOf([section("x", "Zoë’s café"), section("y", "cafe ZOE")]);
    for (const text of ["zoe", "ZOË", "café", "Cafe\u0301", "zoë's"]) {
      expect((await urls(folded, text)).sort()).toEqual(["x", "y"]);
    }
  });

  test("scripts other than Latin are searched, in a language without a stemmer too", async () => {
    const greek = readerOf([section("x", "Ο δρόμος"), section("y", "Привет")], "el");
    expect(await urls(greek, "ΔΡΟΜΟΣ")).toEqual(["x"]);
    expect(await urls(greek, "при")).toEqual(["y"]);
  });

  test("a language without a stemmer is not stemmed", async () => {
    const czech = readerOf([section("x", "helping")], "cs");
    const options = { limit: 9, exactly: true };
    expect(await reader.search("helped", options)).toMatchObject({ matched: "all", total: 2 });
    expect(await czech.search("helped", options)).toMatchObject({ total: 0 });
  });
});

describe("beside stock Lunr", () => {
  const reader = readerOf(plainCorpus);
  const index = buildLunr(plainCorpus, "en");
  const vocabulary = [...new Set(plainCorpus.flatMap(plainWords))];

  test("a word's hits come in stock Lunr's order of score", async () => {
    for (const word of vocabulary.filter((word) => word.length > 2)) {
      const expected = index
        .query((query) => {
          const { TRAILING } = lunr.Query.wildcard;
          query.term(stem(word), { boost: 10, usePipeline: false });
          query.term(word, { boost: 2, usePipeline: false, wildcard: TRAILING });
          const others = vocabulary.filter((other) => other.startsWith(word)).map(stem);
          for (const other of new Set(others.filter((other) => !other.startsWith(word)))) {
            query.term(other, { boost: 2, usePipeline: false });
          }
          if (stem(word) !== word && stem(word).length > 2) {
            query.term(stem(word), { boost: 1, usePipeline: false, wildcard: TRAILING });
          }
        })
        .map((result) => plainCorpus[Number(result.ref)]?.url ?? "");
      if (lunr.stopWordFilter(new lunr.Token(word, {})) === undefined) continue;
      const answer = await reader.search(word, { limit: 1000 });
      expect(answer.total, word).toBe(expected.length);
      for (const group of answer.groups) {
        const ofPage = expected.filter((url) => url.startsWith(`${group.url}#`));
        expect(
          group.hits.map((hit) => hit.url),
          word,
        ).toEqual(ofPage);
      }
      const pages = [...new Set(expected.map((url) => url.split("#")[0]))];
      expect(
        answer.groups.map((group) => group.url),
        word,
      ).toEqual(pages);
    }
  });

  test("two words find the documents that have both, by a plain reading of the text", async () => {
    const contentWords = vocabulary.filter(
      (word) => word.length > 3 && lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined,
    );
    const has = (document: SearchDocument, word: string) =>
      plainWords(document).some((other) => stem(other) === stem(word));
    // The last word may be half typed.
    const begins = (document: SearchDocument, word: string) =>
      has(document, word) ||
      plainWords(document).some(
        (other) => other.startsWith(word) || stem(other).startsWith(stem(word)),
      );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...contentWords),
        fc.constantFrom(...contentWords),
        async (a, b) => {
          fc.pre(a !== b);
          const both = plainCorpus.filter((document) => has(document, a) && begins(document, b));
          const either = plainCorpus.filter((document) => has(document, a) || begins(document, b));
          const answer = await reader.search(`${a} ${b}`, { limit: 1000 });
          const isEnough = both.length >= 10 || both.length === either.length;
          expect(answer.matched).toBe(isEnough ? "all" : both.length > 0 ? "few" : "any");
          expect(answer.complete).toBe(both.length);
          const expected = (isEnough ? both : either).map(({ url }) => url);
          const found = await urls(reader, `${a} ${b}`);
          expect(found.toSorted()).toEqual(expected.sort());
          const first = found.slice(0, both.length).sort();
          if (both.length > 0) expect(first).toEqual(both.map(({ url }) => url).sort());
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("while typing", () => {
  test("every beginning of a word, from two letters, finds what the word finds", async () => {
    const reader = readerOf(plainCorpus);
    for (const document of plainCorpus) {
      for (const word of plainWords(document).filter((word) => word.length > 1)) {
        for (let length = 2; length <= word.length; length++) {
          expect(await urls(reader, word.slice(0, length)), word.slice(0, length)).toContain(
            document.url,
          );
        }
      }
    }
  });

  test("and so in any text", async () => {
    const letters = "abcdefghilmnorstuyzäéσςΣİı".split("");
    const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 12 });
    const suffix = fc.constantFrom(
      "",
      "s",
      "ing",
      "ies",
      "ational",
      "fulness",
      "’s",
      "’ve",
      "ed",
      "ly",
    );
    const text = fc.array(
      fc.tuple(word, suffix).map((parts) => parts.join("")),
      { minLength: 1, maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), async (texts) => {
        const documents = texts.map((words, index) => section(`p${index}`, words.join(" "), "–"));
        const reader = readerOf(documents);
        for (const [index, words] of texts.entries()) {
          const whole = words[0] ?? "";
          for (let length = 2; length <= whole.length; length++) {
            const typed = whole.slice(0, length);
            if (typed.replace(/['’]s$|['’]/g, "").length < 2) continue;
            expect(await urls(reader, typed), typed).toContain(`p${index}`);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("hostile input", () => {
  const reader = readerOf(plainCorpus);
  const listed = [
    "",
    " ",
    "foo:bar",
    "title:autonomy",
    "+",
    "-",
    "*",
    "~1",
    "+autonomy -person",
    "autonomy~9",
    "auto*",
    "*nomy",
    "__proto__",
    "constructor",
    "hasOwnProperty toString",
    "\u0000",
    "\ud800",
    "👩‍👩‍👧‍👦",
    "ﷺ".repeat(300),
    "a".repeat(10_000),
    "ab ".repeat(4_000),
    "?!…—",
    "a^10",
    '"unclosed',
    "autonomy\u2028person",
    "\u0301\u0301",
    "'",
    "’s",
    "i̇".repeat(150),
  ];
  const check = async (text: string) => {
    const answer = await reader.search(text, { limit: 20 });
    for (const hit of answer.groups.flatMap((group) => group.hits)) {
      for (const [shown, ranges] of [
        [hit.title, hit.titleRanges],
        [hit.excerpt.text, hit.excerpt.ranges],
      ] as const) {
        let last = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(shown.length);
      }
    }
    return answer;
  };

  test.each(listed.map((text) => [text.slice(0, 20), text]))(
    "%j gives an answer",
    async (_, text) => {
      await check(text);
    },
  );

  test("any string gives an answer", async () => {
    const typed = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 300 }),
      fc.string({ maxLength: 300 }),
      fc
        .array(
          fc.constantFrom("autonomy", "person", ":", "+", "-", "*", "~", "^", " ", "the", '"'),
          { maxLength: 40 },
        )
        .map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (text) => void (await check(text))),
      { numRuns: 400 },
    );
  });

  test("text without words finds nothing, rather than everything", async () => {
    const nothing = {
      matched: "all",
      complete: 0,
      pinned: [],
      groups: [],
      total: 0,
      counts: noCounts,
    };
    expect(await check("?! … +")).toEqual(nothing);
  });

  test("ten thousand characters are answered at once", async () => {
    const start = computingTime();
    await check("autonomous unlikely ".repeat(500));
    await check("qwertyuiopasdfghjklzxcvbnm ".repeat(400));
    expect(computingTime() - start).toBeLessThan(1000);
  });
});

const data = received(await writeIndex(plainCorpus, { language: "en" }));

describe("loading", () => {
  test("the index is loaded once, when first needed", async () => {
    const loads: string[] = [];
    const reader = createReader({
      loadSeldom,
      load: async (name) => {
        loads.push(name);
        return data.get(name);
      },
    });
    expect(loads).toEqual([]);
    await Promise.all([reader.prepare(), reader.search("autonomy", { limit: 5 })]);
    await reader.search("consent", { limit: 5 });
    expect(loads).toEqual(["index"]);
  });

  test("a failure is passed on, and the next search loads again", async () => {
    let failures = 1;
    const reader = createReader({
      loadSeldom,
      load: async (name) => {
        if (failures-- > 0) throw new Error("offline");
        return data.get(name);
      },
    });
    await expect(reader.search("autonomy", { limit: 5 })).rejects.toThrow("offline");
    expect((await reader.search("autonomy", { limit: 5 })).total).toBeGreaterThan(0);
  });
});
