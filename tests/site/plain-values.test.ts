import { expect, test } from "vitest";
import { article, readChanged } from "../support/read-and-build.ts";

// A function is what structuredClone throws at.
test("what is read from files is plain, so that it can be kept on disk", async () => {
  const question = "::: question ask\nWhich?\n\n- [x] This\n\n  > Yes.\n- [ ] That\n:::\n";
  const { site } = await readChanged({
    "content/guide/more.md": article("More", question),
    "quizzes/tea.ts":
      'export default { id: "tea", title: "Tea", summary: "S.", items: [{ id: "tea-1", kind: "true-false", stem: "So?", answer: true, rationale: "Yes." }] };',
    "quizzes/all.quiz.yaml": "id: all\ntitle: All\nsummary: All.\nitems: [choice-1]\n",
  });
  if (!site) throw new Error("the test's own site is wrong");
  const { articles, banks, articleBanks, quizzes, sources, terms, notes } = site;
  expect([articles, banks, articleBanks, quizzes].map(({ length }) => length)).toEqual([
    ...[3, 2, 1, 1],
  ]);
  for (const values of [articles, banks, articleBanks, quizzes, sources, terms, notes]) {
    expect(structuredClone(values)).toEqual(values);
  }
});
