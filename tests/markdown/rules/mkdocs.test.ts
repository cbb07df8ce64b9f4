import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { readArticle } from "../../../src/site/read/read-article.ts";
import { article, textContext } from "../../support/read-and-build.ts";

const markdown = createMarkdown({ dialects: ["mkdocs"] });

/** What a body becomes, without what parts its blocks, and what is told of it. */
function read(body: string): { readonly html: string; readonly told: readonly string[] } {
  const file = { path: "content/a.md", text: article("A", body) };
  const { article: whole, diagnostics } = readArticle(file, { ...textContext, markdown });
  const html = whole.introHtml.replace(/\s*\n\s*/g, "");
  return {
    html,
    told: diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`),
  };
}

const box = (kind: string, title: string, text: string) =>
  `<div class="box ${kind}"><p class="box-title">${title}</p>${text}</div>`;
const tab = (title: string, text: string) =>
  `<div class="tab"><p class="tab-title">${title}</p>${text}</div>`;

describe("MkDocs", () => {
  it.each([
    [
      "an admonition",
      "!!! note\n    a\n\n    b\n\nc",
      `${box("note", "Note", "<p>a</p><p>b</p>")}<p>c</p>`,
    ],
    ["its title", '!!! tip "So *it* is"\n    a', box("tip", "So <em>it</em> is", "<p>a</p>")],
    ["no title", '!!! warning ""\n    a', '<div class="box warning"><p>a</p></div>'],
    ["a type of theirs", "!!! bug inline end\n    a", box("danger", "Bug", "<p>a</p>")],
    ["a type of an author's", "!!! recipe\n    a", box("note", "Recipe", "<p>a</p>")],
    [
      "folded",
      "??? note\n    a",
      '<details class="box note"><summary class="box-title">Note</summary><p>a</p></details>',
    ],
    [
      "folded and open",
      '???+ info "I"\n    a',
      '<details class="box info" open><summary class="box-title">I</summary><p>a</p></details>',
    ],
    [
      "in another, with code",
      "!!! note\n    !!! tip\n        ```\n        !!! a\n        ```",
      box("note", "Note", box("tip", "Tip", '<pre tabindex="0"><code>!!! a</code></pre>')),
    ],
    [
      "in a list",
      "1.  a\n\n    !!! note\n\n        b\n\n2.  c",
      `<ol><li><p>a</p>${box("note", "Note", "<p>b</p>")}</li><li><p>c</p></li></ol>`,
    ],
    ["right after a paragraph", "a\n!!! tip\n    b", `<p>a</p>${box("tip", "Tip", "<p>b</p>")}`],
    [
      "tabs",
      '=== "A *x*"\n\n    a\n\n=== "B"\n    - b\n\nc',
      `<div class="tabs">${tab("A <em>x</em>", "<p>a</p>")}${tab("B", "<ul><li>b</li></ul>")}</div><p>c</p>`,
    ],
    [
      "tabs in an admonition and in tabs",
      '!!! tip\n    === "A"\n        === "In"\n            a',
      box(
        "tip",
        "Tip",
        `<div class="tabs">${tab("A", `<div class="tabs">${tab("In", "<p>a</p>")}</div>`)}</div>`,
      ),
    ],
    [
      "tabs of their own after others",
      '=== "A"\n    a\n===! "B"\n    b',
      `<div class="tabs">${tab("A", "<p>a</p>")}</div><div class="tabs">${tab("B", "<p>b</p>")}</div>`,
    ],
    ["its signs in code", "```\n!!! note\n```", '<pre tabindex="0"><code>!!! note</code></pre>'],
    ["a line under a heading", "a\n\nA\n---\n", "<p>a</p>"],
  ])("%s", (_name, body, html) => {
    expect(read(body)).toEqual({ html, told: [] });
  });

  it("has what is wrong in them told where it stands", () => {
    expect(read('!!! note "[]()"\n    a\n\n    [b]()').told).toEqual(
      expect.arrayContaining(["1:14 empty-link", "4:9 empty-link"]),
    );
  });

  it("leaves out what mkdocstrings makes of code, and tells it once", () => {
    const body = "a\n\n::: a.b\n    options:\n      c: d\n\n::: e\n    f: g\n\n::: h.i\nb";
    expect(read(body)).toEqual({ html: "<p>a</p><p>b</p>", told: ["3:1 foreign-syntax"] });
  });

  it("calls a heading by what mkdocstrings would make of it", () => {
    expect(read("a\n\n#### ::: a.b_c\n\nd")).toEqual({
      html: '<p>a</p><h4 id="ab_c"><code>a.b_c</code></h4><p>d</p>',
      told: ["3:6 foreign-syntax"],
    });
  });
});
