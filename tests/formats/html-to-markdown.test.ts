import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../src/formats/text/html-to-markdown.ts";
import { ASSET } from "../../src/formats/text/sound-links.ts";

// Worked by hand after CommonMark 0.31.
const cases: readonly (readonly [html: string, markdown: string])[] = [
  ["<p>One <b>two</b> <em>three</em>.</p><p>Four</p>", "One **two** *three*.\n\nFour"],
  ["a<br>b<br/><br>c", "a\\\nb\n\nc"],
  ["<ul><li>One</li><li><p>Two</p></li></ul>", "- One\n- Two"],
  ["<ol start='3'><li>One<ul><li>Two</li></ul></li></ol>", "3. One\n\n   - Two"],
  ["<p>Type <code>a `b`</code></p>", "Type `` a `b` ``"],
  [
    '<pre><code class="language-js">if (a &lt; b) {\n  c();\n}</code></pre>',
    "```js\nif (a < b) {\n  c();\n}\n```",
  ],
  ['<a href="https://example.org/a_(b)">x</a>', "[x](<https://example.org/a_(b)>)"],
  ['<img src="a b.png" alt="A [cat]">', "![A \\[cat\\]](<a b.png>)"],
  ["<blockquote><p>It is.</p></blockquote>", "> It is."],
  ["H<sub>2</sub>O and <u>x</u>", "H<sub>2</sub>O and <u>x</u>"],
  ["<b> bold </b>word", "**bold** word"],
  ["5 * 3 &lt; 20 &amp; *x*", "5 \\* 3 < 20 & \\*x\\*"],
  ["<p></p><p>&nbsp;</p><p>x</p>", "x"],
  ["<math><mfrac><mn>1</mn><msqrt><mi>x</mi></msqrt></mfrac></math>", "\\(\\frac{1}{\\sqrt{x}}\\)"],
  ["before \\(a_1 < b_1\\) after", "before \\(a_1 < b_1\\) after"],
];

describe("HTML as Markdown", () => {
  it.each(cases)("%j", (html, markdown) => {
    const { markdown: written, losses } = htmlToMarkdown(html);
    expect(written).toBe(markdown);
    expect(losses).toEqual([]);
  });

  it.each([
    ["<h3>Read</h3><p>It is.</p>", "**Read**\n\nIt is.", "a heading is set in bold"],
    [
      `<img src="${ASSET}a.png" alt="A" width="20">`,
      `![A](${ASSET}a.png)`,
      "the size at which a picture is shown",
    ],
    ['<a href="https://a.org" title="More">x</a>', "[x](https://a.org)", "the title of <a>: More"],
    ['<span lang="fr">thé</span>', "thé", 'that a text is in the language "fr"'],
    [
      '<p>x</p><video controls><source src="@@PLUGINFILE@@/a.mp4"></video>',
      "x",
      "the sound or film @@PLUGINFILE@@/a.mp4, which did not come with the file",
    ],
  ])("%j is told", (html, markdown, what) => {
    const read = htmlToMarkdown(html);
    expect(read.markdown).toBe(markdown);
    expect(read.losses).toMatchObject(
      [{ what }].concat(
        html.includes("video") ? [{ what: "<video> stays HTML, without styles" }] : [],
      ),
    );
  });

  it("keeps a table as HTML, without what runs or restyles", () => {
    const { markdown, losses } = htmlToMarkdown(
      '<p>See</p><table class="x" onclick="y()"><tr><td style="color:red">1</td>\n\n<td>2<script>z()</script></td></tr></table>',
    );
    expect(markdown).toBe("See\n\n<table><tr><td>1</td>\n<td>2</td></tr></table>");
    expect(losses).toEqual([{ kind: "changed", what: "<table> stays HTML, without styles" }]);
  });

  it("tells what goes", () => {
    const { markdown, losses } = htmlToMarkdown(
      '<p>a<script>b()</script><iframe src="x"></iframe><a href="javascript:c()">d</a> <input></p>',
    );
    expect(markdown).toBe("ad");
    expect(losses.map(({ what }) => what)).toEqual([
      "<script>",
      "<iframe>, but for its text",
      "a link to javascript:c()",
      "<input>, but for its text",
    ]);
  });
});
