import { describe, expect, it } from "vitest";
import { formatDiagnostic } from "../../src/core/diagnostics.ts";
import { article, buildChanged, readChanged } from "../support/read-and-build.ts";

describe("a box", () => {
  it("keeps a line of colons that stands in code, a comment or verbatim HTML", async () => {
    const html = await intro(`::: note
\`\`\`
::: try
:::
\`\`\`

~~~ text
:::
~~~

<!--
:::
-->

<pre>
:::
</pre>

inside
:::

after`);
    expect(html.match(/<div class="box/g)).toHaveLength(1);
    expect(html).toContain("::: try\n:::\n</code></pre>");
    expect(html).toMatch(/<p>inside<\/p>\s*<\/div>\s*<p>after<\/p>/);
  });

  it("holds another, of as many colons or fewer", async () => {
    for (const [outer, inner] of [
      [":::", ":::"],
      ["::::", ":::"],
      [":::", "::::"],
    ]) {
      const html = await intro(`${outer} note\na\n\n${inner} try\nb\n${inner}\n\nc\n${outer}\n\nd`);
      expect(html.replace(/\s+/g, "")).toContain(
        '<divclass="boxnote"><pclass="box-title">Note</p><p>a</p><divclass="boxtry"><pclass="box-title">Tryit</p><p>b</p></div><p>c</p></div><p>d</p>',
      );
    }
  });

  it("ends where it stands: in a list, in a quotation", async () => {
    const html = await intro(
      "- ::: note\n  in the list\n  :::\n- second\n\n> ::: try\n> in the quotation\n> :::\n\nafter",
    );
    expect(html).toMatch(/<li>\s*<div class="box note">[\s\S]*<\/div>\s*<\/li>\s*<li>second<\/li>/);
    expect(html).toMatch(/<blockquote>\s*<div class="box try">[\s\S]*<\/div>\s*<\/blockquote>/);
    expect(html).toMatch(/<p>after<\/p>$/);
  });

  it("has no title where VitePress's {no-title} stands, but one to fold it by", async () => {
    const html = await intro("::: tip {no-title}\na\n:::\n\n::: details {no-title}\nb\n:::");
    expect(html).toContain('<div class="box tip"><p>a</p>');
    expect(html).toMatch(/<summary class="box-title">[^<{]+<\/summary>\s*<p>b<\/p>/);
  });

  it("has links, citations, formulas and images in its title, checked like any other", async () => {
    const html = await intro("::: note See [it](guide/choice.md), [@mead] and $x$\ntext\n:::");
    expect(html).toContain(
      '<p class="box-title">See <a href="guide/choice.html">it</a>, <span class="citations">',
    );
    expect(html).toMatch(/<p class="box-title">.*<math.*<\/math><\/p>/);
  });

  it("ends no later than its text: many without an end are told of in no more than linear time", async () => {
    const { diagnostics } = await readChanged({
      "content/index.md": article("Home", "::: note\n\n".repeat(3000)),
    });
    expect(diagnostics.filter(({ rule }) => rule === "unclosed-box").length).toBeGreaterThan(0);
  });
});

describe("a fault in a box", () => {
  it.each([
    [
      "a dead link in a title",
      "::: note See [x](gone.md)\ntext\n:::",
      /^6:18 dead-link: "gone.md"/,
    ],
    [
      "an unknown source in a title",
      "::: note [@maed]\ntext\n:::",
      /^6:11 unknown-source: .*"mead"\?/,
    ],
    ["a bad formula in a title", "::: note $\\frac{1$\ntext\n:::", /^6:\d+ math: /],
    [
      "an image from elsewhere in a title",
      "::: note ![x](https://x.org/a.png)\nt\n:::",
      /^6:15 external-image/,
    ],
    [
      "no end",
      "text\n\n::: note\ntext\n\n## Heading",
      /^8:1 unclosed-box: the box "note" that begins here is not closed; end it with a line of ":::"/,
    ],
    ["no end of the inner", ":::: note\n::: try\ntext\n::::", /^7:1 unclosed-box: the box "try"/],
    ["no end in a list", "- ::: note\n  text\n- other\n\n:::", /^6:3 unclosed-box: the box "note"/],
    ["an end of nothing", "text\n\n:::\n\nmore", /^8:1 unclosed-box: this line ends no box/],
    [
      "a misspelt name",
      "::: notee\ntext\n:::",
      /^6:1 unknown-box: there is no box called "notee"; did you mean "::: note"\? A box of your own is declared in option "markdown.boxes"/,
    ],
    ["a name in capitals", "::: Note\ntext\n:::", /^6:1 unknown-box: .*did you mean "::: note"\?/],
    [
      "a misspelt question",
      "::: quesiton one\nWho?\n\n- [x] Sam\n- [ ] Bob\n:::",
      /^6:1 unknown-box: .*"quesiton"; did you mean "::: question"\?/,
    ],
    [
      "a misspelt place",
      "::: itme choice-1",
      /^6:1 unknown-box: .*"itme"; did you mean "::: item"\?/,
    ],
    [
      "another tool's name",
      "::: attention\ntext\n:::",
      /^6:1 unknown-box: .*"attention"; did you mean "::: warning"\?/,
    ],
    [
      "another tool's form",
      ":::seealso[T]\ntext\n:::",
      /^6:1 unknown-box: .*"seealso"; did you mean "::: note"\?/,
    ],
    [
      "another tool's attributes",
      "::: {.notes #x}\ntext\n:::",
      /^6:1 unknown-box: .*did you mean "::: note"\?/,
    ],
    [
      "a name of nothing",
      "::: zzz\ntext\n:::",
      /^6:1 unknown-box: .*; there are try, mistake, summary, note, tip, info, important, warning, caution, danger, details, dialogue, tabs, code-group, item, question, and/,
    ],
    [
      "one line",
      "::: note :::\n\ntext",
      /^6:1 empty-box: this box ends on the line on which it begins/,
    ],
  ])("is told at its place: %s", async (_, body, expected) => {
    const { diagnostics } = await readChanged({ "content/index.md": article("Home", body) });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map((fault) => formatDiagnostic(fault).replace("content/index.md:", ""))).toEqual(
      [expect.stringMatching(expected)],
    );
  });

  it("does not hide what is wrong in it", async () => {
    const { diagnostics } = await readChanged({
      "content/index.md": article("Home", "::: notee\n[x](gone.md)\n\n::: tyr\n![](x.png)"),
    });
    expect(diagnostics.map(({ rule, line }) => [rule, line])).toEqual([
      ["unknown-box", 6],
      ["dead-link", 7],
      ["unknown-box", 9],
      ["image-alt", 10],
      ["missing-image", 10],
    ]);
  });

  it("is told of in banks too", async () => {
    const { diagnostics } = await readChanged({
      "content/glossary.yaml":
        'terms:\n  - id: a\n    term: A\n    definition: "::: notee\\n\\nx"\n',
    });
    expect(diagnostics.map(({ rule, file }) => [rule, file])).toEqual([
      ["unknown-box", "content/glossary.yaml"],
    ]);
  });
});

/** An article's own text on its page. */
async function intro(body: string): Promise<string> {
  const pages = await buildChanged({ "content/index.md": article("Home", body) });
  const page = pages.get("index.html") ?? "";
  const start = page.indexOf('<div class="prose">') + '<div class="prose">'.length;
  const [text = ""] = page
    .slice(start, page.indexOf("</main>"))
    .split(/\s*<\/div>\s*<(?:\/div|section)/);
  return text.trim();
}
