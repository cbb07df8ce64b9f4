import { expect, it } from "vitest";
import { introOf } from "../support/read-and-build.ts";

const told = (body: string) =>
  introOf(body).diagnostics.map(
    ({ line, column, message }) =>
      `${line - 5}:${column} ${/^".*" is (.*?),? (?:which|and what)/s.exec(message)?.[1]}`,
  );

it.each([
  ["As [see @mead, p. 3] says.", ["1:4 a citation of Pandoc's"]],
  ["So @mead2001a says; mail a@mead2001, @handle.", ["1:4 a citation of Pandoc's"]],
  ["[see the list] and [see @a](b.md).", []],
  ["| a |\n|---|\n\n: Of a table", ["4:1 a caption of a table, as Pandoc has it"]],
  ["(@) One\n(@two) Two", ["1:1 an example with a number of Pandoc's"]],
  ["A \\newpage b.", ["1:3 a command of TeX"]],
  ["\\begin{align}\na\n\\end{align}", ["1:1 a command of TeX"]],
  ["By \\eqref{one}; C:\\news and \\reference.", ["1:4 a command of TeX"]],
  ["::: note\n:class: dropdown\n\na\n:::", ["2:1 an option of a directive of MyST's"]],
  [":smile: So.", ["1:1 the short name of an emoji"]],
  ["See <#start>.", ["1:5 a link of MyST's"]],
  ["- [/] half\n- [-] not\n- [y] so", ["1:3 a task in a state that Obsidian's themes know"]],
  ["```{=html}\n<b>a</b>\n```", ["1:4 for a text of another kind, as Pandoc has it"]],
  ["A <img src={a('b')} />", ["1:3 an element of MDX"]],
  ["<>\na\n</>", ["1:1 code of MDX"]],
  ["So {'words'}.", ["1:4 an expression of MDX"]],
])("is told where it stands: %j", (body, expected) => {
  expect(told(body)).toEqual(expected);
});

it.each([
  ["```math\n\\frac{a}{b}\n```", '<math data-tex="\\frac{a}{b}" display="block"'],
  ["```{math}\n:label: one\na = b\n```", '<div id="one"></div>\n<math data-tex="a = b"'],
  ["> ~~~ math\n> a\n> ~~~\n\nb", '<math data-tex="a"'],
  ["- ```math\n  a\n\nb", '<math data-tex="a"'],
  [":::warning{#hot .big}\na\n:::", '<p class="box-title">Warning</p>'],
])("is read: %j", (body, html) => {
  const { introHtml, diagnostics } = introOf(body);
  expect(diagnostics).toEqual([]);
  expect(introHtml).toContain(html);
});
