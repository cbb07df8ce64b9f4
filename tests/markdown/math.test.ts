import { describe, expect, it } from "vitest";
import { unsafeMarkup } from "../support/page-markup.ts";
import { article, readBody, readChanged } from "../support/read-and-build.ts";

function intro(body: string): string {
  const { article: read, diagnostics } = readBody(body);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return read?.introHtml ?? "";
}

describe("mathematics", () => {
  it("is MathML, within a line or on lines of its own", () => {
    expect(intro("So $x^2$.")).toBe(
      '<p>So <math data-tex="x^2"><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></math>.</p>\n',
    );
    const block = intro("Then\n$$\n\\frac{a}{b}\n$$\nends.");
    expect(block).toBe(
      '<p>Then</p>\n<math data-tex="\\frac{a}{b}" display="block" class="tml-display"><mfrac><mi>a</mi><mi>b</mi></mfrac></math>\n<p>ends.</p>\n',
    );
    expect(intro("So $$x$$ too.")).toContain('<math data-tex="x" display="block"');
    expect(intro("So $`x_1 * y_1`$, *z*.")).toMatch(
      /^<p>So <math data-tex="x_1 \* y_1">.*<\/math>, <em>z<\/em>\.<\/p>\n$/,
    );
  });

  const text = [
    "It costs $5 and $6.",
    "It costs $5, then $x is free.",
    "From $20,000 to $30,000.",
    "US$5 and A$6$.",
    "Not $ x$ and not $x $.",
    "Set \\$x$ and \\$y$.",
    "Code: `$x$`.",
    "A lone $ and $$ and $$$$.",
    "$1-$2",
    "x$y$",
    "$$$x$",
    "$$$$",
    "$$\n$$",
    "$$\nx\n\ny$$",
    "$$a$$b$$",
    "$$\nx $$ y\nz$$",
    "$$ x\n\n",
    "So\n    $$\n    x\n    $$",
    "    $$\n    x\n    $$",
    "- $$ and\n- more $$",
    "> $$ and\n\n$$",
    "> $$ x\n- y$$",
    "$$\nx\n  \ny$$",
    "-x$ and more",
    "Pay $`a` and `b`.",
  ];

  it.each(text)("is not what a price or a lone dollar is: %s", (line) => {
    expect(intro(line)).not.toContain("<math");
  });

  it.each([
    ["three spaces before it", "   $$\n   x\n   $$", ["x"]],
    ["a list's own indent", "- Then\n\n  $$\n  x\n  y\n  $$\n\n- $$z$$", ["x y", "z"]],
    ["a quotation", "> $$\n> x\n> $$\n\n$$y$$", ["x", "y"]],
    ["another quotation after it", "> $$\n> x\n> $$\n> $$ y", ["x"]],
    ["a list within a list", "- - $$\n    x\n    $$\n  - $$y$$", ["x", "y"]],
    ["a line of a paragraph before it, indented as code would be", "So\n     $$x$$", ["x"]],
    ["emphasis around it", "*$x$* and **$y$**", ["x", "y"]],
    ["a link around it", "[$x$](#a)", ["x"]],
    ["spaces after its end", "$$  \nx\n$$  ", ["x"]],
    ["a sign before it", "($x$) -$y$ “$z$”", ["x", "y", "z"]],
    ["a bracket that it ends before", "[so $x$]", ["x"]],
    ["spaces within the lines' own signs", "$$ x\n y $$", ["x y"]],
  ])("stands with %s", (_name, body, expected) => {
    const set = [...intro(body).matchAll(/data-tex="([^"]*)"/g)].map(([, tex]) => tex);
    expect(set).toEqual(expected);
  });

  it("leaves what is beside it as it is", () => {
    expect(intro("$x$*y*")).toContain("<em>y</em>");
    // As CommonMark has it, a quotation's paragraph goes on in a line that is indented.
    expect(intro("> a\n    $$x$$")).toMatch(/<blockquote>\n<p>a\n<math .*<\/p>\n<\/blockquote>/);
  });

  it("on lines of its own is told of where its fault stands, and the text goes on after it", () => {
    expect(intro("Then $x$\n\n$$\ny\n$$\n\n- $$\n  z\n  $$\n\nAfter.")).toMatch(
      /<\/math><\/p>\n<math[^\n]*<\/math>\n<ul>\n<li>\n<math[^\n]*<\/math>\n<\/li>\n<\/ul>\n<p>After\.<\/p>\n$/,
    );
    const told = (body: string) =>
      readBody(body).diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
    // The body begins in line 6.
    expect(told("$$\n\\nope\n$$\n[a][b]")).toEqual(["undefined-reference 9:1", "math 7:1"]);
    expect(told("Text\n\n- one\n\n  $$\n  x +\n  \\nope\n  $$")).toEqual(["math 12:3"]);
    expect(intro("$$\nx\n$$\nAfter.")).toMatch(/<\/math>\n<p>After\.<\/p>\n$/);
  });

  it("may hold an escaped dollar sign", () => {
    expect(intro("So $x = \\$5$.")).toContain('<math data-tex="x = \\$5">');
  });

  it("keeps to the page's policy: no styles, no links, no ids, in the text or in its colours", () => {
    const html = intro(
      "$\\color{red}x$ $\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}$ $\\bar{x}$ $\\text{<b onclick=x>}$",
    );
    expect(unsafeMarkup(html)).toEqual([]);
    expect(html).toContain('mathcolor="#ff0000"');
  });

  it.each(["\\href{javascript:alert(1)}{x}", "\\class{a}{x}", "\\style{color:red}{x}"])(
    "refuses %s",
    async (tex) => {
      const { diagnostics } = await readChanged({
        "content/index.md": article("Home", `So $${tex}$.`),
      });
      expect(diagnostics).toMatchObject([{ rule: "math", line: 6, column: 5 }]);
    },
  );

  it("passes the sanitiser only where the build set it", () => {
    const html = intro("So $x$ and <math><mi>y</mi></math> and <b>bold</b>.");
    expect(html).toContain('<math data-tex="x"><mi>x</mi></math>');
    expect(html.match(/<math/g)).toHaveLength(1);
    expect(html).toContain("<b>bold</b>");
  });

  it("is what a stem, an option and a heading may hold", async () => {
    const { site } = await readChanged({
      "content/guide/choice.md": article("Choice", "## The $n$ options {#options}"),
      "quizzes/more.yaml":
        "id: more\ntitle: M\nsummary: S.\nitems:\n  - id: m\n    kind: true-false\n    stem: Is $1 < 2$?\n    rationale: $$1$$\n    answer: true\n",
    });
    const item = site?.banks.find(({ bank }) => bank.id === "more")?.items[0];
    expect(item?.question.html).toContain("<mo>&lt;</mo>");
    expect(item?.question.text).toBe("Is 1 < 2?");
    const choice = site?.articles.find(({ path }) => path === "guide/choice.md");
    expect(choice?.sections[0]).toMatchObject({ title: "The n options", id: "options" });
  });
});

