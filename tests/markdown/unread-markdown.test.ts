import { expect, it } from "vitest";
import { readBody } from "../support/read-and-build.ts";

const told = (body: string) =>
  readBody(body)
    .diagnostics.filter(({ rule }) => rule === "unread-markdown")
    .map(({ line, column, message }) => `${line - 5}:${column} ${message.split(", which")[0]}`);

it.each([
  ["<details><summary>A</summary>\n**b** c\n</details>", '2:1 "**b**" is Markdown within HTML'],
  ["<div>\n`b` and *c*\n</div>", '2:1 "`b`" is Markdown within HTML'],
  ["<table><tr><td>See [b](c.md)</td></tr></table>", '1:20 "[b](c.md)" is Markdown within HTML'],
  ["> <div>\n> - b\n> </div>", '2:3 "- b" is Markdown within HTML'],
  [
    "<figure markdown>\n<figcaption>A *b* c</figcaption>\n</figure>",
    '2:15 "*b*" is Markdown within HTML',
  ],
  ["<p>\n## B\n</p>", '2:1 "## B" is Markdown within HTML'],
  ["<pre>**a**</pre>\n<p>\n**b**\n</p>", '3:1 "**b**" is Markdown within HTML'],
])("Markdown in HTML that prints it is told: %j", (body, expected) => {
  expect(told(body)).toEqual([expected]);
});

it.each([
  "<details>\n\n**b**\n\n</details>",
  "<pre>\n**b** `c`\n</pre>\n\n<code>`b`</code>",
  "<!-- **b** -->\n\n<div>\n2 ** 3, 2*3*4, a * b * c, *, a_b, x[1](y), 10 > 5 - 3\n</div>",
  "A <span>**b**</span> in a line.",
  '<div markdown="1">\n**b**\n</div>',
])("%j has none", (body) => {
  expect(told(body)).toEqual([]);
});
