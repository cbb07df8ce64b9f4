import { describe, expect, it } from "vitest";
import {
  htmlToMarkdown,
  htmlToText,
  pageToMarkdown,
} from "../../src/formats/text/html-to-markdown.ts";
import { ASSET } from "../../src/formats/text/sound-links.ts";

// Worked by hand after CommonMark 0.31 and the tables of GitHub Flavored Markdown.
describe("a page's HTML is Markdown", () => {
  const asIs = (address: string) => address;
  const row = (kind: string, ...cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${kind}>${cell}</${kind}>`).join("")}</tr>`;
  it.each<readonly [string, string]>([
    ["<h1>One <b>two</b></h1><h3>Three</h3><h2></h2>", "# One **two**\n\n### Three"],
    [
      `<table><thead>${row("th", "a", "b|c")}</thead><tbody>${row("td", "1", "<code>x</code>")}${row("td", "", "2")}</tbody></table>`,
      "| a | b\\|c |\n| --- | --- |\n| 1 | `x` |\n|  | 2 |",
    ],
    [
      `<table><caption>Tea <i>and</i></caption>${row("th", "a", "b")}${row("td", "1", "2")}</table>`,
      "Tea *and*\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
    ],
    [`<table>${row("td", "a")}</table>`, "a"],
    [
      `<table>${row("td", "a")}${row("td", "b")}</table>`,
      "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
    ],
    [
      `<table>${row("td", "a", "b")}${row("td", "c")}</table>`,
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    ],
    [
      '<table><tr><td colspan="2">a</td><td>b</td></tr></table>',
      '<table><tr><td colspan="2">a</td><td>b</td></tr></table>',
    ],
    [
      '<table><tr><td rowspan="2">a</td><td>b</td></tr></table>',
      '<table><tr><td rowspan="2">a</td><td>b</td></tr></table>',
    ],
    [
      '<table><tr><td colspan="1" rowspan="1">a</td><td>b</td></tr></table>',
      "| a | b |\n| --- | --- |",
    ],
    ...[
      "<p>a</p>",
      "<ul><li>a</li></ul>",
      "<ol><li>a</li></ol>",
      "<dl><dt>a</dt></dl>",
      "<pre>a</pre>",
      "<i>a<br>b</i>",
      "<h1>a</h1>",
    ].map(
      (cell) =>
        [
          `<table>${row("td", cell, "b")}</table>`,
          `<table>${row("td", cell.replace("<br>", "<br />"), "b")}</table>`,
        ] as const,
    ),
    [
      "<dl><dt>Tea</dt><dd>A drink.</dd><dd><p>Of</p><p>leaves.</p></dd><dt></dt></dl>",
      "**Tea**\n\nA drink.\n\nOf\n\nleaves.",
    ],
    [
      "<figure><img src='a.png' alt='A'><figcaption>So.</figcaption></figure>",
      "![A](a.png)\n\nSo.",
    ],
    ["<details><summary>More</summary><p>Words.</p></details>", "More\n\nWords."],
    [
      "<video src='a.mp4'></video><audio><source src='b.mp3'></audio><video></video>",
      "<a.mp4>\n\n<b.mp3>",
    ],
    ["<p>a</p><!-- c --><hr><blockquote>b</blockquote>", "a\n\n---\n\n> b"],
  ])("%s", (html, markdown) => {
    expect(pageToMarkdown(html, asIs)).toBe(markdown);
  });

  it("with the addresses of links and pictures as they are to be", () => {
    expect(
      pageToMarkdown(
        '<p><a href="b" title="b">c</a> <img src="b" alt="b"></p>',
        (written) => `x/${written}`,
      ),
    ).toBe("[c](x/b) ![b](x/b)");
  });
});

describe("what a question's HTML keeps and loses", () => {
  const losses = (html: string) =>
    htmlToMarkdown(html).losses.map(({ kind, what }) => `${kind}: ${what}`);

  it.each<readonly [string, string, readonly string[]]>([
    ["<h2>One</h2>", "**One**", ["changed: a heading is set in bold"]],
    ['<p style="color:red">a</p>', "a", ["dropped: colours of text"]],
    ['<p style="Background:red">a</p>', "a", ["dropped: colours of text"]],
    [
      `<figure><img src="${ASSET}a.png" alt="A"></figure>`,
      `<figure><img src="${ASSET}a.png" alt="A" /></figure>`,
      ["changed: <figure> stays HTML, without styles"],
    ],
    [
      '<figure>x<img src="a.png" alt="A"></figure>',
      "<figure>x</figure>",
      [
        "dropped: the picture a.png, which did not come with the file",
        "changed: <figure> stays HTML, without styles",
      ],
    ],
    [
      `<audio src="${ASSET}a.mp3" controls></audio>`,
      `<audio src="${ASSET}a.mp3" controls></audio>`,
      ["changed: <audio> stays HTML, without styles"],
    ],
    [
      `<audio src="b.mp3" controls><source src="${ASSET}a.mp3"></audio>`,
      `<audio controls><source src="${ASSET}a.mp3" /></audio>`,
      [
        "dropped: the sound or film b.mp3, which did not come with the file",
        "changed: <audio> stays HTML, without styles",
      ],
    ],
    [
      '<details><summary>a</summary><a href="https://example.org" id="x" class="y">b</a> <a href="c.html">d</a></details>',
      '<details><summary>a</summary><a href="https://example.org">b</a> <a>d</a></details>',
      ["changed: <details> stays HTML, without styles"],
    ],
    [
      "<table><tr><td>a</td><td><video src='b.mp4'></video></td></tr></table>",
      "<table><tr><td>a</td><td></td></tr></table>",
      [
        "dropped: the sound or film b.mp4, which did not come with the file",
        "changed: <table> stays HTML, without styles",
      ],
    ],
  ])("%s", (html, markdown, told) => {
    expect(htmlToMarkdown(html).markdown).toBe(markdown);
    expect(losses(html)).toEqual(told);
  });

  it("has the text alone with its spaces single", () => {
    expect(htmlToText("<p>a  b</p><p>c<br>d</p> &amp; <b>e</b>f ")).toBe("a b c d & ef");
  });
});

describe("MathML is TeX", () => {
  // As the same formulas are written in LaTeX.
  it.each([
    ["<mi>x</mi><mo>=</mo><mn>2</mn>", "x=2"],
    ["<mi>sin</mi><mi>&alpha;</mi>", "\\mathrm{sin}\\alpha"],
    ["<mi>a1</mi>", "a1"],
    [
      "<mo>&times;</mo><mo>&le;</mo><mo>%</mo><mo>&#x2063;</mo><mo>&#x2061;</mo>",
      "\\times \\le \\%,",
    ],
    ["<mtext>if {x}</mtext><mspace/><ms>y</ms>", "\\text{if x }\\ \\text{y}"],
    ["<mfrac><mn>1</mn><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow></mfrac>", "\\frac{1}{a+b}"],
    ["<mfrac><mn>1</mn></mfrac>", "\\frac{1}{}"],
    [
      "<mroot><mi>x</mi><mn>3</mn></mroot><msqrt><mi>a</mi><mi>b</mi></msqrt>",
      "\\sqrt[3]{x}\\sqrt{ab}",
    ],
    ["<msup><mi>x</mi><mn>2</mn></msup><mover><mi>y</mi><mo>^</mo></mover>", "{x}^{2}{y}^{^}"],
    ["<msub><mi>x</mi><mn>2</mn></msub><munder><mi>y</mi><mi>n</mi></munder>", "{x}_{2}{y}_{n}"],
    [
      "<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup><munderover><mo>&sum;</mo><mn>0</mn><mi>n</mi></munderover>",
      "{x}_{1}^{2}{\\sum }_{0}^{n}",
    ],
    ["<mfenced><mi>x</mi></mfenced>", "\\left(x\\right)"],
    [
      "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>",
      "\\begin{matrix}a&b\\\\c&d\\end{matrix}",
    ],
    ["<mstyle><mpadded><mi>x</mi></mpadded></mstyle>", "x"],
    ['<semantics><mi>x</mi><annotation encoding="text/plain">no</annotation></semantics>', "x"],
    [
      '<semantics><mi>x</mi><annotation encoding="application/x-tex">y  z</annotation></semantics>',
      "y z",
    ],
  ])("%s", (inner, tex) => {
    expect(htmlToMarkdown(`<math>${inner}</math>`)).toEqual({
      markdown: `\\(${tex}\\)`,
      losses: [],
    });
  });

  it("stands in a block where it says so, and tells what has no TeX", () => {
    expect(
      htmlToMarkdown(
        '<math display="block"><menclose><mi>x</mi></menclose><maction>%</maction></math>',
      ),
    ).toEqual({
      markdown: "$$x\\%$$",
      losses: [
        { kind: "dropped", what: "<menclose> in a formula, but for its text" },
        { kind: "dropped", what: "<maction> in a formula, but for its text" },
      ],
    });
    expect(htmlToMarkdown("a<math></math>b").markdown).toBe("ab");
  });
});
