import { expect, it } from "vitest";
import { readBody } from "../../support/read-and-build.ts";

function read(body: string) {
  const { article: whole, diagnostics } = readBody(body);
  return {
    html: whole.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
  };
}

// What Python-Markdown's extension of that name and kramdown make of it.
it.each([
  [
    "a figure with its caption",
    '<figure markdown="span">\n  *Words*\n  <figcaption>Caption</figcaption>\n</figure>',
    "<figure><p><em>Words</em></p><figcaption>Caption</figcaption></figure>",
  ],
  [
    "blocks, without an empty line",
    '<div markdown="1">\n- one\n> two\n</div>',
    "<div><ul><li>one</li></ul><blockquote><p>two</p></blockquote></div>",
  ],
  ["a word alone", "<div markdown>\n**b**\n</div>", "<div><p><strong>b</strong></p></div>"],
  ["on one line", '<p markdown="span" lang="fr">Le *thé*</p>', '<p lang="fr">Le <em>thé</em></p>'],
  [
    "folded",
    "<details markdown>\n<summary markdown>A `b`</summary>\n*c*\n</details>",
    "<details><summary>A <code>b</code></summary><p><em>c</em></p></details>",
  ],
  ...["1", "block"].map((value): [string, string, string] => [
    `folded, its summary on the next line, ${value}`,
    `<details markdown="${value}">\n<summary>S</summary>\n**b** c\n\n- d\n</details>`,
    "<details><summary>S</summary><p><strong>b</strong> c</p><ul><li>d</li></ul></details>",
  ]),
  [
    "folded, its summary on several lines",
    "<details markdown>\n\n<summary>\nS\n</summary>\n**b**\n</details>",
    "<details><summary>S</summary><p><strong>b</strong></p></details>",
  ],
  [
    "folded, its summary on the same line",
    '<details markdown="1"><summary>S</summary>\n- *c*\n</details>',
    "<details><summary>S</summary><ul><li><em>c</em></li></ul></details>",
  ],
])("%s", (_, body, html) => {
  expect(read(body)).toEqual({ html, told: [] });
});

it.each([
  ["that says no", '<div markdown="0">\n*a*\n</div>'],
  ["within a value", '<div title="a markdown b">\n*a*\n</div>'],
  ["none", "<div>\n*a*\n</div>"],
])("an attribute %s leaves HTML as HTML is", (_, body) => {
  expect(read(body).html).toContain("*a*");
});

it("what it leaves out is told where it stands", () => {
  expect(read('Words.\n\n<div markdown="1" onclick="x()">\n*a*\n</div>')).toEqual({
    html: "<p>Words.</p><div><p><em>a</em></p></div>",
    told: ["8:19 unsafe-html"],
  });
});
