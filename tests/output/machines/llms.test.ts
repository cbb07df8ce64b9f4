import { expect, it } from "vitest";
import { article, buildChanged } from "../../support/read-and-build.ts";

const pages = {
  "content/guide/zest (new).md": article("Zest [new]", "Text."),
  "content/about.md": article("About", "Text."),
  "content/hidden.md": article("Hidden", "Text.", "sidebar: { hidden: true }\n"),
};

it("llms.txt names the pages in reading order, with their summaries", async () => {
  const built = await buildChanged(pages, {
    url: "https://example.org/tea/",
    tagline: "All of it",
    sidebar: ["guide/choice.md"],
  });
  expect(built.get("llms.txt")).toBe(`# Test

> All of it

## All pages

- [Home](https://example.org/tea/index.md): What it says.
- [About](https://example.org/tea/about.md): What it says.

## Guide

- [Choice](https://example.org/tea/guide/choice.md): What it says.
- [Zest \\[new\\]](https://example.org/tea/guide/zest%20%28new%29.md): What it says.

## Quizzes

- [Choice](https://example.org/tea/quizzes/choice.html): On choice.
`);
  expect((await buildChanged(pages)).has("llms.txt")).toBe(false);
});
