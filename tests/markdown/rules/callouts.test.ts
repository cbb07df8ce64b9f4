import { expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { readArticle } from "../../../src/site/read/read-article.ts";
import { article, textContext } from "../../support/read-and-build.ts";

const markdown = createMarkdown({ dialects: ["mkdocs"] });

function read(body: string) {
  const file = { path: "content/a.md", text: article("A", body) };
  const { article: whole, diagnostics } = readArticle(file, { ...textContext, markdown });
  return {
    html: whole.introHtml.replace(/\s*\n\s*/g, ""),
    told: diagnostics.map(({ line, column, rule }) => `${line - 5}:${column} ${rule}`),
  };
}

const box = (kind: string, title: string, text: string) =>
  `<div class="box ${kind}"><p class="box-title">${title}</p>${text}</div>`;
const folded = (kind: string, title: string, text: string, open = "") =>
  `<details class="box ${kind}"${open}><summary class="box-title">${title}</summary>${text}</details>`;

// What Markdown Callouts makes of these, by its own tests, is the oracle.
it.each([
  ["a box", "> NOTE: a\n> b\n\nc", `${box("note", "Note", "<p>ab</p>")}<p>c</p>`],
  ["words below", "> WARNING:\n> a", box("warning", "Warning", "<p>a</p>")],
  ["blocks below", "> TIP:\n>\n> - a", box("tip", "Tip", "<ul><li>a</li></ul>")],
  ["what others call it", "> NEW: a", box("info", "New", "<p>a</p>")],
  ["a title", "> DANGER: **So *it* is.**\n>\n> a", box("danger", "So <em>it</em> is", "<p>a</p>")],
  ["words after a title", "> NOTE: **T:** a", box("note", "T:", "<p>a</p>")],
  ["words on the line below", "> NOTE: **T**\n> a", box("note", "T", "<p>a</p>")],
  ["bold words below", "> NOTE:\n> **T** a", box("note", "Note", "<p><strong>T</strong> a</p>")],
  ["folded", ">? NOTE: a\n> b", folded("note", "Note", "<p>ab</p>")],
  ["folded and open", ">! EXAMPLE:\n>\n> a", folded("note", "Example", "<p>a</p>", " open")],
  ["with a space", "> ? NOTE: **T**\n>\n> a", folded("note", "T", "<p>a</p>")],
  ["any word that folds", ">? RECIPE: a", folded("note", "Recipe", "<p>a</p>")],
  [
    "one in another",
    "> NOTE: a\n>\n> > TIP: b",
    box("note", "Note", `<p>a</p>${box("tip", "Tip", "<p>b</p>")}`),
  ],
  ["who speaks", "> BOB: a", "<blockquote><p>BOB: a</p></blockquote>"],
  ["small letters", "> Note: a", "<blockquote><p>Note: a</p></blockquote>"],
  ["no words", "> NOTE:a", "<blockquote><p>NOTE:a</p></blockquote>"],
])("boxes of Markdown Callouts are read: %s", (_name, body, html) => {
  expect(read(body)).toEqual({ html, told: [] });
});

it("has what is wrong in them told where it stands", () => {
  expect(read(">? NOTE: **a []()** [b]()\n> [c]()\n>\n> [d]()").told).toEqual(
    expect.arrayContaining([
      "1:17 empty-link",
      "1:25 empty-link",
      "2:7 empty-link",
      "4:7 empty-link",
    ]),
  );
});

it("has what is wrong below the title of a box of GitHub's told where it stands", () => {
  expect(read("> [!NOTE] **T**\n> [c]() **T** [c]()\n> [d]()").told).toEqual(
    expect.arrayContaining(["2:7 empty-link", "2:19 empty-link", "3:7 empty-link"]),
  );
});
