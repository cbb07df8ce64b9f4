import fc from "fast-check";
import GithubSlugger from "github-slugger";
import { describe, expect, it } from "vitest";
import { headingSlug } from "../../src/markdown/heading-slug.ts";
import { readBody } from "../support/read-and-build.ts";

function read(body: string) {
  const { article: made, diagnostics } = readBody(body);
  return {
    sections: made.sections.map(({ id, level, title }) => `${id} ${level} ${title}`),
    told: diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`),
    made,
  };
}

describe("a heading's id", () => {
  it.each([
    ["The first step", "the-first-step"],
    ["What's “new” in 2026?", "whats-new-in-2026"],
    ["It’s so", "its-so"],
    ["Crème brûlée", "crème-brûlée"],
    ["自律 и выбор", "自律-и-выбор"],
    ["C++ & C#: a_b", "c--c-a_b"],
    ["?!", "section"],
    ["", "section"],
  ])("of %j is %j", (words, id) => {
    expect(headingSlug(words, new Set())).toBe(id);
  });

  it("is GitHub's, of any words and of those that others have", () => {
    // Below letters that are newer than the oracle.
    const old = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x6ff }).map(String.fromCodePoint),
    });
    const headings = fc.array(fc.oneof(fc.constantFrom("Part", "part 1", "Part: 1"), old));
    fc.assert(
      fc.property(headings, (texts) => {
        const oracle = new GithubSlugger();
        const taken = new Set<string>();
        const slugs = texts.filter((text) => headingSlug(text, new Set()) !== "section");
        expect(slugs.map((text) => headingSlug(text, taken))).toEqual(
          slugs.map((text) => oracle.slug(text)),
        );
      }),
    );
  });

  it.each([
    ["## One {#first}", "first 2 One"],
    ["## One{#first}", "first 2 One"],
    ["## One {#first} ##", "first 2 One"],
    ["### One *two* {#a_b_c}  ", "a_b_c 3 One two"],
    ["## {#only}", "only 2 "],
    ["## One *two* {/* #a_b */}", "a_b 2 One two"],
    ["## One {/*#first*/}", "first 2 One"],
    ["## One \\{#first}", "one-first 2 One {#first}"],
    ["## One {#first} two", "one-first-two 2 One {#first} two"],
    ["## One {# first}", "one--first 2 One {# first}"],
    ["One {#first}\n---", "first 2 One"],
    ["## `code` and [words](#code-and-words)", "code-and-words 2 code and words"],
  ])("is what is written or made of the words: %j", (body, expected) => {
    expect(read(body).sections).toEqual([expected]);
  });

  it.each([
    ["Search dialog", "section-search-dialog"],
    ["Search dialog: 2", "section-search-dialog-2"],
    ["Contents", "contents-1"],
    ["Source mead", "source-mead"],
  ])("of words whose ids the page has for itself is another: %s", (words, id) => {
    expect(read(`## ${words}`).sections).toEqual([`${id} 2 ${words}`]);
  });

  it("is another where it would be taken for an item's or a footnote's, whatever its number", () => {
    const question = "::: question q\nWhich?\n\n- [x] A\n  > Yes.\n- [ ] B\n:::";
    const { sections } = read(`${question}\n\n## C++ & C#\n\n## Fn 1\n\nSo[^1].\n\n[^1]: Note.`);
    expect(sections).toEqual(["section-c-c 2 C++ & C#", "fn-1-1 2 Fn 1"]);
  });

  it("that is written is given before one is made of words, wherever it stands", () => {
    const { sections, told } = read("## Part\n\n## Part\n\n## Other {#part}\n\n## Part {#part-2}");
    expect(sections).toEqual(["part-1 2 Part", "part-3 2 Part", "part 2 Other", "part-2 2 Part"]);
    expect(told).toEqual([]);
  });

  it("that is written twice is told at the second, which has one of its words", () => {
    const { sections, told } = read("## One {#a}\n\nText.\n\n### Two {#a}");
    expect(sections).toEqual(["a 2 One", "two 3 Two"]);
    expect(told).toEqual(["5:1 duplicate-id"]);
  });
});

describe("an article's sections", () => {
  it("begin at headings of level 2 and 3 that stand in nothing else", () => {
    const { made, sections } = read(
      "Intro.\n\n> ## Quoted\n\n## One\n\nText.\n\n#### Four\n\n- ## Listed\n\n### Two\n\nMore.",
    );
    expect(sections).toEqual(["one 2 One", "two 3 Two"]);
    expect(made.introText).toBe("Intro. Quoted");
    expect(made.sections.map(({ text }) => text)).toEqual(["Text. Four Listed", "More."]);
    expect([...made.anchors].toSorted()).toEqual(["four", "listed", "one", "quoted", "two"]);
  });

  it("may be none, and may be empty", () => {
    expect(read("Text.").sections).toEqual([]);
    expect(read("## One\n\n## Two").made.sections.map(({ html }) => html)).toEqual(["", ""]);
  });

  it("have their words counted with their titles", () => {
    expect(read("One two.\n\n## Three\n\nFour *five* `six`.").made.words).toBe(6);
    expect(read("").made.words).toBe(0);
    expect(read("One").made.words).toBe(1);
  });
});
