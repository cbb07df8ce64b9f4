import { expect, it } from "vitest";
import { article, buildChanged } from "../support/read-and-build.ts";

const item = (id: string, kind: string, rest: string) =>
  `  - id: ${id}\n    kind: ${kind}\n    stem: So?\n    rationale: R.\n${rest}`;

const files = {
  "content/guide/index.md": article("The guide", "Read on."),
  "content/guide/choice.md": article(
    "Choice",
    `${"word ".repeat(660)}\n\n## Options {#options}\n\nSome.`,
    "objectives:\n  - Name *two* options\norder: 1\n",
  ),
  "content/guide/asking.md": article("Asking", "Short.", "order: 2\n"),
  "quizzes/choice.yaml": `id: choice
title: Choice
summary: S.
article: guide/choice.md
items:
${item("c-1", "single-choice", "    options:\n      - { id: a, text: A, key: true }\n      - { id: b, text: B }\n")}${item("c-2", "true-false", "    answer: true\n")}${item("c-3", "true-false", "    answer: false\n")}`,
};

it("a folder's own page says what each article asks, and names its banks for the script", async () => {
  const pages = await buildChanged(files);
  const page = pages.get("guide/index.html") ?? "";
  const [, list = ""] = /<ol [^>]*data-path>([\s\S]*?)<\/ol>/.exec(page) ?? [];
  const [, first = "", second = ""] = list.split(/<li(?= data-banks|>\s*<a)/);
  expect(first).toContain(' data-banks="choice"');
  expect(first).toContain("3 min read");
  expect(first).toContain(
    '<a href="../quizzes/choice.html">3 questions</a>: true or false (2), choose one',
  );
  expect(first).toContain("<li>Name <em>two</em> options</li>");
  expect(first).toMatch(/<p class="step-standing label" data-standing hidden><\/p>/);
  expect(second).toContain('<a href="asking.html">Asking</a>');
  expect(second).not.toContain("data-standing");
  expect(page).toMatch(/<script src="\.\.\/assets\/path-[0-9a-f]+\.js" defer>/);
  expect(page).toContain('<meta name="waymark-items"');
});

it("a folder without quizzes loads no script for them", async () => {
  const pages = await buildChanged({
    ...files,
    "quizzes/choice.yaml": files["quizzes/choice.yaml"].replace("article: guide/choice.md\n", ""),
  });
  const page = pages.get("guide/index.html") ?? "";
  expect(page).toContain("3 min read");
  expect(page).not.toMatch(/assets\/path-|waymark-items|data-path/);
});
