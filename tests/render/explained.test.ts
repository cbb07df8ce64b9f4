import { expect, it } from "vitest";
import { buildChanged } from "../support/read-and-build.ts";

const bare = `title: Bare
items:
  - id: bare-1
    kind: single-choice
    stem: Which?
    options: [{ id: a, text: This, key: true }, { id: b, text: That }]
`;

const promises = /Every answer is explained|explains? them/;

it("pages promise reasons where every question has them", async () => {
  const pages = await buildChanged({});
  expect(pages.get("quizzes/index.html")).toContain("Every answer is explained.");
  expect(pages.get("quizzes/choice.html")).toContain("its answers and explains them.");
  expect(pages.get("mix.html")).toContain("its answers and explains them.");
});

it("a question without a reason leaves no empty place for one, and no page promises it", async () => {
  const pages = await buildChanged({ "quizzes/bare.yaml": bare });
  const quiz = pages.get("quizzes/bare.html") ?? "";
  expect(quiz).toContain("Every question now shows its answers.");
  expect(quiz).not.toMatch(/item-why|item-rationale|option-feedback|class="page-summary"/);
  expect(pages.get("quizzes/bare-paper.html")).not.toMatch(/item-rationale|option-feedback/);
  const all = ["quizzes/index.html", "mix.html", "review.html", "quizzes/bare.html"];
  expect(all.filter((page) => promises.test(pages.get(page) ?? ""))).toEqual([]);
  // The other quiz keeps its word.
  expect(pages.get("quizzes/choice.html")).toContain("its answers and explains them.");
});
