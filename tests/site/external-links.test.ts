import { expect, it } from "vitest";
import { externalLinks, linkList } from "../../src/site/check/external-links.ts";
import { article, buildChanged } from "../support/read-and-build.ts";

const pages = new Map([
  ["a.html", '<a class="x" href="https://b.example/?x=1&amp;y=2">B</a> <a href="b.html">in</a>'],
  [
    "b.html",
    '<A HREF="http://a.example/">A</A><a href="mailto:m@a.example">M</a><a\nhref="https://b.example/?x=1&amp;y=2">B</a><img src="https://c.example/c.png">',
  ],
]);

it("finds links that lead out by address, each once, with the pages they stand on", () => {
  expect(externalLinks(pages)).toEqual([
    { url: "http://a.example/", pages: ["b.html"] },
    { url: "https://b.example/?x=1&y=2", pages: ["a.html", "b.html"] },
  ]);
});

it("says of each link the day it was opened, or that it was not", () => {
  const list = linkList(externalLinks(pages), {
    opened: { "http://a.example/": "2026-03-01" },
    total: 2,
  });
  expect(list).toContain("2 links.");
  expect(list).toContain("| <http://a.example/> | 2026-03-01 | `b.html` |");
  expect(list).toContain("| <https://b.example/?x=1&y=2> | not yet opened | every page |");
});

it("finds what articles, questions, terms, sources and the notice link to", async () => {
  const built = await buildChanged(
    {
      "content/guide/choice.md": article(
        "Choice",
        "[One](https://one.example) [@mead].\n\n## Options {#options}\n\nSome.",
      ),
      "content/sources.yaml":
        "sources:\n  - id: mead\n    type: article\n    authors: ['Mead, S.']\n    year: 2001\n    title: Peers\n    doi: 10.1037/two\n",
      "content/glossary.yaml":
        "terms:\n  - id: choice\n    term: Choice\n    definition: See [three](https://three.example).\n",
      "quizzes/choice.yaml":
        "id: choice\ntitle: C\nsummary: S.\narticle: guide/choice.md\nitems:\n  - id: c-1\n    kind: true-false\n    stem: So?\n    rationale: See [four](https://four.example).\n    answer: true\n",
    },
    { notice: "[Five](https://five.example)" },
  );
  const html = new Map([...built].filter(([path]) => path.endsWith(".html")));
  const found = new Map(externalLinks(html).map((link) => [link.url, link.pages]));
  expect(found.get("https://one.example")).toEqual(["guide/choice.html"]);
  expect(found.get("https://doi.org/10.1037/two")).toEqual(["guide/choice.html", "sources.html"]);
  expect(found.get("https://three.example")).toEqual(["glossary.html"]);
  expect(found.get("https://four.example")).toContain("quizzes/choice.html");
  expect(found.get("https://five.example")).toHaveLength(html.size);
});
