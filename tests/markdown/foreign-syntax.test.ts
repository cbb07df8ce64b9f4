import { describe, expect, it } from "vitest";
import { readBody } from "../support/read-and-build.ts";

/** What is told of an article, from its body's first line, which is counted as 1. */
function told(body: string): string[] {
  return readBody(body).diagnostics.map(
    ({ line, column, rule, severity, message }) =>
      `${line - 5}:${column} ${rule} (${severity}): ${message}`,
  );
}

const as = (found: string, what: string) =>
  `foreign-syntax (warning): "${found}" is ${what}, which is printed as it stands`;
const footnote = (found: string) =>
  `footnote (warning): there is no note "${found}", so that this is printed as it stands`;
const admonition = (found: string) => as(found, "an admonition of another tool");
const attributes = (found: string) => as(found, "a list of attributes of another tool");
const wiki = '(warning): "[[choice]]" is a link of a wiki, which is printed as it stands';

describe("markup of other tools is told where it stands", () => {
  it.each([
    ["a link of a wiki", "Before.\n\nSee [[choice]].", [`3:5 foreign-link ${wiki}`]],
    ["a footnote", "Some[^one] text.", [`1:5 ${footnote("[^one]")}`]],
    ["an admonition", "!!! note", [`1:1 ${admonition("!!! note")}`]],
    ["one with a title", '???+ note "Mind"', [`1:1 ${admonition("???+ note")}`]],
    ["one that is closed", "???  tip", [`1:1 ${admonition("???  tip")}`]],
    [
      "a callout that folds",
      "> ? NOTE: **Two**\n>\n> Text.",
      [`1:3 ${as("? NOTE:", "a box that folds, of Markdown Callouts")}`],
    ],
    ["an alert", "> [!TPI]\n> Text.", [`1:3 ${as("[!TPI]", "an alert of another tool")}`]],
    [
      "an alert with what themes read",
      "> [!TPI|wide right]\n> Text.",
      [`1:3 ${as("[!TPI|wide right]", "an alert of another tool")}`],
    ],
    [
      "an id before its heading",
      "## {#tea} Tea",
      [`1:4 ${as("{#tea}", "an id before the words of its heading")}`],
    ],
    ["attributes of nothing", "A line.{.big}", [`1:8 ${attributes("{.big}")}`]],
    [
      "several in one text",
      "[[choice]] and[^1]{.x}",
      [`1:1 foreign-link ${wiki}`, `1:15 ${footnote("[^1]")}`, `1:19 ${attributes("{.x}")}`],
    ],
    [
      "what stands there twice, once in code",
      "`[[choice]]`\n\nSee [[choice]].",
      [`3:5 foreign-link ${wiki}`],
    ],
  ])("%s", (_name, body, expected) => {
    expect(told(body)).toEqual(expected);
  });
});

describe("each is told in its place, whatever stands before it", () => {
  it.each([
    ["in code", "`[[a]]` then [[a]]", ["1:14"]],
    ["in a fence", "- ```\n  [[a]]\n  ```\n\n  [[a]]", ["5:3"]],
    ["in a comment", "<!-- [[a]] --> [[a]]\n\nb <!-- [[a]] --> [[a]]", ["3:18"]],
    ["in a link's address", "[b](<[[a]]>) [[a]]", ["1:14"]],
    ["in a prefix", "> [[a]]\n> - [[a]] it's [[a]]", ["1:3", "2:5", "2:16"]],
    ["between quotation marks", '"b" `[[a]]` "c" \'[[a]]\'', ["1:18"]],
    ["in a table", "| a | b |\n|---|---|\n| `[[a]]` | [[a]] |", ["3:13"]],
    ["in a heading", "## [[a]] {#b}", ["1:4"]],
  ])("%s", (_name, body, places) => {
    const found = told(body).filter((fault) => fault.includes(wiki.replace("choice", "a")));
    expect(found.map((fault) => fault.split(" ")[0])).toEqual(places);
  });
});

