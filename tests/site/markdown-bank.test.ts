import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { coverageOf } from "../../src/site/coverage.ts";
import { formatMarkdownBank } from "../../src/site/format/format-markdown.ts";
import { type Files, readChanged, textContext } from "../support/read-and-build.ts";

const inMarkdown = `---
id: short
summary: On *choice*.
article: guide/choice.md
language: en-GB
---

# Short questions

<!-- For a first look. -->

::: question short-1
A peer says nothing.

What do you ask?

- [ ] Why they say nothing {#why}
  > That presses.
- [x] Whether they want company

Rationale: It leaves the choice.

It costs nothing.
Hint: Who decides?
Hint: Not you.
Section: #options
Difficulty: easy
Tags: first, talk
Sources: mead
:::

## Which of these leave a choice? {#short-2}

* [x] Offering
* [x] Asking
* [ ] Telling
`;

const inYaml = `id: short
title: Short questions
summary: On *choice*.
article: guide/choice.md
language: en-GB
items:
  - id: short-1
    kind: single-choice
    stem: |-
      A peer says nothing.

      What do you ask?
    rationale: |-
      It leaves the choice.

      It costs nothing.
    hints: [Who decides?, Not you.]
    section: "#options"
    difficulty: easy
    tags: [first, talk]
    sources: [mead]
    options:
      - { id: why, text: Why they say nothing, feedback: That presses. }
      - { id: whether-they-want-company, text: Whether they want company, key: true }
  - id: short-2
    kind: multiple-choice
    scoring: all-or-nothing
    stem: Which of these leave a choice?
    options:
      - { id: offering, text: Offering, key: true }
      - { id: asking, text: Asking, key: true }
      - { id: telling, text: Telling }
`;

async function told(changes: Files): Promise<readonly string[]> {
  const { diagnostics } = await readChanged(changes);
  return diagnostics.map((each) => formatDiagnostic(each).split("\n")[0] ?? "");
}

it("a bank in Markdown is the bank that it would be in YAML", async () => {
  const one = await readChanged({ "quizzes/short.md": inMarkdown });
  const other = await readChanged({ "quizzes/short.yaml": inYaml });
  expect([...one.diagnostics, ...other.diagnostics]).toEqual([]);
  const short = ({ site }: typeof one) => site?.banks.find(({ bank }) => bank.id === "short");
  expect(short(one)?.bank.items).toHaveLength(2);
  expect(short(one)?.bank).toEqual(short(other)?.bank);
  expect(short(one)?.pages).toEqual(["quizzes/short.html"]);
});

it("its title and summary may be its heading and its first words, its id its name", async () => {
  const text = "# Tea\n\nOn *leaves*.\n\n::: question t\nWhich?\n- [x] A\n- [ ] B\n:::\n";
  const { site, diagnostics } = await readChanged({
    "quizzes/hot-tea.md": text,
    "quizzes/README.md": "# What stands here\n",
    "quizzes/plain_tea.md": "::: question p\nWhich?\n- [x] A\n- [ ] B\n:::\n",
  });
  expect(diagnostics).toEqual([]);
  const heads = site?.banks.map(({ bank: { id, title, summary } }) => ({ id, title, summary }));
  expect(heads?.slice(1)).toEqual([
    { id: "hot-tea", title: "Tea", summary: "On *leaves*." },
    { id: "plain-tea", title: "Plain tea", summary: undefined },
  ]);
});

it("has a page for each thirty questions, and quizzes draw from it", async () => {
  const one = (number: number) =>
    `::: question q-${number}\nWhich ${number}?\n- [x] A\n- [ ] B\n\nDifficulty: ${number < 3 ? "easy" : "hard"}\n:::\n`;
  const { site } = await readChanged({
    "quizzes/many.md": Array.from({ length: 31 }, (_, number) => one(number)).join("\n"),
    "quizzes/some.quiz.yaml": "title: Some\ndraw: [{ from: [many], difficulty: easy, count: 3 }]\n",
  });
  const many = site?.banks.find(({ bank }) => bank.id === "many");
  expect(many?.pages).toEqual(["quizzes/many.html", "quizzes/many-2.html"]);
});

