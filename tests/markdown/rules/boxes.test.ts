import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { readConfig } from "../../../src/site/config/config.ts";
import { readArticle } from "../../../src/site/read/read-article.ts";
import { article, readChanged, textContext } from "../../support/read-and-build.ts";

const markdown = createMarkdown({
  boxes: { recipe: { label: "Recipe & more", icon: "🍳" }, plain: { label: "Plain", icon: "" } },
});

/** What a body becomes, without what parts its blocks, and the rules that it breaks. */
function read(body: string): { readonly html: string; readonly rules: readonly string[] } {
  const file = { path: "content/a.md", text: article("A", body) };
  const { article: whole, diagnostics } = readArticle(file, { ...textContext, markdown });
  const html = whole.introHtml.replace(/\s*\n\s*/g, "");
  return { html, rules: diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`) };
}

const box = (kind: string, title: string, text: string) =>
  `<div class="box ${kind}"><p class="box-title">${title}</p>${text}</div>`;

describe("a box", () => {
  it.each([
    ["VitePress", "::: tip\na\n:::", box("tip", "Tip", "<p>a</p>")],
    [
      "VitePress, its title",
      "::: danger Not *so*\na\n:::",
      box("danger", "Not <em>so</em>", "<p>a</p>"),
    ],
    ["without a space", ":::info\na\n:::", box("info", "Good to know", "<p>a</p>")],
    [
      "Pandoc",
      '::: {.warning title="Not *so*"}\na\n:::',
      box("warning", "Not <em>so</em>", "<p>a</p>"),
    ],
    ["Pandoc, with nothing else", "::::: {.note}\na\n:::::", box("note", "Note", "<p>a</p>")],
    ["Quarto", "::: {.callout-tip}\na\n:::", box("tip", "Tip", "<p>a</p>")],
    [
      "Docusaurus",
      ":::caution[A `b` [c](https://example.org)]\n\na\n\n:::",
      box("caution", 'A <code>b</code> <a href="https://example.org">c</a>', "<p>a</p>"),
    ],
    [
      "Docusaurus, its id",
      ":::tip[A [c](https://example.org) and `d`]{#e .f}\na\n:::\n\n[g](#e)",
      `${box("tip", 'A <a href="https://example.org">c</a> and <code>d</code>', "<p>a</p>").replace(">", ' id="e">')}<p><a href="#e">g</a></p>`,
    ],
    [
      "GitHub",
      "> [!IMPORTANT]\n> a\n> b",
      box("important", "Important", "<p>a<br>b</p>").replace("<br>", ""),
    ],
    [
      "GitHub, small letters and a list",
      "> [!note]\n> - a",
      box("note", "Note", "<ul><li>a</li></ul>"),
    ],
    [
      "Obsidian's, with what its themes read",
      "> [!tip|wide right] T\n> a",
      box("tip", "T", "<p>a</p>"),
    ],
    ["GitHub, nothing in it", "> [!WARNING]", box("warning", "Warning", "")],
    ["GitHub, apart from its text", "> [!TIP]\n>\n> a", box("tip", "Tip", "<p>a</p>")],
    [
      "VitePress of GitHub's, its title",
      "> [!TIP] One *of*\n> a",
      box("tip", "One <em>of</em>", "<p>a</p>"),
    ],
    [
      "a site's own",
      "::: recipe\na\n:::",
      box("own box-recipe", '<span aria-hidden="true">🍳</span>Recipe &amp; more', "<p>a</p>"),
    ],
    [
      "a site's own, its title",
      "::: recipe Tea\na\n:::",
      box("own box-recipe", '<span aria-hidden="true">🍳</span>Tea', "<p>a</p>"),
    ],
    ["a site's own as GitHub has it", "> [!PLAIN]\n> a", box("own box-plain", "Plain", "<p>a</p>")],
    [
      "details",
      "::: details\na\n:::",
      '<details class="box details"><summary class="box-title">Details</summary><p>a</p></details>',
    ],
    [
      "open details",
      "::: details More {open}\na\n:::",
      '<details class="box details" open><summary class="box-title">More</summary><p>a</p></details>',
    ],
    ["what VitePress takes variables off", "::: v-pre\n{{ a }}\n:::", "<div><p>{{ a }}</p></div>"],
    [
      "in one of more colons",
      ":::: tip\n::: info\na\n:::\n::::",
      box("tip", "Tip", box("info", "Good to know", "<p>a</p>")),
    ],
    ["in a list", "- ::: tip\n  a\n  :::", `<ul><li>${box("tip", "Tip", "<p>a</p>")}</li></ul>`],
    [
      "in a quotation",
      "> q\n> > [!TIP]\n> > a",
      `<blockquote><p>q</p>${box("tip", "Tip", "<p>a</p>")}</blockquote>`,
    ],
    [
      "in HTML of its author's",
      "<div>\n\n::: tip\na\n:::\n\n</div>",
      `<div>${box("tip", "Tip", "<p>a</p>")}</div>`,
    ],
    ["its signs in code", "```\n::: tip\n> [!NOTE]\n```", ""],
  ])("%s", (_name, body, expected) => {
    const { html, rules } = read(body);
    if (expected !== "") expect(html.replace(/([ab])\n([ab])/g, "$1$2")).toBe(expected);
    expect(rules).toEqual([]);
  });

  it("does not end at colons in a quotation, which end a box there", () => {
    const { html } = read("::: note\n> a\n> :::\n\nb\n:::\nc");
    expect(html).toBe(
      `${box("note", "Note", "<blockquote><p>a</p></blockquote><p>b</p>")}<p>c</p>`,
    );
  });

  it("has what is wrong in its title told where it stands", async () => {
    const { diagnostics } = await readChanged({
      "content/index.md": article("Home", "> a\n>\n> > [!TIP] See [x](gone.md)\n> > b\n\n[!TIP] c"),
    });
    expect(diagnostics.map(({ rule, line, column }) => [rule, line, column])).toEqual([
      ["dead-link", 8, 20],
    ]);
  });

  it("is not one where GitHub's sign has no such name, or stands in the text", () => {
    expect(read("> [!NOTES]\n> a").html).toMatch(/^<blockquote>/);
    expect(read("> See [!NOTE]\n> a").html).toMatch(/^<blockquote>/);
    expect(read("> [!NOTES]\n> a").rules).toEqual(["6:3 foreign-syntax"]);
  });
});

describe("a box of a site's own", () => {
  it.each([
    [{ note: { label: "Note" } }, /"markdown.boxes.note": must be another name/],
    [{ "two words": { label: "A" } }, /must be one word, such as "recipe"/],
    [{ recipe: { label: "" } }, /"markdown.boxes.recipe.label"/],
    [{ recipe: { label: "A", icons: "b" } }, /"markdown.boxes.recipe.icons" is not an option/],
  ])("is declared soundly: %j", (boxes, expected) => {
    const { diagnostics } = readConfig({ title: "A", markdown: { boxes } });
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringMatching(expected)]);
  });
});