describe("with the option that reads it", () => {
  it.each([
    ["See ![[a.png]].", '1:5 foreign-link: or have it read: markdown: { dialects: ["obsidian"] }'],
    ["A %%note%%.", '1:3 foreign-syntax: or have it read: markdown: { dialects: ["obsidian"] }'],
    ["A block. ^id", '1:10 foreign-syntax: or have it read: markdown: { dialects: ["obsidian"] }'],
    ["> [!FAQ]-\n> a", '1:3 foreign-syntax: or have it read: markdown: { dialects: ["obsidian"] }'],
    [
      "a\n!!! tip\n    b",
      '2:1 foreign-syntax: or have it read: markdown: { dialects: ["mkdocs"] }',
    ],
    ['=== "A"\n\n    b', '1:1 foreign-syntax: or have it read: markdown: { dialects: ["mkdocs"] }'],
  ])("%j", (body, expected) => {
    const all = readBody(body).diagnostics.map(
      ({ line, column, rule, hint }) =>
        `${line - 5}:${column} ${rule}: ${hint.replace(/^.*, (?=or)/, "")}`,
    );
    expect(all).toEqual([expected]);
  });
});

describe("what is not put in, or left out, is told once with how many more there are", () => {
  it.each([
    ["So :smile: and :tada:, (:+1:).", ["1:4 :smile: (and 2 more"]],
    ["10:30:20 :nosuch: `:smile:` a:smile:b http://a.b/:smile:", []],
    ["{{#include a.rs}}", ["1:1 {{#include a.rs}}"]],
    [
      "```rust\nfn a() {}\n  {{#include a.rs:2}}\n```\n\n{{#playground b.rs}}",
      ["3:3 {{#include a.rs:2}} (and 1 more"],
    ],
    ["```rust\n# fn main() {\n#[a]\n#![b]\n#\n# }\n```", []],
    ["```sh\n# a comment\n```", []],
    ['--8<-- "a.md"', ["1:1 --8<--"]],
    ['```\n--8<-- "a.md"\n```', ["2:1 --8<--"]],
    ["<<< @/a.js{2}", ["1:1 <<< @/a.js{2}"]],
    ["<!--@include: ./a.md-->", ["1:1 <!--@include: ./a.md-->"]],
    ['<div>\n--8<-- "a.md"\n</div>', ["2:1 --8<--"]],
    ["Of {{ a }} and {{ b }} and `{{ c }}`", ["1:4 {{ a }} (and 1 more"]],
    ["{% raw %}", ["1:1 {% raw %}"]],
    ["::: v-pre\n{{ a }}\n:::\n\n{{ b }}", ["5:1 {{ b }}"]],
    ["#### ::: a.b", ["1:6 ::: a.b"]],
    ["/// note | Mind\na\n///", ["1:1 /// note | Mind"]],
  ])("%j", (body, expected) => {
    const all = readBody(body).diagnostics.map(({ line, column, message }) => {
      const [, words, more = ""] =
        /^"(.*?)(?: ".*)?" is .*?( \(and \d+ more)?(?: here\))?$/.exec(message) ?? [];
      return `${line - 5}:${column} ${words}${more}`;
    });
    expect(all).toEqual(expected);
  });
});

describe("what is understood is told no longer", () => {
  it.each([
    ["tasks", "1. [ ] One\n2. Two\n3. [X] Three"],
    ["attributes", "A line. {.big}\n\nAnother. {: #big }  "],
    ["a place for contents", "[TOC]\n\n[[toc]]\n\n- [[_TOC_]]"],
    ["a definition", "Term\n: What it is"],
    ["a footnote of one address", "Some[^1] text.\n\n[^1]: https://example.org"],
    ["signs about words", "H~2~O, x^2^ and ==so=="],
  ])("%s", (_name, body) => {
    expect(told(body)).toEqual([]);
  });
});

describe("what only looks like it is nobody's", () => {
  it.each([
    ["a title of signs", "Really !!! note this"],
    ["shouting", "!!!"],
    ["an alert's name in a sentence", "> Write [!TIP] so."],
    ["an alert's name outside a quotation", "[!TIP] Text."],
    ["a tick in a sentence", "- Write [x] so."],
    ["a tick outside a list", "[x] Done"],
    ["a letter in brackets", "- [y] Yes"],
    ["a tick without a space", "- [x]Done"],
    ["braces in a sentence", "Write {.big} so."],
    ["braces before other markup", "Write {.big} *so*"],
    ["braces of words", "A set {one, two}"],
    ["an array", "a[[1, 2]\n, 3]"],
    ["an empty link of a wiki", "[[]]"],
    ["a power", "x[^"],
    ["code", "`!!! note`"],
    ["a list of a question", "::: question q\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n:::"],
  ])("%s", (_name, body) => {
    expect(told(body)).toEqual([]);
  });
});
