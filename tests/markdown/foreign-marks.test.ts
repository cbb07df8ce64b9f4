import { expect, it } from "vitest";
import { readBody } from "../support/read-and-build.ts";

const told = (body: string) =>
  readBody(body).diagnostics.map(
    ({ line, column, rule, message }) =>
      `${line - 5}:${column} ${rule} ${/^".*" is (?:an? )?(.*?), which/.exec(message)?.[1]}`,
  );

const reference = "undefined-reference reference whose address is written nowhere";
const syntax = "foreign-syntax";

it.each([
  ["Words [here][nowhere].", [`1:7 ${reference}`]],
  ["Words [here][] and ![x][y].", [`1:7 ${reference}`, `1:20 ${reference}`]],
  ["See [`Class`][module.Class].", [`1:14 ${reference}`]],
  ["Words [here][there].\n\n[there]: https://example.org", []],
  ["A `[b][c]`, an x[0][1], \\[b][c], [a](b.md)[^1].\n\n[^1]: Note.\n\n[b.md]: x", []],
  ["import Tabs from '@theme/Tabs';", [`1:1 ${syntax} code of MDX`]],
  ["import './a.css'\nimport { B } from \"b\";", [`1:1 ${syntax} code of MDX`]],
  ["export const x = () => (", [`1:1 ${syntax} code of MDX`]],
  ["We import tea from 'China'; and\nimport duties from there are paid.", []],
  ["A {/* hidden word.", [`1:3 ${syntax} comment of MDX that does not end here`]],
  ["An :material-check: icon.", [`1:4 ${syntax} icon of Material for MkDocs`]],
  ["At 10:simple-a:5 or a:simple:b.", []],
  [
    "A {++new++} and {--old--}.",
    [`1:3 ${syntax} remark of Critic Markup`, `1:17 ${syntax} remark of Critic Markup`],
  ],
  ["A {~~old~>new~~}.", [`1:3 ${syntax} remark of Critic Markup`]],
  [
    "Press ++ctrl+c++ now.",
    [`1:7 ${syntax} key of MkDocs, or words that are put in, as others mark them`],
  ],
  ["Words{: .label} go on.", [`1:6 ${syntax} list of attributes of kramdown's`]],
  ["<<GlobalTOC()>> here", [`1:1 ${syntax} macro of Gollum's`]],
  ["On $" + "{FOAM_DATE_YEAR}.", [`1:4 ${syntax} variable of Foam's`]],
  ["One\n^\ntwo, 2^3, a << b.", [`2:1 ${syntax} mark of kramdown's that ends a block`]],
  ["!> Hot.", [`1:1 ${syntax} hint of docsify's`]],
  ["## A :id=b", [`1:6 ${syntax} id as docsify has it`]],
  [
    "| [a](https://a.org) | b |",
    [
      `1:1 ${syntax} row of a table that has no line of dashes below its first row, or a line of verse as Pandoc has it`,
    ],
  ],
  ["C++ and i++, {++x and ++i, or a++b++c.", []],
  [
    "Words {::nomarkdown}x{:/}",
    [`1:7 ${syntax} instruction of kramdown's`, `1:22 ${syntax} instruction of kramdown's`],
  ],
  ["Now <% tp.date %>.", [`1:5 ${syntax} tag of a template`]],
  ["See {ref}`there`.", [`1:5 ${syntax} role of MyST`]],
  ["(label)=\n## Heading", [`1:1 ${syntax} label of MyST`]],
  [
    "+---+--+\n| a | b|\n|   +--+\n|   | c|\n+---+--+",
    [`1:1 ${syntax} border of a table of lines and plus signs whose cells do not stand in rows`],
  ],
  ["See @fig-one and a@sec-b.org, @sec-two.", [`1:5 ${syntax} cross-reference of Quarto's`]],
  [
    "{{< video https://example.org >}} and {{< video b >}} {{% icon c %}}",
    [
      `1:1 ${syntax} shortcode that Hugo, a theme or the site has`,
      `1:55 ${syntax} shortcode that Hugo, a theme or the site has`,
    ],
  ],
  ["{{< figure a.png >}}", [`1:1 ${syntax} shortcode of Hugo's`]],
  ["Of {a} `code`.", []],
  ["See [x](a b.md) there.", [`1:5 link-syntax link whose address has a space in it`]],
  ["![x](a b/c d.png 'T')", [`1:1 link-syntax link whose address has a space in it`]],
  ["A [y] (b.md#c), d.", [`1:3 link-syntax link with a space between its words and its address`]],
  ["A [y] (../b)", [`1:3 link-syntax link with a space between its words and its address`]],
  ["See [z](b.md, and so on.", [`1:5 link-syntax link whose address has no end`]],
  ["See [z](b.md\nand so on.", [`1:5 link-syntax link whose address has no end`]],
  ['![e](e.png "x) there.', ["1:1 link-syntax link whose title has no end"]],
  ["See [z](b.md 'its title) there.", ["1:5 link-syntax link whose title has no end"]],
  ["[z](https://example.org/a 'b), [z](b 'c), [z](b.md \"c\")d.", []],
  ["See (w)[b.md] there.", [`1:5 link-syntax link whose brackets are the wrong way round`]],
  [
    "f (x), [1] (see below), [a] (e.g. b), [2](see also p. 3), f(x)[i] and (a)[b], \\[x](a b.md)",
    [],
  ],
  ["The list [a, b] (of two), `[x](a b.md)`, [0, 1) (open), $[a](b c.md)$.", []],
])("other tools' marks in %j are told where they stand", (body, expected) => {
  expect(told(body)).toEqual(expected);
  const place = (text: string) => text.replace(/^\d+/, (line) => String(Number(line) + 6));
  // What looks the same in code and comments before it leads nobody astray.
  const decoy = `\`\`\`\n${body.split("\n")[0]}\n\`\`\`\n<!-- ${body.split("\n")[0]?.replaceAll("--", "")} -->\n\nText.\n\n`;
  expect(told(decoy + body)).toEqual(
    expected.map((text) => place(text).replace(/^\d+/, (line) => String(Number(line) + 1))),
  );
});
