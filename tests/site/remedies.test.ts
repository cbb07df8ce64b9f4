import { expect, it } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../../src/site/config/config.ts";
import type { ConfigFile } from "../../src/site/config/config-source.ts";
import { article, type Files, readChanged, soundFiles } from "../support/read-and-build.ts";

const sound = soundFiles["quizzes/choice.yaml"] ?? "";

/** The faults of the sound site with these changes, each with its line as the remedy leaves it. */
async function remedied(changes: Files) {
  const { diagnostics } = await readChanged(changes);
  return diagnostics.map(({ rule, excerpt = "", column, remedy }) => {
    if (!remedy) return [rule, "no remedy"];
    const end = column - 1 + remedy.end - remedy.start;
    return [rule, excerpt.slice(0, column - 1) + remedy.text + excerpt.slice(end)];
  });
}

const home = (body: string): Files => ({ "content/index.md": article("Home", body) });

it.each([
  ["[a](Guide/choice.md#options)", "[a](guide/choice.md#options)"],
  ["[a](/guide/Choice.md)", "[a](/guide/choice.md)"],
  ["[a](../quizzes/Choice.yml)", "[a](../quizzes/choice.yaml)"],
  ["![A map](Map.JPEG)", "![A map](map.jpg)"],
])("%s is certainly %s", async (wrong, right) => {
  const found = await remedied({ ...home(wrong), "content/map.jpg": "" });
  expect(found.map(([, line]) => line)).toContain(right);
});

it("a link to an id in other letters is certainly to that", async () => {
  const found = await remedied({
    ...home("[a](guide/choice.md#old_options)"),
    "content/guide/choice.md": article(
      "Choice",
      "## Options {#options}\n\nA [@mead].\n\n## B {#oldOptions}\n\nB.",
    ),
  });
  expect(found).toEqual([["missing-anchor", "[a](guide/choice.md#oldOptions)"]]);
});

it.each([
  ["several files", "[a](Map.jpg)", { "content/map.jpg": "", "content/MAP.jpg": "" }],
  ["another name", "[a](guide/choise.md)", {}],
  ["another folder", "[a](choice.md)", {}],
  ["an address with escapes", "[a](guide/%43hoice.md)", {}],
])("a link that may mean %s has no remedy", async (_, wrong, more) => {
  const found = await remedied({ ...home(wrong), ...more });
  expect(found.filter(([rule]) => rule === "dead-link")).toEqual([["dead-link", "no remedy"]]);
});

it.each([
  ["Title: Choice", "title: Choice"],
  ["sumary: On choice.", "summary: On choice."],
  ["artcile: guide/choice.md", "article: guide/choice.md"],
  ["itmes:", "items:"],
  ["    stme: Which?", "    stem: Which?"],
])("the key of %s is certainly that of %s", async (wrong, right) => {
  expect(sound).toContain(`${right}\n`);
  const found = await remedied({ "quizzes/choice.yaml": sound.replace(right, wrong) });
  expect(found).toContainEqual(["unknown-key", right]);
});

it.each([
  ["one that is there", `${sound}sumary: Twice.\n`],
  ["two that are misspelt", sound.replace("summary: On choice.", "sumary: A.\nsummmary: B.")],
  ["one of another kind of value", sound.replace("    stem:", "    hint: Think.\n    stem:")],
  ["a very short one", sound.replace("  - id: choice-1", "  - ib: choice-1")],
])("a key like %s has no remedy", async (_, bank) => {
  const found = await remedied({ "quizzes/choice.yaml": bank });
  expect(found.filter(([rule]) => rule === "unknown-key")).not.toEqual([]);
  for (const [rule, line] of found) expect([rule, line]).toEqual([rule, "no remedy"]);
});

/** The home page's front matter with these lines in it, as the remedy leaves those that have a fault. */
function inFrontMatter(lines: string) {
  return remedied({ "content/index.md": article("Home", "Words.", lines) });
}

