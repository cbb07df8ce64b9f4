import { describe, expect, test } from "vitest";
import { readConfig } from "../../src/site/config/config.ts";
import { configSchema } from "../../src/site/config/config-schema.ts";
import { article, type Files, readChanged, soundFiles } from "../support/read-and-build.ts";

// What the schema and the parser of YAML find is told in words for authors, at the place where it is to
// be mended.

async function told(changes: Files): Promise<string[]> {
  const { diagnostics } = await readChanged(changes);
  return diagnostics.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

const bank = soundFiles["quizzes/choice.yaml"] ?? "";
const quiz = (more: string): Files => ({
  "quizzes/all.quiz.yaml": `id: all\ntitle: All\nsummary: S.\n${more}draw:\n  - from: [choice]\n    count: 1\n`,
});
const source = (more: string): Files => ({
  "content/sources.yaml": `${soundFiles["content/sources.yaml"]}${more}`,
});
const home = (more: string): Files => ({ "content/index.md": article("Home", "Text.", more) });

describe("a number that is none is told as what was written", () => {
  test.each<[string, Files, string]>([
    ["front matter", home("order: .nan\n"), "content/index.md:4:8 "],
    ["a bank", { "quizzes/choice.yaml": `order: .nan\n${bank}` }, "quizzes/choice.yaml:1:8 "],
    ["a quiz", quiz("order: .nan\n"), "quizzes/all.quiz.yaml:4:8 "],
    ["a time limit", quiz("mode: exam\ntimeLimit: .nan\n"), "quizzes/all.quiz.yaml:5:12 "],
  ])("%s", async (_, changes, place) => {
    const [first = "", ...more] = await told(changes);
    expect(first.startsWith(place), first).toBe(true);
    expect(first).toMatch(/ must be a number, and \.nan is none$/);
    expect(more).toEqual([]);
    const endless = Object.fromEntries(
      Object.entries(changes).map(([name, text]) => [name, text.replace(".nan", "-.inf")]),
    );
    expect((await told(endless))[0]).toMatch(/ must be a number, and -\.inf is none$/);
  });

  test("a bank in TypeScript", async () => {
    const code = `export default { id: "t", title: "T", summary: "S.", items: [{ id: "n", kind: "numeric",
      stem: "How many?", rationale: "R.", value: Number.NaN, tolerance: Number.POSITIVE_INFINITY }] };`;
    expect(await told({ "quizzes/t.ts": code })).toEqual([
      'quizzes/t.ts:2:50 "items" › no. 1 › "value": must be a number, and .nan is none',
      'quizzes/t.ts:2:73 "items" › no. 1 › "tolerance": must be a number, and .inf is none',
    ]);
  });

  test.each<[string, Files, string]>([
    ["a part of a year", source("    accessed: soon\n"), "a date, such as"],
    ["an address", source("    url: example.org\n"), 'an address that begins with "https://"'],
    ["too little", quiz("timeLimit: 0\n"), "must be more than 0, not 0"],
    ["too much", quiz("timeLimit: 2000\n"), "must be 1440 or less, not 2000"],
    ["nothing", home('description: ""\n'), "must not be empty"],
    ["no entry", quiz("items: []\n"), "needs at least one entry"],
  ])("so are other values: %s", async (_, changes, words) => {
    const [first = "", ...more] = await told(changes);
    expect(first).toContain(words);
    expect(more).toEqual([]);
  });
});

describe("a quote without its end is told where it opens", () => {
  const front = (yaml: string): Files => ({ "content/index.md": `---\n${yaml}---\n\nText.\n` });
  test.each<[string, Files, string]>([
    ["to the end", front('title: Home\nsummary: "S.\norder: 1\n'), "content/index.md:3:10"],
    ["of one quote", front("title: 'Home\nsummary: S.\n"), "content/index.md:2:8"],
    ["before other quotes", front('title: "Home\nsummary: "S."\n'), "content/index.md:2:8"],
    ["of a key", front('"title: Home\nsummary: S.\n'), "content/index.md:2:1"],
    ["after an escaped one", front('title: "Ho\\"me\nsummary: S.\n'), "content/index.md:2:8"],
    [
      "within braces",
      { "quizzes/choice.yaml": bank.replace("text: This,", 'text: "This,') },
      "quizzes/choice.yaml:13:24",
    ],
  ])("%s", async (_, changes, place) => {
    const found = (await told(changes)).map((fault) => fault.split(" ").slice(0, 5).join(" "));
    expect(found).toEqual([`${place} the text that this`]);
  });
});

describe("an option of a wrong type is told in words", () => {
  const values = [
    3,
    null,
    true,
    "",
    {},
    [],
    [3],
    Number.NaN,
    () => 1,
    Symbol("x"),
    10n,
    { pinned: 3 },
  ];
  test.each(Object.keys(configSchema.shape))("%s", (name) => {
    for (const value of values) {
      const { diagnostics } = readConfig({ title: "T", [name]: value });
      for (const { message, hint } of diagnostics) {
        expect(message).toMatch(
          /^(?:option "[\w.]+": (?:must|needs|is missing|is no sentence|is no rule)[^<>]*|"[\w.]+" is not an option)$/,
        );
        expect(`${message} ${hint}`).not.toMatch(
          /invalid|expected|received|undefined|object|array/i,
        );
      }
      // Of what a site names itself, the name and its value may each be wrong.
      const most = name === "messages" || name === "rules" ? 2 : 1;
      expect(diagnostics.length).toBeLessThanOrEqual(most);
    }
  });

  test("each says what is wanted and what is there", () => {
    const { diagnostics } = readConfig({ title: 3, footer: "a.md", search: "no", language: true });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'option "title": must be text, not a number',
      'option "language": must be text, not true',
      'option "footer": must be a list, not text',
      'option "search": must be true or false, or keys with values, not text',
    ]);
    expect(readConfig(undefined).diagnostics[0]?.message).toBe(
      "what is passed to waymark must be keys with values, not nothing",
    );
    expect(readConfig({}).diagnostics[0]?.message).toBe('option "title": is missing');
  });
});

