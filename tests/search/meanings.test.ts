import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Synonyms } from "../../src/search/format/synonyms.ts";
import { readerOf, section, urls } from "./support.ts";

const synonyms: readonly Synonyms[] = [
  { words: ["car", "automobile", "cars"] },
  { words: ["dependency"], means: ["reliance"] },
  { words: ["overdose", "od"], means: ["crisis help"] },
  { words: ["WRAP", "wellness recovery action plan"] },
];
const documents = [
  section("car", "The car stands in the yard, and it may stand there for a long time yet."),
  section("automobile", "Automobile! An automobile."),
  section("automobiles", "Old automobiles are dear to some."),
  section("depends", "How long it may stand, in sun and in rain, depends.", "Time"),
  section("reliance", "Reliance on somebody is ordinary."),
  section("help", "Where to find help in a crisis."),
  section("crisis", "What a crisis is."),
  section("wrap", "Write a WRAP with somebody."),
  section("plan", "A wellness recovery action plan is written by its owner."),
  section("plans", "An action now and then, and once in a long while a plan.", "Else"),
];
const reader = readerOf(documents, "en", { synonyms });
const parts = readerOf(documents, "en", { synonyms, oneFileBytes: 0 });

describe.each([
  ["in one file", reader],
  ["in several", parts],
])("an index %s", (_, own) => {
  test.each([
    ["both ways, below what has the word itself", "car", ["car", "automobile", "automobiles"]],
    ["the other way", "automobile", ["automobile", "automobiles", "car"]],
    ["inflected", "cars", ["car", "automobile", "automobiles"]],
    ["one way", "reliance", ["reliance"]],
    ["to a phrase: what has all of its words", "overdose", ["help"]],
    [
      "from a phrase, before what has a part of it",
      "wellness recovery action plan",
      ["plan", "wrap", "plans"],
    ],
    ["to a phrase that is not a word", "wrap", ["wrap", "plan"]],
    ["among other words", "somebody's wrap", ["wrap", "reliance", "plan"]],
    ["half typed", "overdo", ["help"]],
    ["not from a word of a phrase", "wellness", ["plan"]],
    ["not in quotes", '"car"', ["car"]],
  ])("finds synonyms %s", async (_, text, expected) => {
    expect(await urls(own, text)).toEqual(expected);
  });

  test("what it means comes beside what only has another form of the word", async () => {
    expect(await urls(own, "dependency")).toEqual(["reliance", "depends"]);
  });

  test("says by what a hit was found that has no word of the reader's, and marks it", async () => {
    const { groups } = await own.search("overdose", { limit: 9 });
    expect(groups[0]?.hits[0]).toMatchObject({ url: "help", means: ["crisis help"] });
    expect(groups[0]?.hits[0]?.words.toSorted()).toEqual(["crisis", "help"]);
    const both = await own.search("car", { limit: 9 });
    const said = both.groups.flatMap(({ hits }) => hits).map(({ url, means }) => [url, means]);
    expect(said).toEqual([
      ["car", undefined],
      ["automobile", ["automobile"]],
      ["automobiles", ["automobile"]],
    ]);
  });

  test("looks for nothing else where a reader wants the word as it is spelt", async () => {
    expect((await own.search("car", { limit: 9, exactly: true })).total).toBe(1);
    expect((await own.search("overdose", { limit: 9, exactly: true })).total).toBe(0);
  });

  test("does not correct a word that has a meaning", async () => {
    expect(await own.search("overdose", { limit: 9 })).not.toHaveProperty("corrected");
  });
});

describe.each([
  ["in one file", {}],
  ["in several", { oneFileBytes: 0 }],
])("words that are several for the index, of one %s", (_, options) => {
  const means = ["milk"];
  const own = ["C#", "C++", ".NET", "R&D", "x-ray", "max_size"];
  const documents = [
    ...own.map((name) => section(name, `Something about ${name} here.`, "About")),
    section("milk", "Milk is white.", "About"),
    section("letters", "A net of x and c, and a ray of r on d; the size is max.", "About"),
  ];

  test.each(own)("%s finds what it means below what has it, and not its pieces", async (name) => {
    const reader = readerOf(documents, "en", { synonyms: [{ words: [name], means }], ...options });
    expect(await urls(reader, name)).toEqual([name, "milk"]);
    const { groups } = await reader.search(name, { limit: 9 });
    expect(groups.flatMap(({ hits }) => hits)[1]).toMatchObject({ url: "milk", means });
  });

  test("what a part of it means is not what all of it means", async () => {
    const synonyms = [{ words: ["ray", "c"], means }];
    const reader = readerOf(documents, "en", { synonyms, ...options });
    expect(await urls(reader, "x-ray")).toEqual(["x-ray"]);
    expect(await urls(reader, "C#")).toEqual(["C#"]);
  });
});

test("what has the reader's own words never comes after what has the site's", async () => {
  const vocabulary = ["garden", "river", "candle", "mountain", "silver", "window"];
  const text = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 30 }),
      fc.constantFrom("garden", "garden river", "river candle"),
      fc.constantFrom(0, undefined),
      async (texts, asked, oneFileBytes) => {
        const site = texts.map((words, at) => section(`${at}`, words.join(" "), ""));
        const own = readerOf(site, "en", {
          synonyms: [{ words: ["garden"], means: ["mountain silver", "window"] }],
          ...(oneFileBytes === 0 && { oneFileBytes }),
        });
        const found = await urls(own, asked);
        const isOwn = found.map((url) =>
          asked.split(" ").every((word) => texts[Number(url)]?.includes(word)),
        );
        const first = isOwn.indexOf(false);
        if (first >= 0 && isOwn.includes(true)) expect(isOwn.slice(first)).not.toContain(true);
        // All are found that have the words or what is meant.
        const means = ({ includes }: { includes: (word: string) => boolean }, word: string) =>
          includes(word) ||
          (word === "garden" &&
            (includes("window") || (includes("mountain") && includes("silver"))));
        const expected = texts.filter((words) =>
          asked
            .split(" ")
            .every((word) => means({ includes: (each) => words.includes(each) }, word)),
        );
        const answer = await own.search(asked, { limit: 1000 });
        if (expected.length > 0) expect(answer.complete).toBe(expected.length);
      },
    ),
    { numRuns: 60 },
  );
});
