import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Source } from "../../src/markdown/sources.ts";
import { relativeUrl } from "../../src/markdown/targets.ts";
import { readArticle } from "../../src/site/read/read-article.ts";
import { article, textContext } from "../support/read-and-build.ts";

const mead: Source = {
  ...{ id: "mead", type: "article", authors: ["Mead, S."], year: 2001, title: "Peers" },
};
const sources = new Map([["mead", mead]]);

function read(body: string, path = "content/guide/choice.md") {
  const result = readArticle({ path, text: article("Choice", body) }, { ...textContext, sources });
  if (!result.article) throw new Error("the test's article is wrong");
  return { ...result.article, diagnostics: result.diagnostics };
}

describe("an article", () => {
  it("keeps template code as text", () => {
    const { introHtml } = read("Write `{{ name }}` and {% if x %} and {{ 6 * 7 }}.");
    expect(introHtml).toBe(
      "<p>Write <code>{{ name }}</code> and {% if x %} and {{ 6 * 7 }}.</p>\n",
    );
  });

  it("turns links to sources into links to pages", () => {
    const { introHtml } = read(
      "[a](../index.md) [b](other.md#x) [c](../../quizzes/choice.yaml#item-a) [d](../glossary.yaml#term-a) [e](map.svg) [f](https://example.org)",
    );
    const hrefs = [...introHtml.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);
    expect(hrefs).toEqual([
      "../index.html",
      "other.html#x",
      "../quizzes/choice.html#item-a",
      "../glossary.html#term-a",
      "map.svg",
      "https://example.org",
    ]);
  });

  it("cuts at headings of level 2 and 3, and not at those in boxes", () => {
    const { introText, sections } = read(
      "Intro.\n\n## One\n\nText.\n\n### Two {#second}\n\nMore.\n\n> ## Quoted\n\n#### Four\n\n## One",
    );
    expect(introText).toBe("Intro.");
    expect(sections.map(({ id, level, title }) => [id, level, title])).toEqual([
      ["one", 2, "One"],
      ["second", 3, "Two"],
      ["one-1", 2, "One"],
    ]);
    expect(sections[1]?.text).toBe("More. Quoted Four");
  });

  it("names headings of any script as GitHub does", () => {
    const { sections } = read("## Égalité d’accès\n\n## 自律とは\n\n## ???\n\n## 2 & 3");
    expect(sections.map(({ id }) => id)).toEqual(["égalité-daccès", "自律とは", "section", "2--3"]);
  });

  it("numbers each citation of a source and links it to the list", () => {
    const { introHtml, citations } = read("One [@mead]. Two [@mead, p. 4]. Not [@]. Not [x@mead].");
    expect([...citations]).toEqual([["mead", 2]]);
    expect(introHtml).toContain('id="cite-mead-2" href="#source-mead">Mead 2001</a>, p. 4');
    expect(introHtml).toContain("Not [@]. Not [x@mead].");
  });

  it("keeps a citation inside a link's text and not the link, as CommonMark keeps inner links", () => {
    const { introHtml } = read("[see [@mead]](https://example.org)");
    // The address, which then stands bare, is a link by itself.
    expect(introHtml.match(/<a [^>]*>/g)).toEqual([
      expect.stringContaining('class="citation"'),
      '<a href="https://example.org">',
    ]);
    expect(introHtml).toContain("](");
  });

  it("prints boxes with their usual title, or the author's", () => {
    const { introHtml } = read(
      "::: try\nA\n:::\n\n::: mistake *Yours*\nB\n:::\n\n::: dialogue\nC\n:::",
    );
    expect(introHtml).toContain('<div class="box try"><p class="box-title">Try it</p>');
    expect(introHtml).toContain('<div class="box mistake"><p class="box-title"><em>Yours</em></p>');
    expect(introHtml).toContain('<div class="dialogue">');
  });
});

describe("raw HTML in an article", () => {
  // From the OWASP XSS filter evasion list: what must not come through, whatever is done to it.
  const attacks = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='javascript:alert(1)'>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="jav&#x09;ascript:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    "<svg onload=alert(1)><script>1</script></svg>",
    "<iframe src=https://example.org></iframe>",
    "<style>body{display:none}</style>",
    '<p style="position:fixed">x</p>',
    "<form action=https://example.org><input name=q></form>",
    "<object data=x></object><embed src=x><base href=/x/><meta http-equiv=refresh content=0>",
    "<details ontoggle=alert(1) open>x</details>",
    "<math><mtext></p><script>alert(1)</script></mtext></math>",
    '"><script>alert(1)</script>',
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
  ];

  it.each(attacks)("loses what could run or restyle: %s", (attack) => {
    const { introHtml, sections } = read(`Before ${attack} after\n\n${attack}\n\n## H ${attack}\n`);
    const html = [introHtml, ...sections.flatMap((s) => [s.titleHtml, s.html])].join("\n");
    expect(html).not.toMatch(
      /<(?:script|iframe|style|form|input|object|embed|base|meta|svg|math)|<[^>]*\s(?:on\w+|style)=|<[^>]*(?:href|src)="(?!\.\/)[^"]*script:/i,
    );
  });

  it("never lets through a tag outside the allowlist, whatever is typed", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "script",
      "/",
      " onx=",
      '"',
      "a",
      "`",
      "\n",
      "&#x3c;",
      "p",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { introHtml } = read(pieces.join(""));
        return !/<script|<[^>]*\sonx=[^"]*>/i.test(introHtml.replace(/="[^"]*"/g, ""));
      }),
    );
  });

  it("keeps prose markup, resolves its links, and drops ids of the author's", () => {
    const { introHtml, links } = read(
      '<p id="main">Press <kbd>/</kbd> or <a href="../index.md">go</a></p>',
    );
    expect(introHtml).toBe('<p>Press <kbd>/</kbd> or <a href="../index.html">go</a></p>\n');
    expect(links.map(({ href }) => href)).toEqual(["../index.md"]);
  });

  it("says what it left out, and where", () => {
    const { diagnostics } = read(
      "Fine.\n\n<p onclick=x>no</p>\n<p>ok <marquee>no</marquee></p>\n\nA <blink>tag</blink>.",
    );
    expect(diagnostics).toMatchObject([
      { rule: "unsafe-html", severity: "warning", line: 8, column: 4 },
      { rule: "unsafe-html", severity: "warning", line: 9, column: 7 },
      { rule: "unsafe-html", severity: "warning", line: 11, column: 3 },
    ]);
  });
});

describe("a relative URL", () => {
  it("leads from page to page, as the URL standard resolves it", () => {
    const name = fc
      .stringMatching(/^[a-z0-9 %:#?&'[\]é語.-]{1,8}$/)
      .filter((s) => !/^\.+$/.test(s.trim()) && s.trim() === s);
    const file = fc
      .array(name, { minLength: 1, maxLength: 4 })
      .map((steps) => `${steps.join("/")}.html`);
    fc.assert(
      fc.property(file, file, (from, to) => {
        const base = new URL(
          from.split("/").map(encodeURIComponent).join("/"),
          "https://x.org/sub/",
        );
        const resolved = new URL(relativeUrl(from, to), base);
        expect(decodeURIComponent(resolved.pathname)).toBe(`/sub/${to}`);
        expect(resolved.hash + resolved.search).toBe("");
      }),
    );
  });
});
