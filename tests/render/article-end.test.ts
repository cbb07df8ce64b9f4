import { beforeAll, describe, expect, it } from "vitest";
import { article, buildOnly } from "../support/read-and-build.ts";

const files = {
  "content/index.md": article("Home", "A page."),
  "content/guide/index.md": article("Guide", "A folder."),
  "content/guide/a.md": article("A", "## Leaves\n\nThey are dried [@lin]."),
  "content/guide/b.md": article("B", "No section."),
  "content/sources.yaml":
    "sources:\n  - id: lin\n    type: article\n    authors: ['Lin, A.']\n    year: 2001\n    title: Leaves\n",
  "quizzes/a.yaml":
    'id: a\ntitle: On A\narticle: guide/a.md\nitems:\n  - { id: leaf, kind: true-false, stem: "A leaf?", answer: true }\n',
};
let pages: ReadonlyMap<string, string>;
const page = (path: string) => pages.get(path) ?? "";

beforeAll(async () => {
  pages = await buildOnly(files);
});

describe("the end of an article", () => {
  it("has the quiz, the pages before and after and a way to the top, and then the sources", () => {
    const marks = ['id="quizzes"', 'class="turn"', 'href="#main">Back to the top', 'id="sources"'];
    const body = page("guide/a.html").slice(page("guide/a.html").indexOf('class="article-body"'));
    const places = marks.map((mark) => body.indexOf(mark));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("is in the contents, the quiz before the sources", () => {
    const [, contents = ""] =
      /<nav class="contents"([\s\S]*?)<\/nav>/.exec(page("guide/a.html")) ?? [];
    expect([...contents.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      "#leaves",
      "#quizzes",
      "#sources",
    ]);
  });

  it("has no way to the top where the page is short", () => {
    expect(page("guide/b.html")).not.toContain("Back to the top");
  });
});

describe("the page that is shown for one that is not there", () => {
  it("has the site's header with its menu, and a form to search with", () => {
    expect(page("404.html")).toContain('popovertarget="menu"');
    expect(page("404.html")).toMatch(
      /<form role="search" action="search\.html" method="get">[\s\S]*name="q"[\s\S]*<\/form>/,
    );
  });
});
