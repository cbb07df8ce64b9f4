import { expect, it } from "vitest";
import { printedSyntax } from "./printed-syntax.ts";
import { buildOnly } from "./read-and-build.ts";

const signsIn = (main: string) => [
  ...new Set(printedSyntax(`<p>**</p><main>${main}</main>`).map(({ sign }) => sign)),
];

it.each([
  ["<p>A **b **c</p>", ["**"]],
  ["<p>::: note</p>", [":::"]],
  ["<p>[[a|b]] and {{ c }}</p>", ["[[", "{{"]],
  ["<p>[a](b c.md)</p><p>[a](b.md)</p>", ["[x](y)"]],
  ["<p># A</p>", ["#"]],
  ["<p>See <em>a</em>~~b~~, &lt;Tab&gt;</p>", ["~~", "<tag>"]],
  ["<p>See https://example.org/a.b</p>", ["address"]],
])("markup that is printed is found: %s", (html, expected) => {
  expect(signsIn(html)).toEqual(expected);
});

it.each([
  "<p><code>**</code> <kbd>[[</kbd></p><pre>::: note</pre><math><mi>$x$</mi></math>",
  '<p><a href="https://a.org">https://a.org/b.c</a> 2 * 3, a # b, C++</p>',
])("of %s nothing is", (html) => {
  expect(signsIn(html)).toEqual([]);
});

it("a page of what is read prints none, and one of what is not what it has", async () => {
  const files = {
    "content/index.md":
      "# A\n\n**B** [c](d.md) ~~e~~ `[[f]]` <!-- {{ g }} --> $x$.\n\n::: note\nH.\n:::\n",
    "content/d.md": "# D\n\nSee {{ e }} and **f **g.\n",
  };
  const pages = await buildOnly(files, { ruleSet: "migrate" });
  const printed = (page: string) => printedSyntax(pages.get(page) ?? "").map(({ sign }) => sign);
  expect(printed("index.html")).toEqual([]);
  expect(printed("d.html")).toEqual(["{{", "**", "**"]);
});
