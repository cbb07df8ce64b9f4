import { describe, expect, test } from "vitest";
import type { SearchDocument } from "../../src/search/format/documents.ts";
import { isAmong, mark } from "../../src/search/query/excerpt.ts";
import { humps, joinedWord, units } from "../../src/search/text/pieces.ts";
import { wordsInOrder } from "../../src/search/text/words.ts";
import { readerOf, section, urls } from "./support.ts";

describe("what holds together without a space", () => {
  const held = (text: string) => {
    const found = units(text, wordsInOrder(text));
    return found.map((unit) => unit.map(({ folded }) => folded).join(" "));
  };

  test.each([
    ["max_worker_pool_size", ["max worker pool size"]],
    ["5.3.2", ["5 3 2"]],
    ["std::vec", ["std vec"]],
    ["a/b foo-bar", ["a b", "foo bar"]],
    ["(foo,bar)", ["foo", "bar"]],
    ["1,000 tables", ["1 000", "tables"]],
    ["decision—making", ["decision", "making"]],
    ["l’amour", ["l", "amour"]],
    ["データベ", ["デー ータ タベ"]],
  ])("%s", (text, expected) => {
    expect(held(text)).toEqual(expected);
  });

  test.each([
    ["e-mail", "email"],
    ["Anti-Virus", "antivirus"],
    ["utf-8", "utf8"],
    ["10,000", "10000"],
    ["5.3.2", undefined],
    ["a-b", undefined],
    ["read/write", undefined],
    ["データベ", undefined],
    ["email", undefined],
  ])("%s as one word: %s", (text, expected) => {
    expect(joinedWord(text, wordsInOrder(text))).toBe(expected);
  });

  test.each([
    ["getElementById", ["get", "Element", "By", "Id"]],
    ["parseHTMLDocument", ["parse", "HTML", "Document"]],
    ["maxSize2", ["max", "Size2"]],
    ["element", ["element"]],
    ["XMLHttpRequest", ["XML", "Http", "Request"]],
    ["LinkedHashMap", ["Linked", "Hash", "Map"]],
    ["JavaScript", ["JavaScript"]],
    ["iPhone", ["iPhone"]],
  ])("%s in camel case", (written, expected) => {
    expect(humps(written)).toEqual(expected);
  });
});

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("signs that carry meaning, of an index %s", (_, options) => {
  const reader = readerOf(
    [
      section("c", "The language C; c, C and c."),
      section("c++", `The language C++ is larger. ${"More words. ".repeat(20)}`),
      section("c#", `The language C# is another. ${"More words. ".repeat(20)}`),
      section("net", "A net, and ASP.NET."),
      section(".net", `Runs on .NET. ${"More words. ".repeat(20)}`),
      section("at&t", `A call by AT&T. ${"More words. ".repeat(20)}`),
      section("at t", "At a T; at tea."),
    ],
    "en",
    options,
  );

  test.each([
    ["C++", ["c++"]],
    ["c#", ["c#"]],
    [".net", [".net"]],
    ["AT&T", ["at&t"]],
    ["C++ language", ["c++", "c", "c#"]],
    ['"language C++"', ["c++"]],
    ["ASP.NET", ["net"]],
  ])("%s", async (text, expected) => {
    expect(await urls(reader, text)).toEqual(expected);
  });

  test("without them all are found", async () => {
    expect((await urls(reader, "c")).sort()).toEqual(["c", "c#", "c++"]);
  });

  test.each([
    ["2.3.1", ["v2", "plain"]],
    ["v2.3.1", ["v2", "plain"]],
    ["1000000", ["million"]],
    ["1,000,000", ["million"]],
  ])(
    "a version is found with its v and without, a number with commas and without: %s",
    async (text, expected) => {
      const numbers = readerOf(
        [
          section("v2", "Since v2.3.1 it works."),
          section("plain", "Version 2.3.1 mended it."),
          section("other", "Version 1.3.2, 000 and 1."),
          section("million", "It costs 1,000,000 at most."),
        ],
        "en",
        options,
      );
      expect((await urls(numbers, text)).sort()).toEqual(expected.toSorted());
    },
  );

  test("where none has it with them, its words are searched", async () => {
    expect(await urls(reader, "net++")).toEqual(expect.arrayContaining(["net", ".net"]));
  });

  test("they are marked with it, once", async () => {
    const { groups } = await reader.search("AT&T", { limit: 9 });
    expect(groups[0]?.hits[0]?.excerpt.ranges).toEqual([[10, 14]]);
  });
});

