import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { readConfig } from "../../src/site/config/config.ts";
import { configSchema } from "../../src/site/config/config-schema.ts";
import { readSite } from "../../src/site/read-site.ts";
import { soundFiles, writeSite } from "../support/read-and-build.ts";

// Each kind of damage to each kind of file: told with file, place, rule and remedy, and never thrown.

const bank = soundFiles["quizzes/choice.yaml"] ?? "";
const sources = soundFiles["content/sources.yaml"] ?? "";
const terms = soundFiles["content/glossary.yaml"] ?? "";
const home = soundFiles["content/index.md"] ?? "";
const item = (fields: string) =>
  `id: choice\ntitle: Choice\nitems:\n  - { id: choice-1, stem: "S?", rationale: R., ${fields} }\n`;
const [INDEX, BANK, TERMS, SOURCES, QUIZ] = [
  "content/index.md",
  "quizzes/choice.yaml",
  "content/glossary.yaml",
  "content/sources.yaml",
  "quizzes/all.quiz.yaml",
] as const;
const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefgh"]
  .map((name, at) => `${name}: &${name} [${`*${"abcdefgh"[at]}, `.repeat(9)}]\n`)
  .join("")}`;

const deep = (open: string, close: string, times = 3000) =>
  open.repeat(times) + close.repeat(times);

/** What is written where, or done to the folder, and how what is told begins. */
const damages: readonly (readonly [
  name: string,
  file: string,
  damage: string | Buffer | ((file: string) => void),
  told: string,
])[] = [
  [
    "an article cut within a letter",
    INDEX,
    Buffer.from(`${home}é`).subarray(0, -1),
    "7:1 encoding",
  ],
  ["a bank cut within a letter", BANK, Buffer.from(`${bank}é`).subarray(0, -1), "15:1 encoding"],
  ["terms in Latin-1", TERMS, Buffer.from(terms.replace("An", "Én"), "latin1"), "4:17 encoding"],
  ["a quiz in UTF-16", QUIZ, Buffer.from("\uFEFFid: all\n", "utf16le"), "1:1 encoding"],
  ["sources with a zero", SOURCES, sources.replace("Peers", "Pe\0ers"), "6:14 encoding"],
  [
    "a bank with its mark of bytes",
    BANK,
    `\uFEFF${bank.replace("key:", "kee:")}`,
    "13:30 unknown-key",
  ],
  [
    "a bank with CRLF",
    BANK,
    bank.replace("key:", "kee:").replaceAll("\n", "\r\n"),
    "13:30 unknown-key",
  ],
  [
    "an article with CR alone",
    INDEX,
    home.replace("choice", "chioce").replaceAll("\n", "\r"),
    "6:22 dead-link",
  ],
  ["a bank that holds a picture", BANK, Buffer.from([0x89, 0x50, 0, 1, 0xff]), "1:1 encoding"],
  [
    "TOML that Git could not merge",
    INDEX,
    '+++\n<<<<<<< HEAD\ntitle = "A"\n=======\ntitle = "B"\n>>>>>>> x\n+++\n',
    "2:1 toml-syntax",
  ],
  [
    "front matter in which such a conflict begins",
    INDEX,
    "---\ntitle: A\n<<<<<<< HEAD\n---\nOne.\n=======\norder: 1\n---\nOther.\n>>>>>>> x\n",
    "3:1 yaml-syntax",
  ],
  ["a conflict mended in part", INDEX, `${home}\n<<<<<<< HEAD\nOne.\n`, "8:1 merge-conflict"],
  [
    "a template that Git could not merge",
    "_includes/partials/footer.njk",
    "<p>A</p>\n<<<<<<< HEAD\n<p>B</p>\n=======\n<p>C</p>\n>>>>>>> x\n",
    "2:1 template",
  ],
  [
    "a stylesheet that Git could not merge",
    "_includes/css/main.css",
    "<<<<<<< HEAD\na{}\n=======\nb{}\n>>>>>>> x\n",
    "1:1 css",
  ],
  ["an article of two endings", "content/tea.md.txt", "Tea.\n", "1:1 not-read"],
  ["a copy that an editor put aside", "content/tea.md.bak", "Tea.\n", "1:1 not-read"],
  [
    "a slug that is taken",
    "content/guide/a.md",
    "---\nslug: choice\n---\n\nA.\n",
    "2:7 page-taken",
  ],
  [
    "a permalink that is taken",
    "content/z.md",
    "---\npermalink: guide/choice.html\n---\n\nA.\n",
    "2:12 page-taken",
  ],
  ["a bank of nothing", BANK, "", "1:1 missing-key"],
  ["a bank of a comment", BANK, "# later\n", "1:1 missing-key"],
  ["a bank of one word", BANK, "later\n", "1:1 invalid-value"],
  ["a bank of a list", BANK, "- id: a\n", "1:1 invalid-value"],
  ["a quiz of nothing", QUIZ, "", "1:1 missing-key"],
  ["terms of one word", TERMS, "tea\n", "1:1 invalid-value"],
  ["terms as a mapping", TERMS, "terms: { tea: A drink }\n", "1:8 invalid-value"],
  ["sources as a text", SOURCES, "sources: none\n", "1:10 invalid-value"],
  ["front matter that does not end", INDEX, "---\ntitle: Home\n\nText.\n", "1:1 front-matter"],
  ["front matter of a list", INDEX, "---\n- title\n---\n\nText.\n", "2:1 invalid-value"],
  ["front matter with a tab", INDEX, "---\ntitle: A\n\tsummary: B\n---\n", "3:1 yaml-syntax"],
  ["front matter of TOML that is none", INDEX, "+++\ntitle = \n+++\n", "2:9 toml-syntax"],
  ["a key twice in an article", INDEX, "---\ntitle: A\ntitle: B\n---\n", "3:1 yaml-syntax"],
  ["a key twice in a bank", BANK, bank.replace("title:", "id: b\ntitle:"), "2:1 yaml-syntax"],
  ["a bank with a tab", BANK, bank.replace("    stem", "\tstem"), "8:1 yaml-syntax"],
  ["a quotation that does not end", BANK, bank.replace("Which?", '"Which?'), "8:11 yaml-syntax"],
  ["a list that does not end", BANK, "id: choice\ntitle: [a\n", "3:1 yaml-syntax"],
  ["a mark that stands for nothing", BANK, bank.replace("Which?", "*which"), "8:11 yaml-syntax"],
  ["a mark within itself", BANK, bank.replace("items:", "items: &a\n  - *a"), "6:5 invalid-value"],
  ["marks that swell", BANK, bomb, "1:1 yaml-syntax"],
  ["marks that swell in an article", INDEX, `---\n${bomb}---\n`, "2:1 yaml-syntax"],
  ["two documents", BANK, `${bank}---\n${bank}`, "15:1 yaml-syntax"],
  ["signs of a merge", BANK, bank.replace("items:", "<<<<<<< HEAD\nitems:"), "5:1 yaml-syntax"],
  ["signs of a merge in an article", INDEX, `${home}\n<<<<<<< HEAD\n[a](b.md)\n`, "9:5 dead-link"],
  [
    "a merge of what has no keys",
    BANK,
    bank.replace("items:", "<<: text\nitems:"),
    "5:1 yaml-syntax",
  ],
  [
    "a key with a sign that nobody sees",
    BANK,
    bank.replace("items:", "\uFEFFitems:"),
    "5:1 unknown-key",
  ],
  ["spaces that are none", BANK, "id: choice\nitems:\n\u00A0\u00A0- id: a\n", "3:1 unknown-key"],
  ["a tag of another program", BANK, bank.replace("Which?", "!!python/none x"), "8:11 cut-text"],
  ["a huge line", INDEX, `${home}\n${"word ".repeat(200_000)}[a](b.md)\n`, "8:1000005 dead-link"],
  // A hundred within one another are read: of the next one the place is told.
  [
    "very deep lists in a bank",
    BANK,
    `id: choice\nitems: ${deep("[", "]")}\n`,
    "2:107 yaml-syntax",
  ],
  ["very deep mappings", BANK, `id: choice\nitems: ${deep("{a: ", "}")}\n`, "2:404 yaml-syntax"],
  ["very deep lists on one line", BANK, `items:\n${deep("- ", "")}a\n`, "2:199 yaml-syntax"],
  [
    "deep lists, and a key twice",
    BANK,
    `items: ${deep("[", "]", 500)}\nitems: a\n`,
    "1:107 yaml-syntax",
  ],
  ["very deep lists in a quiz", QUIZ, `items: ${deep("[", "]")}\n`, "1:107 yaml-syntax"],
  [
    "very deep lists in an article",
    INDEX,
    `---\ntags: ${deep("[", "]")}\n---\n`,
    "2:106 yaml-syntax",
  ],
  ["very deep lists in TOML", INDEX, `+++\ntags = ${deep("[", "]")}\n+++\n`, "2:108 toml-syntax"],
  ["very deep terms", TERMS, `terms: ${deep("[", "]")}\n`, "1:107 yaml-syntax"],
  ["very deep sources", SOURCES, `sources: ${deep("[", "]")}\n`, "1:109 yaml-syntax"],
  [
    "a year beyond all years",
    SOURCES,
    sources.replace("2001", "99999999999999999999"),
    "5:11 invalid-value",
  ],
  [
    "very deep notes of a folder",
    "content/guide/_folder.yaml",
    `title: ${deep("[", "]")}\n`,
    "1:107 yaml-syntax",
  ],
  ["very deep quotations", INDEX, `${home}\n${"> ".repeat(500)}[a](b.md)\n`, ""],
  ["no items", BANK, "id: choice\ntitle: A\nitems: []\n", "3:8 invalid-value"],
  ["items as a mapping", BANK, "id: choice\ntitle: A\nitems: { a: b }\n", "3:8 invalid-value"],
  ["an item of no kind", BANK, item("answer: true").replace("rationale: R., ", ""), "4:5 "],
  ["an item of an unknown kind", BANK, item("kind: singel-choice"), "4:"],
  ["a kind that is a number", BANK, item("kind: 7"), "4:"],
  ["an answer that is a list", BANK, item("kind: true-false, answer: [yes]"), "4:"],
  ["options that are a text", BANK, item("kind: single-choice, options: a"), "4:"],
  ["options of numbers", BANK, item("kind: single-choice, options: [1, 2]"), "4:"],
  ["no key", BANK, item("kind: single-choice, options: [a, b]"), "4:"],
  ["a value that is a word", BANK, item("kind: numeric, value: many"), "4:"],
  ["a range turned round", BANK, item("kind: numeric, range: [9, 1]"), "4:"],
  ["a range of three", BANK, item("kind: numeric, range: [1, 2, 3]"), "4:"],
  ["a pattern that is none", BANK, item("kind: short-answer, accept: [{ pattern: '(' }]"), "4:"],
  ["a gap without its list", BANK, item("kind: cloze, text: 'A [[b]]', gaps: []"), "4:"],
  [
    "a gap that no text has",
    BANK,
    item("kind: cloze, text: A, gaps: [{ id: b, accept: [c] }]"),
    "4:",
  ],
  [
    "prompts without responses",
    BANK,
    item("kind: matching, prompts: [{ id: a, text: A, match: b }]"),
    "4:",
  ],
  ["an order of one", BANK, item("kind: ordering, items: [a]"), "4:"],
  ["a scenario without a node", BANK, item("kind: scenario, nodes: []"), "4:"],
  [
    "a choice that leads nowhere",
    BANK,
    item("kind: scenario, nodes: [{ id: a, text: A, choices: [{ id: c, text: C, to: z }] }]"),
    "4:",
  ],
  ["a reflection with an answer", BANK, item("kind: reflection, answer: true"), "4:"],
  ["a quiz of what is not there", QUIZ, "id: all\ntitle: All\nitems: [none]\n", "3:9 unknown-item"],
  ["a quiz of no bank", QUIZ, "id: all\ntitle: All\ndraw: [{ from: [none], count: 1 }]\n", "3:"],
  [
    "a quiz that draws too much",
    QUIZ,
    "id: all\ntitle: All\ndraw: [{ from: [choice], count: 9 }]\n",
    "3:",
  ],
  [
    "a quiz with its key misspelt",
    QUIZ,
    "id: all\ntitle: All\nitem: [choice-1]\n",
    "3:1 unknown-key",
  ],
  ["a bank of code that throws", "quizzes/t.ts", "throw new Error('x');\n", "1:7 bank-module"],
  ["a quiz of code that exports nothing", "quizzes/t.quiz.ts", "export {};\n", "1:1 "],
  [
    "a note of a folder with a tab",
    "content/guide/_folder.yaml",
    "title: A\n\torder: 1\n",
    "2:1 yaml-syntax",
  ],
  [
    "a note of a folder with words",
    "content/guide/_folder.yaml",
    "order: first\n",
    "1:8 invalid-value",
  ],
  [
    "questions in Markdown without an answer",
    "quizzes/m.md",
    "---\ntitle: M\n---\n\n::: question\nSo?\n:::\n",
    "5:1 ",
  ],
  [
    "questions in Markdown that do not end",
    "quizzes/m.md",
    "---\ntitle: M\n---\n\n::: question\nSo?\n\n- [x] a\n",
    "5:1 ",
  ],
  [
    "a bank in Markdown whose front matter does not end",
    "quizzes/m.md",
    "---\ntitle: M\n\n::: question\nSo?\n\n- [x] a\n- [ ] b\n:::\n",
    "1:1 front-matter",
  ],
  [
    "a bank of code beside a package.json that is none",
    "quizzes/t.ts",
    (file) => {
      writeFileSync(file, "export default {};\n");
      writeFileSync(path.join(path.dirname(file), "package.json"), "{ none");
    },
    "",
  ],
  ["a folder in a page's place", "content/a.md", (file) => mkdirSync(file), ""],
  [
    "a link in a circle",
    "content/a.md",
    (file) => symlinkSync(path.basename(file), file),
    "1:1 link-not-followed",
  ],
  [
    "a folder linked to itself",
    "content/again",
    (file) => symlinkSync(".", file),
    "1:1 link-not-followed",
  ],
  [
    "a link to what is gone",
    "content/a.md",
    (file) => symlinkSync("gone.md", file),
    "1:1 link-not-followed",
  ],
];

describe("damage is told with its place and a remedy", () => {
  it.each(damages)("%s", async (_, file, damage, told) => {
    const root = await writeSite(soundFiles);
    const name = path.join(root, file);
    mkdirSync(path.dirname(name), { recursive: true });
    if (typeof damage === "function") damage(name);
    else writeFileSync(name, damage);
    const { config } = readConfig({ title: "T" });
    if (!config) throw new Error("the test's own options are wrong");
    const { diagnostics } = await readSite(root, config);
    for (const fault of diagnostics) expectToldWell(formatDiagnostic(fault));
    const lines = diagnostics.map(({ line, column, rule, ...fault }) => ({
      ...{ file: fault.file, told: `${line}:${column} ${rule}` },
    }));
    if (told === "") return;
    const own = lines.filter((line) => line.file === file).map((line) => line.told);
    expect(
      own.some((line) => line.startsWith(told)),
      JSON.stringify(lines),
    ).toBe(true);
  });
});

it("a folder of quizzes that is a link to what is gone is told", async () => {
  const { "quizzes/choice.yaml": _, ...rest } = soundFiles;
  const root = await writeSite(rest);
  symlinkSync("gone", path.join(root, "quizzes"));
  const { config } = readConfig({ title: "T" });
  const { diagnostics } = config ? await readSite(root, config) : { diagnostics: [] };
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    "quizzes link-not-followed",
  ]);
});

it("code in UTF-16 is told as that alone: Node would find faults of its own in it", async () => {
  const root = await writeSite(soundFiles);
  writeFileSync(path.join(root, "quizzes/t.ts"), Buffer.from("\uFEFFexport {};\n", "utf16le"));
  const { config } = readConfig({ title: "T" });
  const { diagnostics } = config ? await readSite(root, config) : { diagnostics: [] };
  expect(diagnostics.map(({ file, rule }) => `${file} ${rule}`)).toEqual(["quizzes/t.ts encoding"]);
});

describe("a value of the wrong kind is told at its place, whichever option has it", () => {
  const values = ["[[1]]", "{ none: { none: 1 } }", "2026-01-01T00:00:00Z", "1e999", "~", "''"];
  it.each(Object.keys(configSchema.shape))("%s", (key) => {
    for (const value of values) {
      const text = `${key === "title" ? "" : "title: T\n"}${key}: ${value}\n`;
      const raw =
        { "[[1]]": [[1]], "{ none: { none: 1 } }": { none: { none: 1 } } }[value] ??
        {
          ...{ "2026-01-01T00:00:00Z": "2026-01-01T00:00:00Z", "1e999": Number.POSITIVE_INFINITY },
          ...{ "~": null, "''": "" },
        }[value];
      const options = { title: "T", [key]: raw };
      const file = { path: "waymark.config.yaml", text, kind: "yaml" } as const;
      for (const fault of readConfig(options, file).diagnostics) {
        expect(fault.line, `${text}${fault.message}`).toBe(key === "title" ? 1 : 2);
        expectToldWell(formatDiagnostic(fault));
      }
    }
    const wrong = { title: "T", [key]: [[1]] };
    expect(readConfig(wrong).diagnostics.length).toBeGreaterThan(0);
  });
});

it.each([
  ["constructor: 1", '2:1 "constructor" is not an option'],
  ["tagline: 10n", '2:10 option "tagline": is read as a bigint, 10n, not as text'],
])("an option that is like nothing in YAML is told at its place: %s", (line, told) => {
  const [name = "", value = ""] = line.split(": ");
  const options = { title: "T", [name]: value === "10n" ? 10n : value };
  const file = { path: "waymark.config.yaml", text: `title: T\n${line}\n`, kind: "yaml" } as const;
  const [fault] = readConfig(options, file).diagnostics;
  expect(`${fault?.line}:${fault?.column} ${fault?.message}`).toBe(told);
});

/** `file:line:column rule: what; remedy`, and nothing of the program's own. */
function expectToldWell(line: string): void {
  expect(line).toMatch(/^[\w./-]+:\d+:\d+ [a-z-]+(?: \(warning\))?: [^;]+.*; \S/);
  expect(line).not.toMatch(/\n +at |node_modules|undefined|\[object|TypeError|ZodError|NaN/);
}
