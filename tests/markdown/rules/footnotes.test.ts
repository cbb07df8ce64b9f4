import { describe, expect, it } from "vitest";
import { elementsOf, parseText, plainTextOf } from "../../support/parsed-html.ts";
import {
  buildChanged,
  article as page,
  readBody,
  soundFiles,
} from "../../support/read-and-build.ts";

/** Of a body: the numbers of its marks in order, and its notes as text without the ways back. */
function read(body: string) {
  const { article, diagnostics } = readBody(body);
  const html = [article.introHtml, ...article.sections.flatMap((s) => [s.titleHtml, s.html])].join(
    "",
  );
  return {
    article,
    marks: [...html.matchAll(/role="doc-noteref">(\d+)</g)].map(([, number]) => Number(number)),
    notes: [
      ...article.notesHtml.matchAll(/<li id="fn-\d+">([\s\S]*?)<\/li>\n(?=<li id|<\/ol>)/g),
    ].map(([, note = ""]) =>
      plainTextOf(parseText(note.replace(/ <a class="footnote-back.*?<\/a>/g, ""))),
    ),
    told: diagnostics.map(
      ({ line, column, rule, message }) => `${line - 5}:${column} ${rule}: ${message}`,
    ),
  };
}

describe("footnotes", () => {
  // After GitHub's document on its syntax and the cases of markdown-it-footnote, written afresh.
  it("are numbered by their first mark, wherever they are written and whatever they are called", () => {
    const { marks, notes, told } = read(
      "[^z]: Zed.\n\nOne[^b], two[^z] and one[^B].\n\n## Head[^c]\n\n- three[^d]\n\n[^b]: Bee.\n[^c]: Sea.\n[^d]: Dee.",
    );
    expect(marks).toEqual([1, 2, 1, 3, 4]);
    expect(notes).toEqual(["Bee.", "Zed.", "Sea.", "Dee."]);
    expect(told).toEqual([]);
  });

  it("may have several blocks, in lists too, and marks of others", () => {
    const { marks, notes } = read(
      "One[^1].\n\n[^1]: First[^2].\n\n    - Second\n\n    Third.\n\nAfter.\n\n- in a list[^3]\n\n  [^3]: Lazy\n  line.\n\n[^2]:\n    Below.",
    );
    expect(marks).toEqual([1, 2]);
    expect(notes).toEqual(["First3. Second Third.", "Lazy line.", "Below."]);
  });

  it("may be written where their mark stands, beside superscript", () => {
    const { marks, notes, article } = read("One^[A *note* of x^2^.] and y^3^^[Two].");
    expect([marks, notes]).toEqual([
      [1, 2],
      ["A note of x2.", "Two"],
    ]);
    expect(article.introHtml).toContain("y<sup>3</sup>");
  });

  it("lead to their marks and back, each by an id of its own", () => {
    const { article } = read("One[^1], again[^1].\n\n## Fn 1\n\n## Fnref 1\n\n[^1]: Note.");
    const all = elementsOf(parseText(`${article.introHtml}${article.notesHtml}`));
    const ids = [
      ...all.flatMap(({ attributes }) => attributes.get("id") ?? []),
      article.sections[0]?.id,
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const links = all.flatMap(({ attributes }) => attributes.get("href") ?? []);
    expect(links).toEqual(["#fn-1", "#fn-1", "#fnref-1", "#fnref-1:2"]);
    for (const link of links) expect(ids).toContain(link.slice(1));
    const labels = all.flatMap(({ attributes }) => attributes.get("aria-label") ?? []);
    expect(labels).toEqual(["Back to note 1 in the text", "Back to note 1 in the text, place 2"]);
  });

  it("tell notes without marks, marks without notes and second notes where they stand", () => {
    const { told, article, notes } = read(
      "One[^1] and[^none].\n\n[^1]: Note.\n[^un]: Unused[^1].\n[^1]: Another.",
    );
    expect(told.toSorted()).toEqual([
      '1:12 footnote: there is no note "[^none]", so that this is printed as it stands',
      "4:1 footnote: nothing refers to this note, so that it is left out",
      '5:1 footnote: there is a note "[^1]" before this one, which is left out',
    ]);
    expect(article.introText).toBe("One and[^none]. Note.");
    expect(notes).toEqual(["Note."]);
  });

  it("have their faults told at their places", () => {
    const { told } = read("One[^1] and^[two ![](a.svg)].\n\n[^1]: First.\n\n    ![](b.svg)");
    expect(told.map((line) => line.split(":").slice(0, 2).join(":")).toSorted()).toEqual([
      "1:18 image-alt",
      "5:5 image-alt",
    ]);
  });

  it("add their words to the part that first marks them, and no numbers", () => {
    const { article } = read(
      "One[^1].\n\n## Two\n\nMore[^2] and[^1].\n\n[^1]: Early.\n[^2]: Late.",
    );
    expect(article.introText).toBe("One. Early.");
    expect(article.sections.map(({ text, title }) => `${title}: ${text}`)).toEqual([
      "Two: More and. Late.",
    ]);
  });

  it("are none in code, after a backslash or in a link's words", () => {
    const { marks } = read("`[^1]` \\[^1] ![a [^1]](a.svg)\n\n    [^1]\n\n[^1]: Note.");
    expect(marks).toEqual([]);
  });

  it("stand at the page's end with their style, and are text in questions, which is told", async () => {
    const bank =
      soundFiles["quizzes/choice.yaml"]?.replace("stem: Which?", "stem: 'Which[^1]?'") ?? "";
    const pages = await buildChanged({
      "content/guide/choice.md": page(
        "Choice",
        "One[^1].\n\n[^1]: Note.\n\n## Options {#options}\n\nSome.",
      ),
      "quizzes/choice.yaml": bank,
    });
    const html = pages.get("guide/choice.html") ?? "";
    expect(html.indexOf('role="doc-endnotes"')).toBeGreaterThan(html.indexOf("Some."));
    expect(html).toMatch(/<link rel="stylesheet" href="[^"]*seldom/);
    expect(pages.get("index.html")).not.toContain("seldom-style");
    expect(pages.get("quizzes/choice.html")).toContain("Which[^1]?");
  });
});