const filler = "one two three four five six seven eight nine ten eleven twelve";

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("of an index %s", (_, options) => {
  const reader = readerOf(
    [
      section("name", `Set max_worker_pool_size to four. ${filler}`),
      section("apart", "The max size of a worker pool; a pool size, a worker size."),
      section("some", "A worker. A pool."),
      section("version", `Version 5.3.2 is out. ${filler}`),
      section("older", "Version 2.5.3, version 3.5.2."),
      section("anti-virus", "Install an anti-virus first."),
      section("anti virus", "An anti virus program."),
      section("antivirus", `The antivirus. ${filler}`),
      section("virus", "A virus is anti everything."),
      section("email", "Write an email to us."),
      section("e-mail", "Write an e-mail to them."),
      section("camel", "Call getElementById here."),
      section("spaced", "Get the element; get element by id."),
      section("ja", "データベースを使う。"),
      section("ja apart", "データとベースとタベ。"),
    ],
    "en",
    options,
  );

  test.each([
    ["max_worker_pool_size", ["name"]],
    ["worker-pool", ["apart", "name"]],
    ["5.3.2", ["version"]],
    ["anti-virus", ["anti virus", "anti-virus", "antivirus"]],
    ["e-mail", ["e-mail", "email"]],
    ["getElementById", ["camel", "spaced"]],
    ["データベース", ["ja"]],
  ])("%s finds what has it in one piece, and what has it as one word", async (text, expected) => {
    expect((await urls(reader, text)).sort()).toEqual(expected);
    const answer = await reader.search(text, { limit: 9 });
    expect(answer).toMatchObject({ total: expected.length, matched: "all" });
  });

  test("as it was typed it comes first", async () => {
    expect((await urls(reader, "anti-virus")).at(-1)).toBe("antivirus");
    expect(await urls(reader, "e-mail")).toEqual(["e-mail", "email"]);
    expect((await urls(reader, "getElementById"))[0]).toBe("camel");
  });

  test("half typed it is found by its beginning", async () => {
    expect(await urls(reader, "max_worker_po")).toEqual(["name"]);
    expect((await urls(reader, "anti-vir")).sort()).toEqual(["anti virus", "anti-virus"]);
  });

  test("where no document has it in one piece, its words are searched", async () => {
    const answer = await reader.search("pool_worker", { limit: 9 });
    expect(answer).toMatchObject({ matched: "all", total: 3 });
  });
});

test("a word of which documents have the pieces alone finds these", async () => {
  const documents = [
    section("a", "Install an anti-virus first."),
    section("b", "An anti virus program."),
    section("c", "A virus is anti everything."),
  ];
  for (const options of [{}, { oneFileBytes: 0 }]) {
    const reader = readerOf(documents, "en", options);
    expect((await urls(reader, "antivirus")).sort()).toEqual(["a", "b"]);
    const answer = await reader.search("antivirus", { limit: 9 });
    expect(answer).not.toHaveProperty("corrected");
  }
});

test("of an index in one file a word finds its pieces too, below those that have it", async () => {
  const reader = readerOf([
    section("a", "Install an anti-virus first."),
    section("b", `The antivirus. ${filler}`),
  ]);
  expect(await urls(reader, "antivirus")).toEqual(["b", "a"]);
  expect((await reader.search("antivirus", { limit: 9, exactly: true })).total).toBe(1);
});

