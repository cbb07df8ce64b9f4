import { describe, expect, test } from "vitest";
import { inIndexOrder } from "../../src/search/format/documents.ts";
import { buildInvertedIndex } from "../../src/search/index/inverted-index.ts";
import { readerOf, section, urls } from "./support.ts";

const filler = "one two three four five six seven eight nine ten eleven twelve";

/** Each writes one word in a way of its own; the numbers are only there that all have the same length. */
const ways = {
  email: ["email", "e-mail", "e mail"],
  wifi: ["wifi", "wi-fi", "wi fi"],
  website: ["website", "web-site", "web site"],
  antivirus: ["antivirus", "anti-virus", "anti virus"],
  login: ["login", "log-in", "log in"],
};

const apart = [
  section("apart/mail", `Mail, that is e.g. a letter. ${filler}`, "Part"),
  section("apart/site", `A site on the web. ${filler}`, "Part"),
  section("apart/log", `In a log. Files in it, a virus, anti all. ${filler}`, "Part"),
];

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("words in one piece and in two, of an index %s", (_, options) => {
  const all = Object.values(ways).flat();
  const every = readerOf(
    [...all.map((way) => section(way, `Your ${way} is here. ${filler}`, "Part")), ...apart],
    "en",
    options,
  );

  test.each(Object.values(ways).flatMap((forms) => forms.map((form) => [form, forms] as const)))(
    "%s finds all its ways, its own first",
    async (form, forms) => {
      const found = await urls(every, form);
      expect(found).toEqual(expect.arrayContaining([...forms]));
      const isTwo = (each: string) => /\W/.test(each);
      expect(isTwo(found[0] ?? "")).toBe(isTwo(form));
    },
  );

  test.each(Object.values(ways).flatMap((forms) => forms.map((form) => [form, forms] as const)))(
    "a site that has %s alone is found by each",
    async (form, forms) => {
      const only = readerOf(
        [section(form, `Your ${form} is here. ${filler}`, "Part"), ...apart],
        "en",
        options,
      );
      for (const typed of forms) {
        expect(await urls(only, `${typed} here`), typed).toContain(form);
        const answer = await only.search(typed, { limit: 9 });
        expect(answer.corrected, typed).toBeUndefined();
        const hits = answer.groups.flatMap((group) => group.hits);
        const hit = hits.find(({ url }) => url === form);
        expect(hit?.excerpt.ranges.length, typed).toBeGreaterThan(0);
      }
    },
  );
});

test("only words that stand side by side are noted in two, and no endings", () => {
  const documents = inIndexOrder([
    section("1", "The web site of a car pet. A website, a carpet; a pet."),
    section("2", "Devices: a device(s). An act ing; acting."),
    section("3", "In flow, inflow."),
  ]);
  const { notes } = buildInvertedIndex(documents, { language: "en" });
  expect(notes).toEqual([
    "car\u0003pet",
    "carpet\u0002car pet",
    "web\u0003site",
    "websit\u0002web site",
  ]);
});

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("several words in one piece, of an index %s", (_, options) => {
  const documents = [
    section("name", `Call getElementById here. ${filler}`),
    section("words", `An element by the id that you get. ${filler}`),
    section("art", `State-of-the-art tools. ${filler}`),
    section("apart", `The art of a state. ${filler}`),
  ];
  const reader = readerOf(documents, "en", options);

  test.each(["get element by id", "get Element by Id here", "element by id"])(
    "%s finds the name in camel case where it is one",
    async (typed) => {
      const found = await urls(reader, typed);
      expect(found.includes("name")).toBe(typed.startsWith("get"));
    },
  );

  test("such a name comes below what has the words themselves, and is marked", async () => {
    const { complete, groups } = await reader.search("get element by id", { limit: 9 });
    const hits = groups.flatMap((group) => group.hits);
    expect(complete).toBe(2);
    expect(hits.map(({ url }) => url)).toEqual(["words", "name"]);
    expect(hits[1]?.words).toEqual(["getelementbyid"]);
  });

  test("what is written in one finds the words where they stand together", async () => {
    const answer = await reader.search("stateoftheart", { limit: 9 });
    expect(answer.groups.map(({ url }) => url)).toEqual(["art"]);
    expect(answer).not.toHaveProperty("corrected");
    expect((await reader.search("stateoftheart", { limit: 9, exactly: true })).total).toBe(0);
    expect((await reader.search("arttheofstate", { limit: 9 })).total).toBe(0);
  });
});

describe.each([
  ["in one file", {}],
  ["in parts", { oneFileBytes: 0 }],
])("names with &, of an index %s", (_, options) => {
  const documents = [
    section("telephone", `AT&T is a firm. ${filler}`, "Part"),
    section("others", `Our R&D, and their Q&A. ${filler}`, "Part"),
    section("art", `Art at a fair. ${filler}`, "Art"),
    section("rd", `RDF is a format, and a road is Rd. ${filler}`, "Part"),
  ];
  const reader = readerOf(documents, "en", options);

  test.each([
    ["ATT", "telephone", "at&t"],
    ["qa", "others", "q&a"],
  ])("are found without it: %s", async (typed, url, word) => {
    const answer = await reader.search(typed, { limit: 9 });
    expect(answer).not.toHaveProperty("corrected");
    const hits = answer.groups.flatMap((group) => group.hits);
    expect(hits.map((hit) => [hit.url, hit.words])).toEqual([[url, [word]]]);
  });

  test("are not looked for where the index has the word itself, or who types wants it just so", async () => {
    expect(await urls(reader, "rd")).toEqual(["rd"]);
    expect((await reader.search("ATT", { limit: 9, exactly: true })).total).toBe(0);
  });
});
