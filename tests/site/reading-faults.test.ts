import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { article, type Files, readChanged, writeSite } from "../support/read-and-build.ts";

const home = (body: string): Files => ({ "content/index.md": article("Home", body) });
const bank = (items: string): Files => ({
  "quizzes/more.yaml": `id: more\ntitle: More\nsummary: S.\nitems:\n${items}`,
});
const trueFalse = (stem: string) =>
  bank(`  - id: m\n    kind: true-false\n    stem: ${stem}\n    rationale: R.\n    answer: true\n`);
const choice = (options: string) =>
  bank(
    `  - id: m\n    kind: single-choice\n    stem: Which?\n    rationale: R.\n    options:\n${options}`,
  );
const module = (code: string): Files => ({ "quizzes/typed.ts": code });

async function told(changes: Files): Promise<string[]> {
  const { diagnostics } = await readChanged(changes);
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).split("\n")[0] ?? "");
}

/** All that is told, each as its beginning and, after a `…`, its end. */
const faults: readonly (readonly [name: string, changes: Files, expected: readonly string[]])[] = [
  [
    "a definition used three times",
    home("[a][x] [b][x] [x]\n\n[x]: gone.md"),
    ['content/index.md:8:6 dead-link: "gone.md"'],
  ],
  [
    "front matter with a wrong value, a link to its page and a dead one in it",
    {
      ...home("See [it](other.md#part)."),
      "content/other.md": article("O", "## Part\n\n[x](gone.md)", "order: a\n"),
    },
    ["content/other.md:4:8 invalid-value", "content/other.md:9:5 dead-link"],
  ],
  [
    "front matter that is not closed",
    { "content/index.md": "---\ntitle: Home\nsummary: S.\n\nText with [x](gone.md).\n" },
    ["content/index.md:1:1 front-matter", "content/index.md:5:15 dead-link"],
  ],
  [
    "a bibliography with a fault, and what it is cited for",
    {
      "content/sources.yaml":
        "sources:\n  - id: mead\n    type: artcle\n    authors: [M]\n    year: 1\n    title: T\n",
    },
    ['content/sources.yaml:3:11 invalid-value…did you mean "article"?'],
  ],
  [
    "a bank with a fault, and what places and links to its items",
    {
      ...home("::: item m\n\n[The question](../quizzes/more.yaml#item-m)."),
      ...trueFalse("[Which"),
    },
    ["quizzes/more.yaml:8:5 yaml-syntax…needs quotes"],
  ],
  [
    "an address in place of a file",
    home("[x](guide/choise.html)"),
    ["content/index.md:6:5 dead-link…did you mean content/guide/choice.md?"],
  ],
  [
    "a folder's index",
    home("[x](guide/)"),
    ["content/index.md:6:5 dead-link…write content/guide/index.md, or link to one of its pages"],
  ],
  [
    "a file without its ending",
    home("[x](guide/choise)"),
    ["content/index.md:6:5 dead-link…did you mean content/guide/choice.md?"],
  ],
  [
    "other letters",
    home("[x](Guide/CHOICE.md)"),
    ["content/index.md:6:5 dead-link…did you mean content/guide/choice.md?"],
  ],
  [
    "a file that each folder has",
    { ...home("[x](css/README.md)"), "content/languages/README.md": article("R", "T.") },
    ["content/index.md:6:5 dead-link…correct the path or add the file"],
  ],
  [
    "a comment that cuts a text",
    trueFalse("What is C # sharp?"),
    ["quizzes/more.yaml:7:21 cut-text (warning)"],
  ],
  ["a number after a #", trueFalse("Issue #12?"), ["quizzes/more.yaml:7:17 cut-text (warning)"]],
  ["a comment of its own", trueFalse("Which? # hard"), []],
  [
    "an alias of nothing",
    choice("      - *nope\n"),
    ['quizzes/more.yaml:10:9 yaml-syntax: "*nope"'],
  ],
  [
    "a second document",
    bank("  []\n---\nid: b\n"),
    ["quizzes/more.yaml:6:1 yaml-syntax: a line of"],
  ],
  ["a text of a number", trueFalse("12"), []],
  ["a text of a word for yes", trueFalse("true"), []],
  [
    "a text that is a comment",
    trueFalse("#include"),
    ['quizzes/more.yaml:7:11 invalid-value…text that begins with "#" needs quotes'],
  ],
  [
    "a choice of several without scoring",
    bank(
      "  - id: m\n    kind: multiple-choice\n    stem: S?\n    rationale: R.\n    options:\n      - { id: a, text: A, key: true }\n      - { id: b, text: B }\n",
    ),
    [
      'quizzes/more.yaml:5:5 missing-key: "items" › no. 1 › "scoring" is missing; add "scoring:" here, one of "all-or-nothing", "per-option"',
    ],
  ],
  [
    "two options of one text, one of them the key",
    choice("      - { id: a, text: Same, key: true }\n      - { id: b, text: Same }\n"),
    ["quizzes/more.yaml:11:24 same-text: "],
  ],
  [
    "two distractors of one text",
    choice(
      "      - { id: a, text: Key, key: true }\n      - { id: b, text: Same }\n      - { id: c, text: 'Same  ' }\n",
    ),
    ["quizzes/more.yaml:12:24 same-text (warning): "],
  ],
  [
    "a module that throws",
    module('const a: number = 1;\nthrow new Error("boom");\n'),
    ["quizzes/typed.ts:2:7 bank-module: the bank threw: boom"],
  ],
  [
    "a module that reads what is no JSON",
    module('const a = JSON.parse("[b]");\nexport default a;\n'),
    ["quizzes/typed.ts:1:16 bank-module: the bank threw: "],
  ],
  [
    "a module whose bank goes in a circle",
    module("const bank: any = { id: 'a' };\nbank.title = bank;\nexport default bank;\n"),
    ['quizzes/typed.ts:1:19 bank-module: "title": stands within itself'],
  ],
  [
    "a module whose bank is nested without an end in sight",
    module(
      "let list: any = [];\nfor (let at = 0; at < 20_000; at++) list = [list];\nexport default { id: 'a', items: list };\n",
    ),
    ['quizzes/typed.ts:3:34 bank-module: "items" › no. 1: lists and mappings stand within'],
  ],
  [
    "a module whose bank has what is no data",
    module("export default { id: 'a', items: [{ id: 'b', stem: () => 'So?' }] };\n"),
    ['quizzes/typed.ts:1:52 bank-module: "items" › no. 1 › "stem": is a function'],
  ],
  [
    "a module whose bank is a Map",
    module("export default new Map([['id', 'a']]);\n"),
    ["quizzes/typed.ts:1:1 bank-module: this file: is a Map or a Set"],
  ],
  [
    "a module with a number that JSON lacks",
    module("export default { id: 'a', order: 10n };\n"),
    ['quizzes/typed.ts:1:34 bank-module: "order": is written as a bigint, 10n'],
  ],
  [
    "a module that exports nothing",
    module("export const bank = {};\n"),
    ["quizzes/typed.ts:1:1 bank-module: the file exports no bank"],
  ],
  [
    "a module that exports a function",
    module("export default async () => ({});\n"),
    ["quizzes/typed.ts:1:1 bank-module: the file exports a function"],
  ],
  [
    "a module whose promise is broken",
    module('export default Promise.reject(new Error("late"));\n'),
    ["quizzes/typed.ts:1:31 bank-module: the bank threw: late"],
  ],
  [
    "a quiz's module that exports none",
    { "quizzes/typed.quiz.ts": "export const quiz = {};\n" },
    [
      'quizzes/typed.quiz.ts:1:1 quiz-module: the file exports no quiz; end it with "export default defineQuiz({ … });"',
    ],
  ],
  [
    "a quiz's module that names no bank of the site's",
    {
      "quizzes/typed.quiz.ts":
        "export default { id: 'typed', title: 'T', summary: 'S', draw: [{ from: ['tea'], count: 1 }] };\n",
    },
    ["quizzes/typed.quiz.ts:1:73 unknown-bank: "],
  ],
  [
    "a quiz's module with a key that quizzes do not have",
    {
      "quizzes/typed.quiz.ts":
        "export default { id: 'typed', title: 'T', summary: 'S', items: ['choice-1'], shufle: true };\n",
    },
    ["quizzes/typed.quiz.ts:1:78 unknown-key: "],
  ],
  [
    "a name of a language for its tag",
    { "content/index.md": article("H", "T.", "language: english\n") },
    ['content/index.md:4:11 invalid-value: "language": must be a language tag; did you mean "en"?'],
  ],
];