it.each([
  ["langauge: de # as spoken", "language: de # as spoken"],
  ["autors: Ada", "authors: Ada"],
  ["updatd: 2026-03-09", "updated: 2026-03-09"],
  ['"Draft": false', '"draft": false'],
  ["sidebar: { lable: Start }", "sidebar: { label: Start }"],
])("%s is certainly %s in front matter", async (wrong, right) => {
  expect(await inFrontMatter(`${wrong}\n`)).toEqual([["unknown-key", right]]);
});

it.each([
  ["one that is there", "sumary: Twice.\n"],
  ["one that is there by another name", "lang: de\nlangauge: de\n"],
  ["two that are misspelt", "tagss: a\nstags: b\n"],
  ["one of another kind of value", "drafts: soon\n"],
  ["a short one", "tagz: a\n"],
  ["nothing here", "layout: page\n"],
])("a key of front matter like %s has no remedy", async (_, lines) => {
  const found = await inFrontMatter(lines);
  expect(found).not.toEqual([]);
  for (const [, line] of found) expect(line).toBe("no remedy");
});

/** What is told of a configuration, each with its line as the remedy leaves it. */
function configured(text: string, options: unknown, kind: ConfigFile["kind"] = "yaml") {
  const { diagnostics } = readConfig(options, { path: "waymark.config", text, kind });
  return diagnostics.map(({ excerpt = "", column, remedy }) => {
    if (!remedy) return "no remedy";
    const end = column - 1 + remedy.end - remedy.start;
    return excerpt.slice(0, column - 1) + remedy.text + excerpt.slice(end);
  });
}

it.each([
  ["titel: Tea # as it is drunk", "title: Tea # as it is drunk"],
  ["title: T\nfont: { prose: Arial }", "fonts: { prose: Arial }"],
  ["title: T\nsearch: { pined: [] }", "search: { pinned: [] }"],
  ["title: T\nmessages:\n  page.serch: Find", "  page.search: Find"],
  ["title: T\nrules:\n  'imge-alt': warning", "  'image-alt': warning"],
])("of %s it is certain in a configuration", (text, right) => {
  expect(configured(text, parse(text))).toContain(right);
});

it.each([
  ["one that is there", "title: T\ntitel: T"],
  ["two that are misspelt", "titel: T\ntitlee: T"],
  ["one of another kind of value", "title: T\nfont: 7"],
  ["nothing here", "title: T\nmessages:\n  page.welcome: Hello"],
])("an option like %s has no remedy", (_, text) => {
  const found = configured(text, parse(text));
  expect(found).not.toEqual([]);
  expect(new Set(found)).toEqual(new Set(["no remedy"]));
});

it("of options in code a name that stands once is mended, and no variable", () => {
  const code = (text: string) => configured(text, { title: "T", taglin: "A" }, "module");
  expect(code("export default { title, taglin: line };")).toEqual([
    "export default { title, tagline: line };",
  ]);
  expect(code("const taglin = 1;\nexport default { title, taglin };")).toEqual(["no remedy"]);
  expect(code("export default { title, taglin };")).toEqual(["no remedy"]);
});

it.each([
  ["    difficulty: Easy", "    difficulty: easy"],
  ['    difficulty: "HARD"', '    difficulty: "hard"'],
])("the value of %s is certainly that of %s", async (wrong, right) => {
  const bank = sound.replace("    stem:", `${wrong}\n    stem:`);
  expect(await remedied({ "quizzes/choice.yaml": bank })).toEqual([["invalid-value", right]]);
});

it.each([
  ["kind: Single_Choice", "kind: single-choice"],
  ['section: "#Options"', 'section: "#options"'],
  ["sources: [Mead]", "sources: [mead]"],
])("%s is certainly %s", async (wrong, right) => {
  const bank = sound.replace(right, wrong);
  expect(bank).not.toBe(sound);
  const [found] = await remedied({ "quizzes/choice.yaml": bank });
  expect(found?.[1]?.trim().replace(/^- /, "")).toBe(right);
});

it("a value that is only like one has no remedy", async () => {
  const bank = sound.replace("    stem:", "    difficulty: eazy\n    stem:");
  expect(await remedied({ "quizzes/choice.yaml": bank })).toEqual([["invalid-value", "no remedy"]]);
});
