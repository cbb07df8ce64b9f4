import { describe, expect, it } from "vitest";
import type { Dialect } from "../../../src/markdown/rules/dialects.ts";
import { readConfig } from "../../../src/site/config/config.ts";
import { readSite } from "../../../src/site/read-site.ts";
import { article, type Files, writeSite } from "../../support/read-and-build.ts";

const files: Files = {
  "content/a.md": article("A", "## Two words\n\nText. ^block-1\n\n## Next, more!\n\nb"),
  "content/deep/Note One.md": article("Note", "n", "aliases: [Nickname, Other name]\n"),
  "content/deep/er/same.md": article("Same", "s"),
  "content/other/same.md": article("Same", "s"),
  "content/plan.pdf": "%PDF",
  "content/guide/README.md": article("Guide", "g"),
  // A GIF by its first bytes, 40 × 20.
  "content/pictures/map.png": "GIF89a\x28\x00\x14\x00",
  "quizzes/q.yaml": `id: q
title: Q
summary: S.
article: a.md
items:
  - id: q-1
    kind: cloze
    stem: Fill in.
    text: It is [[gap]].
    rationale: Because.
    gaps: [{ id: gap, accept: [so] }]
`,
};

/** An article's text as HTML, and what is told of it. */
async function read(body: string, dialect: Dialect = "obsidian") {
  const at = "content/guide/page.md";
  const { config } = readConfig({
    ...{ title: "T", markdown: { dialects: [dialect] } },
    images: { hosts: ["example.org"] },
  });
  if (!config) throw new Error("the test's own options are wrong");
  const root = await writeSite({
    ...files,
    "content/index.md": article("Home", "h"),
    [at]: article("Page", body),
  });
  const { site, diagnostics } = await readSite(root, {
    ...config,
    rules: { "dead-link": "warning" },
  });
  const found = site?.articles.find(({ file }) => file.path === at);
  return {
    html: found ? site?.wholeArticle(found).introHtml.trim() : undefined,
    told: diagnostics
      .filter(({ file }) => file === at)
      .map(
        ({ line, column, rule, message, hint }) =>
          `${line - 5}:${column} ${rule}: ${message}; ${hint}`,
      ),
  };
}

describe("a link of a wiki", () => {
  it.each([
    ["a name", "[[a]]", '<a href="../a.html">a</a>'],
    ["words of its own", "[[a|Some words]]", '<a href="../a.html">Some words</a>'],
    ["a heading", "[[a#Two words]]", '<a href="../a.html#two-words">a &gt; Two words</a>'],
    ["a heading with signs", "[[a#Next, more!|x]]", '<a href="../a.html#next-more">x</a>'],
    ["a block", "[[a#^block-1|x]]", '<a href="../a.html#%5Eblock-1">x</a>'],
    ["a block of its own page", "[[#^b1]] ^b1", '<a href="#%5Eb1">^b1</a><span id="^b1"></span>'],
    ["a page of a file", "[[plan.pdf#page=3|x]]", '<a href="../plan.pdf#page=3">x</a>'],
    [
      "a name with spaces, in other letters",
      "[[note one]]",
      '<a href="../deep/Note%20One.html">note one</a>',
    ],
    ["an alias", "[[other NAME|x]]", '<a href="../deep/Note%20One.html">x</a>'],
    [
      "a path from the folder of articles",
      "[[other/same|x]]",
      '<a href="../other/same.html">x</a>',
    ],
    ["the end of a path", "[[er/same|x]]", '<a href="../deep/er/same.html">x</a>'],
    ["a path from its own file", "[[../a|x]]", '<a href="../a.html">x</a>'],
    ["a file's whole name", "[[a.md|x]]", '<a href="../a.html">x</a>'],
    ["a folder with a page of its own", "[[guide|x]]", '<a href="index.html">x</a>'],
    [
      "a picture by name, its width",
      "![[map.png|300]]",
      '<img src="../pictures/map.png" alt="map" width="300" height="150">',
    ],
    [
      "a picture, its words",
      "![[map.png|Of the valley]]",
      '<img src="../pictures/map.png" alt="Of the valley" width="40" height="20">',
    ],
    [
      "a page that would be put in, in a sentence",
      "![[a#Two words]]!",
      '<a href="../a.html#two-words">a &gt; Two words</a>!',
    ],
    ["code", "`[[a]]`", "<code>[[a]]</code>"],
    ["a link with brackets", "[[a]](../a.md)", '<a href="../a.html">a</a>(../a.md)'],
  ])("%s", async (_name, body, html) => {
    expect(await read(body)).toEqual({ html: `<p>${html}</p>`, told: [] });
  });

  it("in a table", async () => {
    const { html, told } = await read("| a |\n|---|\n| [[a\\|x]] |");
    expect(html).toContain('<td><a href="../a.html">x</a></td>');
    expect(told).toEqual([]);
  });

  it.each([
    [
      "several pages of that name, with all of them",
      "A [[same]]",
      [
        '1:5 ambiguous-link: "same" may mean content/deep/er/same.md or content/other/same.md, and leads to the first; write the path of the file that is meant, with its ending',
      ],
    ],
    [
      "no page of that name, with the nearest",
      "[[ab]]\n`[[nope]]` [[nope]]",
      [
        '1:3 dead-link: no page or file is called "ab"; did you mean content/a.md?',
        '2:14 dead-link: no page or file is called "nope"; correct the name or add the page',
      ],
    ],
    [
      "no page of that name where one is called by its words",
      "[[Some words|Note One]]",
      [
        '1:3 dead-link: no page or file is called "Some words"; there is one called "Note One": write that first, or where words stand first, as in Gollum, have them read so: markdown: { dialects: ["gollum"] }',
      ],
    ],
    [
      "no such heading",
      "[[a#Tow words]]",
      [expect.stringMatching(/^1:3 missing-anchor: .*two-words/)],
    ],
  ])("told: %s", async (_name, body, told) => {
    expect((await read(body)).told).toEqual(told);
  });
});