describe("an option for a gap, which stands in a list that holds no markup,", () => {
  const cloze = (text: string) => ({
    "quizzes/more.yaml": `id: more
title: M
summary: S.
items:
  - id: m
    kind: cloze
    stem: Fill it.
    rationale: R.
    text: A half is [[share]].
    gaps:
      - id: share
        options:
          - { id: half, text: ${text}, key: true }
          - { id: all, text: "1" }
`,
  });

  it("is warned of where it would show TeX", async () => {
    const { site, diagnostics } = await readChanged(cloze("$\\frac12$"));
    expect(site).toBeDefined();
    expect(diagnostics).toMatchObject([
      { file: "quizzes/more.yaml", line: 13, column: 31, rule: "math-in-gap", severity: "warning" },
    ]);
  });

  it.each(["$n$", "½"])("may be %s", async (text) => {
    expect((await readChanged(cloze(text))).diagnostics).toEqual([]);
  });
});

describe("an image without a text", () => {
  it("is warned of, in articles and in banks", async () => {
    const { site, diagnostics } = await readChanged({
      "content/index.md": article("Home", "![A map](map.svg) and ![](map.svg)."),
      "content/map.svg": "<svg/>",
      "quizzes/more.yaml":
        'id: more\ntitle: M\nsummary: S.\nitems:\n  - id: m\n    kind: true-false\n    stem: "![](../content/map.svg) So?"\n    rationale: R.\n    answer: true\n',
    });
    expect(site).toBeDefined();
    expect(
      diagnostics.map(({ file, line, column, rule, severity }) => [
        file,
        line,
        column,
        rule,
        severity,
      ]),
    ).toEqual([
      ["content/index.md", 6, 23, "image-alt", "warning"],
      ["quizzes/more.yaml", 7, 12, "image-alt", "warning"],
    ]);
  });

  it("may be mere decoration when it says so", async () => {
    const { diagnostics } = await readChanged({
      "content/index.md": article("Home", '<img src="map.svg" alt="">'),
      "content/map.svg": "<svg/>",
    });
    expect(diagnostics).toEqual([]);
  });
});
