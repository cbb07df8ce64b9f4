import { expect, it } from "vitest";
import { introOf } from "../../support/read-and-build.ts";

// After PHP Markdown Extra's document, which the syntax is from.
it.each([
  [
    "terms with their definitions",
    "Oolong\n: Half way.\n\nPu-erh\n: Aged.\n: In cakes.",
    "<dl>\n<dt>Oolong</dt>\n<dd>Half way.</dd>\n<dt>Pu-erh</dt>\n<dd>Aged.</dd>\n<dd>In cakes.</dd>\n</dl>",
  ],
  [
    "definitions of several paragraphs",
    "Tea\n\n: First.\n\n  Second.",
    "<dl>\n<dt>Tea</dt>\n<dd>\n<p>First.</p>\n<p>Second.</p>\n</dd>\n</dl>",
  ],
  [
    "markup in both, and a list",
    "*Tea*\n: - A `leaf`\n  - Water",
    "<dl>\n<dt><em>Tea</em></dt>\n<dd>\n<ul>\n<li>A <code>leaf</code></li>\n<li>Water</li>\n</ul>\n</dd>\n</dl>",
  ],
])("reads %s", (_name, text, html) => {
  expect(introOf(text).introHtml.trim()).toBe(html);
});

it("leaves a line of text and a box of colons what they are", () => {
  expect(introOf("Before.\n:no space").introHtml).not.toContain("<dl>");
  expect(introOf("Before.\n\n::: note\nIn.\n:::").introHtml).toContain('class="box note"');
});

it("parts the words of terms and definitions, and tells a fault at its place", () => {
  const { introText, diagnostics } = introOf("Tea\n: A [leaf](nowhere:x).\n: ![](a.svg)");
  expect(introText).toBe("Tea A leaf.");
  const told = diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
  expect(told.toSorted()).toEqual(["7:12 unsafe-link", "8:3 image-alt"]);
});
