import fc from "fast-check";
import { expect, it } from "vitest";
import { readBody } from "../../support/read-and-build.ts";

function read(body: string) {
  const { article: whole, diagnostics } = readBody(body);
  return {
    html: whole.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`),
  };
}

const table = (inner: string) => `<div class="scroll" tabindex="0"><table>${inner}</table></div>`;

// The tables of Pandoc's manual, with words of our own; what it makes of them is the oracle.
it.each([
  [
    "a head, a list and code in cells",
    `+-----------+-------+--------------+
| Tea       | Price | Good for     |
+===========+=======+==============+
| Sencha    | 3.40  | - mornings   |
|           |       | - *guests*   |
+-----------+-------+--------------+
| Rooibos   | 2.10  | \`\`\`text      |
|           |       | a | b        |
|           |       | \`\`\`          |
+-----------+-------+--------------+`,
    table(
      '<thead><tr><th>Tea</th><th>Price</th><th>Good for</th></tr></thead><tbody><tr><td>Sencha</td><td>3.40</td><td><ul><li>mornings</li><li><em>guests</em></li></ul></td></tr><tr><td>Rooibos</td><td>2.10</td><td><pre tabindex="0"><code class="language-text">a | b</code></pre></td></tr></tbody>',
    ),
  ],
  [
    "columns that say how they stand",
    `+-------+------+-------+
| a     | b    | c     |
+:======+=====:+:=====:+
| d     | e    | f     |
+-------+------+-------+`,
    table(
      '<thead><tr><th class="align-start">a</th><th class="align-end">b</th><th class="align-center">c</th></tr></thead><tbody><tr><td class="align-start">d</td><td class="align-end">e</td><td class="align-center">f</td></tr></tbody>',
    ),
  ],
  [
    "no head",
    `+---+:-:+
| a | b |
+---+---+
| c | d |
+---+---+`,
    table(
      '<tbody><tr><td>a</td><td class="align-center">b</td></tr><tr><td>c</td><td class="align-center">d</td></tr></tbody>',
    ),
  ],
  [
    "a head over two columns",
    `+-------+---+
| Two   | x |
+===+===+===+
| a | b | c |
+---+---+---+`,
    table(
      '<thead><tr><th colspan="2">Two</th><th>x</th></tr></thead><tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody>',
    ),
  ],
  [
    "signs that are wider than others",
    `+------+---+
| 茶 | b |
+------+---+`,
    table("<tbody><tr><td>茶</td><td>b</td></tr></tbody>"),
  ],
  [
    "in a quotation",
    `> +---+---+
> | a | b |
> +---+---+`,
    `<blockquote>${table("<tbody><tr><td>a</td><td>b</td></tr></tbody>")}</blockquote>`,
  ],
])("tables of lines and plus signs are read: %s", (_name, body, html) => {
  expect(read(body)).toEqual({ html, told: [] });
});

it("what stands in a cell has its place", () => {
  const body = `Words.

+-----+---------------+
| a   | - x           |
|     | - [b](data:b) |
+-----+---------------+`;
  expect(read(body).told).toEqual(["5:15 unsafe-link"]);
});

it.each([
  ["cells as high as two rows", "+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+"],
  ["no last border", "+---+---+\n| a | b |"],
  ["bars that stand elsewhere", "+---+---+\n| a b c |\n| a |\n+---+---+"],
])("what is no such table is told, and nothing of it lost: %s", (_name, body) => {
  const { html, told } = read(body);
  expect(told).toEqual(["1:1 foreign-syntax"]);
  expect(html).toContain("+---+---+");
});

it("holds whatever words its cells have", () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4 }).chain((width) =>
        fc.array(fc.array(word, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 4,
        }),
      ),
      (rows) => {
        const border = `+${rows[0]?.map(() => "--------").join("+")}+`;
        const lines = rows.flatMap((cells) => [
          `|${cells.map((cell) => ` ${cell.padEnd(7)}`).join("|")}|`,
          border,
        ]);
        const { html, told } = read([border, ...lines].join("\n"));
        const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, text]) => text);
        expect({ cells, told }).toEqual({ cells: rows.flat(), told: [] });
      },
    ),
  );
});