// What Gollum makes of tags, as its filter of tags has it: words, then the page.
describe("a link of Gollum's", () => {
  it.each([
    ["a page", "[[Note One]]", '<a href="../deep/Note%20One.html">Note One</a>'],
    ["words and a page", "[[Some words|a]]", '<a href="../a.html">Some words</a>'],
    ["words and a heading", "[[x | a#Two words]]", '<a href="../a.html#two-words">x</a>'],
    ["words and a file", "[[The plan|plan.pdf]]", '<a href="../plan.pdf">The plan</a>'],
    ["two pages", "[[a|Note One]]", '<a href="../deep/Note%20One.html">a</a>'],
    ["a page first, and words", "[[a|Some words]]", '<a href="../a.html">Some words</a>'],
    ["an address", "[[https://a.org/b]]", '<a href="https://a.org/b">https://a.org/b</a>'],
    ["words and an address", "[[b c|https://a.org]]", '<a href="https://a.org">b c</a>'],
    ["an address, and words", "[[https://a.org|b c]]", '<a href="https://a.org">b c</a>'],
    [
      "a picture with what is said of it",
      "[[map.png|frame|alt=Of the valley|width=300px]]",
      '<img src="../pictures/map.png" alt="Of the valley" width="300" height="150">',
    ],
    [
      "a picture of another host",
      "[[https://example.org/m.png|alt=Map]]",
      '<img src="https://example.org/m.png" alt="Map">',
    ],
    ["an emphatic link", "![[x|a]]", '!<a href="../a.html">x</a>'],
    ["code", "`[[x|a]]`", "<code>[[x|a]]</code>"],
  ])("%s", async (_name, body, html) => {
    expect(await read(body, "gollum")).toEqual({ html: `<p>${html}</p>`, told: [] });
  });

  it("in a table", async () => {
    const { html, told } = await read("| [[x|a]] | b |\n|---|---|\n| c | [[y|a]] |", "gollum");
    expect(html).toContain('<th><a href="../a.html">x</a></th>\n<th>b</th>');
    expect(html).toContain('<td><a href="../a.html">y</a></td>');
    expect(told).toEqual([]);
  });

  it("to no page is told by the page's name", async () => {
    expect((await read("[[Some words|ab]]", "gollum")).told).toEqual([
      '1:14 dead-link: no page or file is called "ab"; did you mean content/a.md?',
    ]);
  });

  it("puts a page in", async () => {
    const { html, told } = await read("[[include:Note One]]", "gollum");
    expect(html).toContain("<p>n</p>");
    expect(html).toContain('href="../deep/Note%20One.html"');
    expect(told).toEqual([]);
  });
});

it("addresses between the brackets of Obsidian are links", async () => {
  const html =
    '<p><a href="https://a.org/b">https://a.org/b</a> <a href="https://a.org">b c</a></p>';
  expect(await read("[[https://a.org/b]] [[https://a.org|b c]]")).toEqual({ html, told: [] });
});
