import { describe, expect, it } from "vitest";
import type { MarkdownPlugin } from "../../../src/markdown/plugins.ts";
import { article, buildChanged, introOf, readBody } from "../../support/read-and-build.ts";

const html = (text: string) => introOf(text).introHtml.trim();
const told = (text: string) =>
  introOf(text).diagnostics.map(({ line, column, message }) => `${line - 5}:${column} ${message}`);

describe("a list of attributes", () => {
  // After the documents of Python-Markdown's attr_list, Pandoc's and markdown-it-attrs, written afresh.
  it.each([
    [
      "a link",
      "[a](https://a.example){.b #c}",
      '<p><a href="https://a.example" class="b" id="c">a</a></p>',
    ],
    ["an image", "![a](a.svg){ width=300 }", '<p><img src="a.svg" alt="a" width="300"></p>'],
    ["code", "`a`{.b.c}", '<p><code class="b c">a</code></p>'],
    [
      "emphasis",
      '**a**{title="b c"} *d*{.e}',
      '<p><strong title="b c">a</strong> <em class="e">d</em></p>',
    ],
    ["words", "So [*a* b]{#c lang=de} d", '<p>So <span lang="de" id="c"><em>a</em> b</span> d</p>'],
    ["no words", "[]{#a}So", '<p><span id="a"></span>So</p>'],
    ["two lists", "*a*{.b}{.c}", '<p><em class="b c">a</em></p>'],
    ["a paragraph", "A b. {.c}", '<p class="c">A b.</p>'],
    ["one with the list on its last line", "A b.\n{: .c #d }", '<p class="c" id="d">A b.</p>'],
    ["what comes before", "> A\n\n{.b}", '<blockquote class="b">\n<p>A</p>\n</blockquote>'],
    ["an entry", "- a {.b}\n- c", '<ul>\n<li class="b">a</li>\n<li>c</li>\n</ul>'],
    ["a list", "- a\n- c\n{.b}", '<ul class="b">\n<li>a</li>\n<li>c</li>\n</ul>'],
    ["a smaller heading", "#### A {#b}", '<h4 id="b">A</h4>'],
  ])("is for %s", (_name, text, expected) => {
    expect(html(text)).toBe(expected);
    expect(told(text)).toEqual([]);
  });

  // After the documents of kramdown and Just the Docs, written afresh.
  it.each([
    ["a paragraph", "A\n\n{: .b }\nC", '<p>A</p>\n<p class="b">C</p>'],
    ["a list", "{: .b }\n- c", '<ul class="b">\n<li>c</li>\n</ul>'],
    [
      "a quotation",
      "A\n\n{: .b }\n> c",
      '<p>A</p>\n<blockquote class="b">\n<p>c</p>\n</blockquote>',
    ],
    ["a smaller heading", "A\n\n{: .b }\n#### C", '<p>A</p>\n<h4 class="b" id="c">C</h4>'],
    ["what can have none", "{: .b }\n---", "<hr>"],
    ["two lists", "{: .b }\n{: #d }\nC", '<p class="b" id="d">C</p>'],
    [
      "a paragraph that is a box",
      "A\n\n{: .warning }\nB\n\nC",
      '<p>A</p>\n<div class="box warning"><p class="box-title">Warning</p>\n<p>B</p>\n</div>\n<p>C</p>',
    ],
    [
      "a quotation that is a box",
      "{: .note #d }\n> B\n>\n> C",
      '<div class="box note" id="d"><p class="box-title">Note</p>\n<p>B</p>\n<p>C</p>\n</div>',
    ],
    [
      "a box with a title",
      "{: .note-title }\n> *B*\n>\n> C",
      '<div class="box note"><p class="box-title"><em>B</em></p>\n<p>C</p>\n</div>',
    ],
    [
      "a quotation that says its box itself",
      "{: .warning }\n> [!TIP]\n> B",
      '<div class="box tip"><p class="box-title">Tip</p>\n<p>B</p>\n</div>',
    ],
    ["a box without one", "{: .highlight }\nB", '<div class="box note"><p>B</p>\n</div>'],
  ])("right before it is for %s", (_name, text, expected) => {
    expect(html(text).replace(/\n+/g, "\n")).toBe(expected);
    expect(told(text)).toEqual([]);
  });

  it.each(["{: .d }", "{.d}", "{.d}\n\nText"])("right below a table is the table's: %s", (list) => {
    const table = html(`| a |\n|--|\n| c |\n${list}`);
    expect(table).toContain('<table class="d">');
    expect(table.match(/<tr>/g)).toHaveLength(2);
    expect(table).not.toContain("{");
  });

  it("is for cells and tables", () => {
    const table = html("| a {.b} |\n|--|\n| c |\n\n{.d}");
    expect(table).toContain('<th class="b">a</th>');
    expect(table).toContain('<table class="d">');
  });

  it.each([
    ["{-}", "one One"],
    ["{.unnumbered}", "one One"],
    ["{.unnumbered .unlisted}", "one One"],
    ["{#a -}", "a One"],
    ["{- #a}", "a One"],
    ["{ - }", "one One"],
  ])("says nothing of a heading's number: %s", (list, expected) => {
    const { article: made, diagnostics } = readBody(`## One ${list}\n\nText.`);
    expect(made.sections.map(({ id, title }) => `${id} ${title}`)).toEqual([expected]);
    expect(diagnostics).toEqual([]);
  });

  it.each(["## One\n{: #a }\n\nText.", "{: #a .b }\n## One\n\nText."])(
    "on a line beside a heading gives its id: %j",
    (text) => {
      const { article: made } = readBody(text);
      expect(made.sections.map(({ id, html }) => `${id} ${html.trim()}`)).toEqual([
        "a <p>Text.</p>",
      ]);
    },
  );

  it("at a heading gives its id, with spaces too", () => {
    const { article: made } = readBody("## One { #first_one }\n\n## Two {: #second }");
    expect(made.sections.map(({ id, title }) => `${id} ${title}`)).toEqual([
      "first_one One",
      "second Two",
    ]);
  });

  it.each([
    "A {.b} c",
    "f(x) {one, two}",
    "{{ .Title }}",
    "\u0024{#a}",
    "{% if .a %}",
    "a {b=1",
    "{.a}",
    "\\{.a}",
  ])("is text elsewhere: %s", (text) => {
    expect(html(text)).toBe(`<p>${text.replace("\\", "")}</p>`);
  });

  it("has what HTML in an article may have; others are told once, at their place", () => {
    const text =
      "[a](https://a.example){target=_blank onclick=x href=y}\n\n*b*{target=c style=d .e}";
    expect(html(text)).toBe(
      '<p><a href="https://a.example" target="_blank">a</a></p>\n<p><em class="e">b</em></p>',
    );
    const left = (name: string, why = "") =>
      `the attribute "${name}" is left out of the page${why && `: ${why}`}`;
    expect(told(text)).toEqual([
      `1:23 ${left("onclick", "it would run code")}`,
      `1:23 ${left("href")}`,
      `3:4 ${left("target")}`,
      `3:4 ${left("style", "how things look is for stylesheets to say")}`,
    ]);
    expect(told("## A {#b .c data-d=e}")).toEqual([
      `1:1 ${left("class")}`,
      `1:1 ${left("data-d", "only scripts read it, and texts bring none")}`,
    ]);
    // Without frames these are one, and so is none of them.
    expect(html("[a](https://a.example){target=_self}")).not.toContain("target");
    expect(told("[a](https://a.example){target=_top}")).toEqual([]);
  });

  it("gives ids that links may name, once each", () => {
    const { article: made, diagnostics } = readBody("[a]{#one} and *c*{#one}, {#two}\n\n## Three");
    expect([...made.anchors].toSorted()).toEqual(["one", "three", "two"]);
    expect(diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`)).toEqual([
      "1:18 duplicate-id",
    ]);
  });

  it("leaves no words to search", () => {
    expect(introOf("[a]{#b} c. {.d}\n\n`e`{.f}").introText).toBe("a c. e");
  });

  it("is sanitised where a site has plugins or HTML, too, and gives no ids in questions", async () => {
    const plugin: MarkdownPlugin = () => {};
    const files = {
      "content/guide/choice.md": article(
        "Choice",
        "[a]{#one onclick=x} <b>c</b>\n\n## Options {#options}\n\nSome.",
      ),
    };
    for (const plugins of [[], [plugin]]) {
      const pages = await buildChanged(files, { markdown: { plugins } });
      expect(pages.get("guide/choice.html")).toContain('<span id="one">a</span> <b>c</b>');
    }
  });
});
