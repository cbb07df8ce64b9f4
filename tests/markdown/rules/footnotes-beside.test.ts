import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/markdown/markdown.ts";
import { readArticle } from "../../../src/site/read/read-article.ts";
import { article as page, textContext } from "../../support/read-and-build.ts";

const context = { ...textContext, markdown: createMarkdown({ footnotes: "beside" }) };

function read(body: string) {
  const { article, diagnostics } = readArticle(
    { path: "content/a.md", text: page("A", body) },
    context,
  );
  return { article, told: diagnostics.map(({ rule }) => rule) };
}

/** Of HTML, each block with notes: the words before its list, and its notes by number. */
function notesIn(html: string) {
  return html
    .split('<div class="noted">')
    .slice(1)
    .map((noted) => {
      const [block = "", list = ""] = noted.split('<ol class="sidenotes" aria-label="Footnotes">');
      const [own = ""] = list.split("</ol></div>");
      return [
        words(block),
        own
          .split("<li ")
          .slice(1)
          .map((note) => `${/value="(\d+)"/.exec(note)?.[1]} ${words(`<li ${note}`)}`),
      ];
    });
}

function words(html: string): string {
  return html
    .replace(/<sup class="footnote">.*?<\/sup>| <a class="footnote-back".*?<\/a>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

test("notes stand once, after the block that has their first mark, each with its number", () => {
  const { article, told } = read(
    "One[^b] two[^a].\n\nNone, again[^a].\n\n- List[^d]\n- more\n\n[^b]: Bee.\n[^a]: Ay.\n\n    Two blocks.\n\n[^d]: Dee.",
  );
  expect(notesIn(article.introHtml)).toEqual([
    ["One two.", ["1 Bee.", "2 Ay. Two blocks."]],
    ["List more", ["3 Dee."]],
  ]);
  expect(article.notesHtml).toBe("");
  expect(article.introText.match(/Bee|Ay|Dee/g)).toEqual(["Bee", "Ay", "Dee"]);
  expect(told).toEqual([]);
});

test("a note of a heading stands with what follows it, a note of a note after that", () => {
  const { article } = read(
    "Begin.\n\n## Head[^c]\n\nText[^a].\n\n## Bare[^e]\n\n## End\n\n[^a]: Ay^[Inner].\n[^c]: Sea.\n[^e]: Ease.",
  );
  expect(article.sections.map(({ html }) => notesIn(html))).toEqual([
    [["Text.", ["1 Sea.", "2 Ay.", "4 Inner"]]],
    [["", ["3 Ease."]]],
    [],
  ]);
  expect(notesIn(article.introHtml)).toEqual([]);
});

test("marks and notes lead to each other", () => {
  const { article } = read("One[^1], again[^1].\n\n[^1]: Note.");
  const named = [...article.introHtml.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const led = [...article.introHtml.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
  expect(named.toSorted()).toEqual(["fn-1", "fnref-1", "fnref-1:2"]);
  expect(new Set(led)).toEqual(new Set(named));
});

test("a note without a mark is told, and stands nowhere", () => {
  const { article, told } = read("One.\n\n[^1]: Note.\n\nTwo[^2].\n\n[^2]: Seen.");
  expect(notesIn(article.introHtml)).toEqual([["Two.", ["1 Seen."]]]);
  expect(told).toHaveLength(1);
});
