import { expect, it } from "vitest";
import { itemPage, pagePaths } from "../../src/site/read/item-pages.ts";
import { sectionTarget } from "../../src/site/read/section-target.ts";

it.each([
  [1, ["quizzes/a.html"]],
  [30, ["quizzes/a.html"]],
  [31, ["quizzes/a.html", "quizzes/a-2.html"]],
  [60, ["quizzes/a.html", "quizzes/a-2.html"]],
  [61, ["quizzes/a.html", "quizzes/a-2.html", "quizzes/a-3.html"]],
])("a bank of %i items has thirty on a page", (items, pages) => {
  expect(pagePaths("quizzes/a.html", items)).toEqual(pages);
});

it.each([
  [0, "a.html"],
  [29, "a.html"],
  [30, "a-2.html"],
  [60, "a-3.html"],
])("its item %i, counted from 0, stands on %s", (index, page) => {
  expect(itemPage({ pages: ["a.html", "a-2.html", "a-3.html"] }, index)).toBe(page);
});

it("an article's questions stand on its page, however many", () => {
  expect(itemPage({ pages: ["guide/a.html"] }, 45)).toBe("guide/a.html");
});

it.each([
  ["a.md#part", "b.md", { path: "a.md", fragment: "part" }],
  ["#part", "b.md", { path: "b.md", fragment: "part" }],
  ["#part", undefined, { path: undefined, fragment: "part" }],
  ["a.md", "b.md", { path: "a.md", fragment: "" }],
  ["", "b.md", { path: "b.md", fragment: "" }],
])("the section %j of a bank on %s", (section, article, target) => {
  expect(sectionTarget(section, article)).toEqual(target);
});