test("two words that no document has together are found as one", async () => {
  const documents = [section("a", "Install the antivirus."), section("b", "Anti everything.")];
  for (const options of [{}, { oneFileBytes: 0 }]) {
    const reader = readerOf([...documents, section("c", "A virus.")], "en", options);
    expect((await reader.search("anti virus", { limit: 9 })).complete).toBe(1);
    expect((await urls(reader, "anti virus"))[0]).toBe("a");
  }
});

test.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])(
  "what has a unit itself comes before what has one that begins with it, %s",
  async (_, options) => {
    const reader = readerOf(
      [
        section("begun", "Of 3.5.12 and 12.5.3 and 5.3.120 and 15.3.12, 5.3.120 is the last."),
        section("itself", `Of 5.3.12 there is a note. ${"More words. ".repeat(20)}`),
        section("apart", "Five: 5, 3 and 12."),
      ],
      "en",
      options,
    );
    expect(await urls(reader, "5.3.12")).toEqual(["itself", "begun"]);
    expect(await urls(reader, "5.3.12 ")).toEqual(["itself", "begun"]);
    expect(await urls(reader, "5.3.120")).toEqual(["begun"]);
  },
);

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("a name of several words, each with a capital, %s", (_, options) => {
  const reader = readerOf(
    [
      section("request", "An XMLHttpRequest is sent."),
      section("parse", "First parseHTMLString is called."),
      section("words", "Words of HTML, a string, a request, http and xml."),
    ],
    "en",
    options,
  );

  test.each([
    ["xml http request", "request"],
    ["XML HTTP requests", "request"],
    ["parse html string", "parse"],
    ["parse html strings", "parse"],
  ])("%s is had where it stands in one piece", async (text, url) => {
    expect((await reader.search(text, { limit: 9 })).matched).not.toBe("any");
    expect(await urls(reader, text)).toContain(url);
  });
});

describe("what is marked of it", () => {
  const marked = async (text: string, documents: readonly SearchDocument[]) => {
    const { groups } = await readerOf(documents).search(text, { limit: 9 });
    return groups.flatMap(({ hits }) =>
      hits.map(({ excerpt, words }) => ({
        shown: excerpt.ranges.map(([start, end]) => excerpt.text.slice(start, end)),
        // On the page that a result leads to, the same.
        landing: mark(excerpt.text, isAmong(words)).ranges.map(([start, end]) =>
          excerpt.text.slice(start, end),
        ),
      })),
    );
  };

  test.each([
    ["猫", "猫が好き。黒猫。猫のﾞ", ["猫", "猫", "猫"]],
    ["東 京", "北京大学、東京、東。", ["京", "東京", "東"]],
    ["が", "か\u3099く。", ["か\u3099"]],
    ["데", "데이터", ["데"]],
    ["データベース", "ベースとデータ、データベースを。", ["データベース"]],
    ["5.3.2", "Not 2.5.3, but 5.3.2 of 5.", ["5.3.2"]],
    ["get_by_id", "Get it by id: get_by_id.", ["get_by_id"]],
    ["pool worker-pool", "A pool, a worker, a worker-pool.", ["pool", "worker-pool"]],
    ['"design document"', "A design, a document; a design document.", ["design", "document"]],
    ["e-mail", "Write an email.", ["email"]],
    ["antivirus", "Anti; an anti-virus.", ["Anti", "anti-virus"]],
  ])(
    "%s is marked where it stands together, in a result and on its page",
    async (text, said, expected) => {
      const together = { shown: expected, landing: expected };
      expect(await marked(text, [section("a", said)])).toEqual([together]);
    },
  );

  test("where it is nowhere together, its words are", async () => {
    const found = await marked("worker_pool", [section("a", "A pool, a worker.")]);
    expect(found).toEqual([{ shown: ["pool", "worker"], landing: ["pool", "worker"] }]);
  });
});
