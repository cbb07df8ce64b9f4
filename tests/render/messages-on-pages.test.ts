import { expect, test } from "vitest";
import { article, buildChanged, soundFiles } from "../support/read-and-build.ts";

/** Entries of the list of sources, and how articles cite them. */
const sources = `sources:
  - { id: one, type: book, authors: ["Ahn, A."], year: 1999, title: First }
  - { id: two, type: book, authors: ["Ahn, A.", "Bell, B."], year: 2003, title: Second }
  - { id: three, type: book, authors: ["Ahn, A.", "Bell, B.", "Cole, C."], year: null, title: Third }
  - { id: four, type: book, authors: ["Ahn, A.", "Bell, B.", "Cole, C.", "Dee, D."], year: 2011, title: Fourth }
`;
const body = "::: note\nOne [@one], two [@two], three [@three], four [@four].\n:::";
const files = {
  "content/sources.yaml": `${sources}${(soundFiles["content/sources.yaml"] ?? "").replace("sources:\n", "")}`,
  "content/guide/citing.md": article("Citing", body),
};

test("sources are cited by up to three names, and listed with all", async () => {
  const pages = await buildChanged(files);
  const text = plainTextOf(pages.get("guide/citing.html"));
  expect(text).toContain(
    "One (Ahn 1999), two (Ahn and Bell 2003), three (Ahn, Bell and Cole undated), four (Ahn et al. 2011).",
  );
  const listed = plainTextOf(pages.get("sources.html"));
  expect(listed).toContain("Ahn, A. (1999). First.");
  expect(listed).toContain("Ahn, A. and Bell, B. (2003). Second.");
  expect(listed).toContain("Ahn, A., Bell, B. and Cole, C. (undated). Third.");
  expect(listed).toContain("Ahn, A., Bell, B., Cole, C. and Dee, D. (2011). Fourth.");
});

test("what Markdown's elements and a page's frame say can be said otherwise", async () => {
  const pages = await buildChanged(files, {
    messages: {
      "article.note": "Mind & matter",
      "article.cites-two": "{first} & {second}, {year}",
      "page.home": "Start",
      "page.head-title": "{site}: {page}",
    },
  });
  const page = pages.get("guide/citing.html") ?? "";
  expect(page).toContain('<p class="box-title">Mind &amp; matter</p>');
  expect(page).toContain("Ahn &amp; Bell, 2003");
  expect(page).toContain("<title>Test: Citing</title>");
  expect(pages.get("glossary.html")).toContain('<a href="index.html">Start</a>');
});

test("pages that cite a source, or use a term, stand in one sentence", async () => {
  const pages = await buildChanged({
    "content/guide/second.md": article("Second", "A choice [@mead]."),
  });
  expect(pages.get("sources.html")).toContain(
    'Cited in <a href="guide/choice.html">Choice</a>, <a href="guide/second.html">Second</a>, <a href="quizzes/choice.html#item-choice-1">Quiz: Choice</a>',
  );
  expect(pages.get("glossary.html")).toContain('Used in <a href="guide/second.html">Second</a>');
});

function plainTextOf(page = ""): string {
  return page.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
}
