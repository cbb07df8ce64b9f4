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

it("each other language has one of its own, to which the first leads", async () => {
  const built = await buildChanged(
    {
      ...pages,
      "content/ar/index.md": article("الشاي", "نص.", "summary: عن الشاي.\n").replace(
        "summary: What it says.\n",
        "",
      ),
      "content/ar/guide/leaves.md": article("الأوراق", "نص."),
    },
    { url: "https://example.org/tea/", languages: ["ar"] },
  );
  const first = built.get("llms.txt") ?? "";
  expect(first).toContain("\n## Languages\n\n- [العربية](https://example.org/tea/ar/llms.txt)\n");
  expect(first).not.toContain("الأوراق");
  expect(built.get("ar/llms.txt")).toBe(`# الشاي

> عن الشاي.

## كل الصفحات

- [الشاي](https://example.org/tea/ar/index.md): عن الشاي.

## Guide

- [الأوراق](https://example.org/tea/ar/guide/leaves.md): What it says.
`);
});
