import { expect, it } from "vitest";
import { article, readChanged } from "../support/read-and-build.ts";

const files = {
  "content/guide/choice.md": article(
    "Choice",
    "Intro.\n\n## Options {#options}\n\nSome.\n\n::: question own\nWhich?\n\n- [x] This\n- [ ] That\n\nRationale: So.\n:::",
    "objectives: [Choose, Refuse]\n",
  ),
  "quizzes/choice.yaml": `id: choice
title: Choice
summary: On choice.
article: guide/choice.md
items:
  - id: choice-1
    kind: single-choice
    stem: Which?
    rationale: Because.
    section: "#options"
    objective: Choose
    options: [{ id: a, text: This, key: true }, { id: b, text: That }]
`,
};

it("finds articles, sections, items, and what tests a section or an objective", async () => {
  const { site } = await readChanged(files);
  if (!site) throw new Error("the test's own site has faults");
  const { articles, items, section, testsOf, isTested } = site.index;
  expect([...articles.keys()].toSorted()).toEqual(["guide/choice.md", "index.md"]);
  const choice = articles.get("guide/choice.md");
  if (!choice) throw new Error("no article");
  expect(choice.title).toBe("Choice");
  expect(section(choice, "options")?.title).toBe("Options");
  expect(section(choice, "none")).toBeUndefined();
  const place = (id: string) => items.get(id)?.bankFile.file.path;
  expect([place("choice-1"), place("own"), place("none")]).toEqual([
    "quizzes/choice.yaml",
    "content/guide/choice.md",
    undefined,
  ]);
  // A question that stands in a section tests it.
  expect(testsOf(choice, "options")).toMatchObject([
    { item: "choice-1", output: "quizzes/choice.html" },
    { item: "own", output: "guide/choice.html" },
  ]);
  expect(testsOf(choice, "none")).toEqual([]);
  expect(choice.objectives.map((text) => isTested(choice, text))).toEqual([true, false]);
});
