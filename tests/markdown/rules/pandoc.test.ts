import { expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import type { Dialect } from "../../../src/markdown/rules/dialects.ts";
import { readArticle } from "../../../src/site/read/read-article.ts";
import { article, textContext } from "../../support/read-and-build.ts";

function read(body: string, dialects: readonly Dialect[]) {
  const file = { path: "content/a.md", text: article("A", body) };
  const markdown = createMarkdown({ dialects });
  const { article: whole, diagnostics } = readArticle(file, { ...textContext, markdown });
  return {
    html: whole.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`),
  };
}

// As Pandoc's manual describes them.
it.each([
  ["letters", "a. one\nb. two", '<ol type="a"><li>one</li><li>two</li></ol>'],
  ["Roman numbers", "iv) four\nv) five", '<ol type="i" start="4"><li>four</li><li>five</li></ol>'],
  ["signs that go on", "#. one\n#. two", "<ol><li>one</li><li>two</li></ol>"],
  ["no list of a name's letter", "B. Russell wrote", "<p>B. Russell wrote</p>"],
  [
    "a lesson's boxes",
    "::: challenge\n\nDo.\n\n::: solution\n\nSo.\n\n:::\n\n:::",
    '<div class="box try"><p class="box-title">Challenge</p><p>Do.</p><details class="box details"><summary class="box-title">Solution</summary><p>So.</p></details></div>',
  ],
  [
    "the words of a picture by itself, as its caption",
    "![A *map*](data:image/png;base64,AA)",
    '<figure><img src="data:image/png;base64,AA" alt="A map"><figcaption>A <em>map</em></figcaption></figure>',
  ],
  [
    "Markdown behind a line of tags",
    "<div>\n- a **b**\n</div>\n<p></p>\n- c",
    "<div><ul><li>a <strong>b</strong></li></ul></div><p></p><ul><li>c</li></ul>",
  ],
  ["other divisions", "::: {.column width=50%}\nLeft\n:::", "<div><p>Left</p></div>"],
])("in the dialect of Pandoc: %s", (_name, body, html) => {
  const { html: read_, told } = read(body, ["pandoc"]);
  expect({ html: read_, told }).toEqual({ html, told: [] });
});

it.each([
  ["::: {.callout-note}\n\n## Look\n\nHere.\n:::", []],
  ["::: callout\n## Look\n\nHere.\n:::", ["pandoc"]],
] as const)(
  "a heading that comes first in %j is the box's title, and keeps its id",
  (body, dialects) => {
    expect(read(body, dialects)).toEqual({
      html: '<div class="box note"><h2 id="look">Look</h2><p>Here.</p></div>',
      told: [],
    });
  },
);

it.each([
  ["a. one\nb. two", ["1:1 foreign-syntax"]],
  ["Words:\n\n(i) one\n(ii) two", ["3:1 foreign-syntax"]],
  ["a. m. is before noon", []],
  ["I. one\nwords", []],
  ["::: challenge\nDo.\n:::", ["1:1 unknown-box"]],
])("without it, %j is told", (body, told) => {
  expect(read(body, []).told).toEqual(told);
});