describe("a sentence that a site says otherwise is told by its key", () => {
  const listed = "they are listed in dist/messages/en of the waymark package";
  test.each<[string, Record<string, unknown>, string]>([
    [
      "an unknown key",
      { "item.chek": "Go" },
      'messages.item.chek": is no sentence of the interface; did you mean "item.check"?',
    ],
    [
      "one like no other",
      { zzzzzzzzzz: "Go" },
      `messages.zzzzzzzzzz": is no sentence of the interface; ${listed}`,
    ],
    [
      "names within one another",
      { item: { check: "Go" } },
      'messages.item": holds names of its own, and each is written whole on a line of its own',
    ],
    [
      "a name",
      { "item.words": "{word} in all" },
      'messages.item.words": has {word}, for which there is no value; this sentence takes {words}',
    ],
    [
      "a tag",
      { "item.check": "<a>Mark</a>" },
      'messages.item.check": has <a>, for which there is no value; this sentence takes no names',
    ],
    [
      "a date",
      { "item.words": "{words, date}" },
      'messages.item.words": has {words, date}, and dates and times are given as text; this sentence takes {words}',
    ],
    [
      "broken syntax",
      { "item.check": "Mark {it" },
      `messages.item.check": is not written in ICU's message syntax (expect argument closing brace); "Check answer" is`,
    ],
    ["nothing", { "item.check": " " }, 'messages.item.check": must not be empty'],
    ["no text", { "item.check": 3 }, 'messages.item.check": must be text, not a number'],
  ])("%s", (_, messages, told) => {
    const { config, diagnostics } = readConfig({ title: "T", messages });
    expect(config).toBeUndefined();
    const [fault, ...others] = diagnostics.map(({ message, hint }) => `${message}; ${hint}`);
    expect(fault?.slice(0, told.length + 8)).toBe(`option "${told}`);
    expect(others).toEqual([]);
  });

  test("all at once", () => {
    const messages = { "item.words": "{word}", "item.chek": "Go", "item.check": "<b>Go</b>" };
    expect(readConfig({ title: "T", messages }).diagnostics).toHaveLength(2);
  });

  test("spaces around it stay", () => {
    const { config } = readConfig({ title: "T", messages: { "mark.separator": " / " } });
    expect(config?.messages["mark.separator"]).toBe(" / ");
  });
});
