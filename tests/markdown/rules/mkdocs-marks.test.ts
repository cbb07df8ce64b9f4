import { expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { readArticle } from "../../../src/site/read/read-article.ts";
import { article, introOf, textContext } from "../../support/read-and-build.ts";

const markdown = createMarkdown({ dialects: ["mkdocs"] });

function shown(body: string): string {
  const file = { path: "content/a.md", text: article("A", body) };
  const { article: read, diagnostics } = readArticle(file, { ...textContext, markdown });
  expect(diagnostics).toEqual([]);
  return read.introHtml.trim();
}

// Examples of pymdown-extensions' own documents, written afresh.
it.each([
  ["Tea is ^^put *in*^^ here", "<p>Tea is <ins>put <em>in</em></ins> here</p>"],
  ["^^a^b^c^^ and x^2^", "<p><ins>a<sup>b</sup>c</ins> and x<sup>2</sup></p>"],
  ["++ctrl+alt+del++", "<p><kbd>Ctrl</kbd>+<kbd>Alt</kbd>+<kbd>Del</kbd></p>"],
  [
    '++page-up++, ++arrow-left++, ++"My key"++',
    "<p><kbd>Page Up</kbd>, <kbd>Left</kbd>, <kbd>My key</kbd></p>",
  ],
  ["`#!py print(1)` and `:::js a()`", "<p><code>print(1)</code> and <code>a()</code></p>"],
  ["`#!/bin/sh x`", "<p><code>#!/bin/sh x</code></p>"],
  ["`++a++ ^^b^^`", "<p><code>++a++ ^^b^^</code></p>"],
])("MkDocs reads %j", (body, html) => {
  expect(shown(body)).toBe(html);
});

it("pipes in code part no cells, and places behind them stay", () => {
  const table = "| a | b |\n|---|---|\n| `str | None` | x |\n| c | [d](e.md) |";
  const { introHtml, diagnostics } = introOf(table, { markdown });
  expect(introHtml).toContain("<td><code>str | None</code></td>\n<td>x</td>");
  expect(diagnostics).toEqual([]);
  const told = introOf("| a | b |\n|---|---|\n| `x|y` | b | {{ c }} |", { markdown }).diagnostics;
  expect(told.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`)).toEqual([
    "3:15 table-cells",
  ]);
  const both = createMarkdown({ dialects: ["mkdocs", "gollum"] });
  const mixed = introOf("| a | b |\n|---|---|\n| `x|y` | [[words|b]] |", { markdown: both });
  expect(mixed.introHtml).toContain("<td><code>x|y</code></td>");
  expect(mixed.diagnostics.map(({ rule }) => rule)).toEqual([]);
});

// mkdocstrings: what it makes of code is not there to be linked to.
it("shows the words of references to code without links, and tells them once", () => {
  const body =
    "See [the *page*][pkg.Page.title], [][pkg.File], [`run`][], `[a][b.c]`, [own][a.b] and [x][y].\n\n[a.b]: https://a.example";
  const file = { path: "content/a.md", text: article("A", body) };
  const { article: read, diagnostics } = readArticle(file, { ...textContext, markdown });
  expect(read.introHtml.trim()).toBe(
    '<p>See the <em>page</em>, <code>pkg.File</code>, <code>run</code>, <code>[a][b.c]</code>, <a href="https://a.example">own</a> and [x][y].</p>',
  );
  expect(diagnostics.map(({ column, rule, message }) => `${column} ${rule} ${message}`)).toEqual([
    '5 foreign-syntax "[the *page*][pkg.Page.title]" is a link to what mkdocstrings makes of code, which is left out (and 2 more here)',
    expect.stringMatching(/ undefined-reference "\[x\]\[y\]"/),
  ]);
});

it.each(["C++ and i++, a++b++", "a ^^ b ^^ c", "^^ a^^", "++ a ++"])(
  "what stands for itself stays: %j",
  (body) => {
    expect(shown(body)).toBe(`<p>${body}</p>`);
  },
);

it("is told without the dialect, with it", () => {
  const file = { path: "content/a.md", text: article("A", "So ^^in^^ and ++ctrl+c++.") };
  const { diagnostics } = readArticle(file, textContext);
  expect(diagnostics.map(({ column, rule, hint }) => `${column} ${rule} ${hint}`)).toEqual([
    '4 foreign-syntax write <ins>…</ins>, or have it read: markdown: { dialects: ["mkdocs"] }',
    '15 foreign-syntax write <kbd>Ctrl</kbd> or <ins>words</ins>, or have keys read: markdown: { dialects: ["mkdocs"] }',
  ]);
});