it("its questions cover the sections that they name", async () => {
  const { site } = await readChanged({
    "quizzes/short.md": inMarkdown,
    "quizzes/choice.yaml": inYaml
      .replaceAll("short", "choice")
      .replace('    section: "#options"\n', ""),
  });
  if (!site) throw new Error("the site has faults");
  expect(coverageOf(site, { except: [] }).sectionsWithoutItems).toEqual([]);
});

describe("what is wrong in it is told at its place", () => {
  const question = "::: question q\nWhich?\n\n- [x] A\n- [ ] [B](gone.md)\n:::\n";
  it.each([
    [
      "text in no question",
      "::: question q\nWhich?\n- [x] A\n- [ ] B\n:::\n\nLost words.\n",
      "7:1 question-form: this stands in no question, so that no page would show it",
    ],
    [
      "a question of another bank",
      "::: question q\nWhich?\n- [x] A\n- [ ] B\n:::\n\n::: item choice-1\n",
      "7:1 item-place: a bank defines its questions and places none",
    ],
    ["no question", "# Notes\n\nText.\n", "1:1 question-form: this bank has no question"],
    [
      "a key that is none",
      `---\ntitel: Tea\n---\n${question.replace("gone.md", "../content/index.md")}`,
      '2:1 unknown-key: "titel" is not a key of this file; did you mean "title"?',
    ],
    [
      "an article that is not there",
      `---\narticle: gone.md\n---\n${question.replace("gone.md", "../content/index.md")}`,
      '2:10 dead-link: there is no article "gone.md"',
    ],
    ["a link in an option", question, '5:11 dead-link: "gone.md" leads to quizzes/gone.md'],
    [
      "a question below a heading, without its key",
      "## Which? {#q}\n\n- [ ] A\n- [ ] B\n",
      '1:13 no-key: question "q" ticks no option as key',
    ],
    [
      "a value that cannot be",
      "::: question q\nWhich?\n- [x] A\n- [ ] B\n\nDifficulty: so-so\n:::\n",
      '6:13 invalid-value: "difficulty": must be one of "easy", "medium", "hard"',
    ],
  ])("%s", async (_, text, expected) => {
    const [first = "", ...more] = await told({ "quizzes/more.md": text });
    expect(first.slice(0, "quizzes/more.md:".length + expected.length)).toBe(
      `quizzes/more.md:${expected}`,
    );
    expect(more).toEqual([]);
  });
});

it("ids that nobody wrote are written by format, and nothing else changes", async () => {
  const text = `# Tea

::: question
Which *tea*?

- [x] A
- [ ] B
:::

## お茶は何ですか。

- [x] A
- [ ] B
`;
  expect(await told({ "quizzes/tea.md": text })).toEqual([
    'quizzes/tea.md:3:1 unwritten-ids (warning): 2 questions have no id here, and learners\' answers are kept by ids: made of a text, one changes with it; run "waymark format", which writes them into the file',
  ]);
  const format = (text: string) =>
    formatMarkdownBank({ path: "quizzes/tea.md", text }, textContext.markdown);
  const written = text
    .replace("::: question", "::: question tea-which-tea")
    .replace("お茶は何ですか。", "お茶は何ですか。 {#tea-72fb7dc8}");
  expect(format(text)).toEqual({ text: written, ids: 2 });
  expect(format(written)).toEqual({ text: written, ids: 0 });
  const { site, diagnostics } = await readChanged({ "quizzes/tea.md": text });
  const after = await readChanged({ "quizzes/tea.md": written });
  expect(after.diagnostics).toEqual([]);
  expect(after.site?.banks.map(({ bank }) => bank)).toEqual(site?.banks.map(({ bank }) => bank));
  expect(diagnostics).toHaveLength(1);
});
