import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { plainText } from "../../../src/markdown/plain-text.ts";
import { words } from "../../../src/search/text/words.ts";
import { buildChanged, readBody } from "../../support/read-and-build.ts";

const markdown = createMarkdown();
const read = (text: string) => plainText(markdown.parse(text).tokens);

describe("dashes and ellipses", () => {
  // As Pandoc 2.17, kramdown 2.4 and Hugo 0.111 print them.
  it.each([
    ["a -- b --- c", "a – b — c"],
    ["word---word", "word—word"],
    ["pages 1990--1995.", "pages 1990–1995."],
    ["Yes!--no (a--b)", "Yes!–no (a–b)"],
    ["-- Lewis Carroll", "– Lewis Carroll"],
    ["a -- **b** -- *c* --- `d`", "a – b – c — d"],
    ["Wait... what?", "Wait… what?"],
    ["so on ... [...] “and...”", "so on … […] “and…”"],
  ])("are made of hyphens and dots: %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    ["options", "npm run x -- --all, git commit --amend, --flag"],
    ["counting down", "i--; --i"],
    ["arrows and comments", "a --> b"],
    ["names of code", "block__element--modifier, x.y--z, a/b--c"],
    ["paths, ranges and calls", "go test ./... and 1...10, f(...), ...rest, ...."],
    ["tables that are none", "| --- | -- |"],
    ["negative numbers", "x -- -1"],
    ["addresses", "https://example.org/a--b/c"],
  ])("are not made of %s", (_name, text) => {
    expect(read(text)).toBe(text);
  });

  it.each([
    ["code", "`a -- b...`", "a -- b..."],
    ["a block of code", "```\na -- b\n```", "a -- b"],
    ["code of HTML's", "<kbd>a -- b</kbd> -- <code>c...</code>", "a -- b – c..."],
    ["escapes", "a \\-- b \\... c", "a -- b ... c"],
    ["mathematics", "$a -- b$", "a -- b"],
  ])("leave %s as it is", (_name, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("are made in captions of pictures too, and in titles of no links", () => {
    const { tokens } = markdown.parse('![A](b.png "c -- d...") [e](f.md "g -- h...")');
    const titles = tokens[1]?.children?.map((token) => token.attrGet("title"));
    expect(titles?.filter((title) => title !== null)).toEqual(["c – d…", "g -- h..."]);
  });

  it("leave ids of headings as GitHub and kramdown have them", () => {
    const { article } = readBody("## What -- if not\n\nA.\n\n## A real – dash\n\nB.");
    expect(article.sections.map(({ id }) => id)).toEqual(["what----if-not", "a-real--dash"]);
    expect(article.sections[0]?.title).toBe("What – if not");
  });

  it("make no difference to what search finds", () => {
    const folded = (of: string) => words(of).map((word) => word.folded);
    for (const text of ["tea--or coffee--now", "1990--1995", "wait...what -- so ..."]) {
      expect(folded(read(text))).toEqual(folded(text));
    }
  });

  it("leave faults at their places", () => {
    const { diagnostics } = readBody("One -- two... three -- [a](gone.md) {{ x }} -- so.\n");
    const places = diagnostics.map(({ rule, column }) => `${rule} ${column}`);
    expect(places).toEqual(["foreign-syntax 37"]);
  });

  it("are those of summaries as of prose, or nobody's", async () => {
    const files = { "content/a.md": `---\nsummary: "One -- two..."\n---\n# A\n\nOne -- two.\n` };
    const pages = await buildChanged(files);
    expect(pages.get("a.html")?.match(/One – two/g)?.length).toBeGreaterThan(1);
    const plain = await buildChanged(files, { markdown: { dashes: false } });
    expect(plain.get("a.html")).not.toContain("One – two");
  });
});