describe("what is wrong in a file", () => {
  it.each(faults)("is told once, with a way out: %s", async (_name, changes, expected) => {
    const heads = await told(changes);
    expect(heads.length, heads.join("\n")).toBe(expected.length);
    for (const [index, pattern] of expected.entries()) {
      const [start = "", end = ""] = pattern.split("…");
      expect(heads[index]?.startsWith(start), `${heads[index]}\n${pattern}`).toBe(true);
      expect(heads[index]?.endsWith(end), `${heads[index]}\n${pattern}`).toBe(true);
    }
  });
});

describe("a folder in the configuration", () => {
  it.each(["docs", "docs/", "./docs", ".\\docs\\"])("may be written %s", (content) => {
    expect(readConfig({ title: "T", content }).config?.content).toBe("docs");
  });

  it.each(["", ".", "..", "../docs", "/docs", "C:\\docs"])("is refused as %j", (content) => {
    expect(readConfig({ title: "T", content }).diagnostics[0]?.message).toContain(
      "within the site",
    );
  });
});

describe("a bank in TypeScript that Node cannot read", () => {
  // In a process of its own: the tests' runner reads TypeScript by itself.
  it.each([
    ["export default {\n  id: 1,\n  items: [ }\n", "3:12"],
    ["const a = 1;\nenum B { c }\n", "2:1"],
  ])("is told with its line and column: %j", async (code, place) => {
    const root = await writeSite({ "quizzes/typed.ts": code });
    const source = new URL("../../src/site/read/parse-bank.ts", import.meta.url).href;
    const script = `const { readBankModule } = await import(${JSON.stringify(source)});
      const { diagnostics } = await readBankModule(${JSON.stringify(root)}, { path: "quizzes/typed.ts", text: "" });
      console.log(diagnostics.map(({ line, column, rule }) => line + ":" + column + " " + rule).join());`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      "--input-type=module",
      "-e",
      script,
    ]);
    expect(stdout.trim()).toBe(`${place} bank-syntax`);
  });
});
