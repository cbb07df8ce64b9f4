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
  // Blocks, one in another, and what is none.
  ["<h3></h3><p>x</p>", "x"],
  ["<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"],
  ["<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "- a\n\n  b\n\n- c"],
  [
    "<ol><li>a</li><li>b<pre>c\n\nd</pre></li></ol>",
    "1. a\n\n2. b\n\n   ```\n   c\n\n   d\n   ```",
  ],
  ["<ol start='9'><li>a</li><li>b<br>c</li></ol>", "9. a\n10. b\\\n    c"],
  ["<ol start='x'><li>a</li></ol>", "1. a"],
  ["<li>a</li>", "- a"],
  ["<ul> <li>a</li> <b>b</b> </ul>", "- a\n- **b**"],
  ["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
  ["<pre>```\na</pre>", "````\n```\na\n````"],
  ["<pre>\na<br>b\n</pre>", "```\na\nb\n```"],
  ['<pre class="lang-c++">a</pre>', "```c++\na\n```"],
  ["<table><tr><td><p>a</p><p>b</p></td></tr></table>", "a\n\nb"],
  ["<span><p>a</p></span>b", "a\n\nb"],
  ["<div>a<div>b</div>c</div>", "a\n\nb\n\nc"],
  // Within a line.
  ["<b></b>x<i> </i>y", "x y"],
  ["a<b>!</b>b", "a<strong>!</strong>b"],
  ["a<i>!</i>b", "a<em>!</em>b"],
  ["a<b>b</b>c <i>d</i>!", "a**b**c *d*!"],
  ["<b><i>a</i></b>", "***a***"],
  ["a<br><br><br>b<br>", "a\n\nb"],
  ["<br>a <br> b", "a\\\nb"],
  ["<code>`a</code><code> </code><code>a\n b</code>", "`` `a `` `a b`"],
  ["<strike>a</strike><tt>b</tt><big>c</big><wbr>d", "<s>a</s>`b`cd"],
  ["<sub></sub>x", "x"],
  ['<a href="">x</a><a href="y"></a><a href=" z ">w</a>', "x[w](z)"],
  ["<!-- c -->a\n\n b", "a b"],
  // Signs that would begin a block.
  ...["# x", "> x", "- x", "+ x", ": x", "::: x", "| x"].map((text) => {
    return [`<p>${text.replace(">", "&gt;")}</p>`, `\\${text}`] as const;
  }),
  ["<p>1. x<br>12) y</p>", "1\\. x\\\n12\\) y"],
  ["<p>#x -y 1.z</p>", "#x -y 1.z"],
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
    ["<img alt='A *b*'>", "A \\*b\\*", "a picture without an address"],
    ['<img src="file:///a.png">', "", "a picture on somebody's computer"],
    [
      `<img src="${ASSET}a.png" style="height: 2em">`,
      `![](${ASSET}a.png)`,
      "the size at which a picture is shown",
    ],
    ['<p style="color: red">a</p>', "a", "colours of text"],
    ['<span style="background: red">a</span>', "a", "colours of text"],
    ['<p><bdo dir="RTL">a</bdo></p>', "a", "that a text runs from right to left"],
    ["<title>a</title>b", "b", "<title>"],
    ["<style>a</style>b", "b", "<style>"],
    [
      "<video src='a.mp4'></video>b",
      "b",
      "the sound or film a.mp4, which did not come with the file",
    ],
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
