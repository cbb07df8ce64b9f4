import { expect, it } from "vitest";
import { buildChanged } from "./support.ts";

const bank = (id: string, items: string) =>
  `id: ${id}\ntitle: ${id.toUpperCase()}\nsummary: S.\norder: 2\nitems:\n${items}`;
const item = (id: string, more = "") =>
  `  - { id: ${id}, kind: true-false, stem: "${id}?", rationale: R., answer: true${more} }\n`;

const files = {
  "quizzes/a.yaml": bank("a", item("a1") + item("a2", ", difficulty: easy") + item("a3")),
  "quizzes/final.quiz.yaml": `id: final
title: Final
summary: "From [both](a.yaml)."
order: 1
mode: exam
timeLimit: 20
shuffle: true
items: [choice-1]
draw:
  - { from: [a], difficulty: easy, count: 1 }
  - { from: [a, choice], count: 1 }
`,
};

// Once for all tests: every build bundles the scripts.
const built = buildChanged(files);

it("an authored quiz prints every item that it may ask, with what to draw", async () => {
  const pages = await built;
  const html = pages.get("quizzes/final.html") ?? "";
  const items = [...html.matchAll(/<quiz-item id="item-([^"]*)"[^>]* data-bank="([^"]*)"/g)];
  expect(items.map(([, id, of]) => `${of}/${id}`)).toEqual([
    "choice/choice-1",
    "a/a2",
    "a/a1",
    "a/a3",
  ]);
  const [attempt = ""] = /<quiz-attempt [^>]*>/.exec(html) ?? [];
  expect(attempt).toContain('data-quiz="final"');
  expect(attempt).toContain('data-prefers="exam"');
  expect(attempt).toContain('data-limit="20"');
  expect(attempt).toContain("data-shuffled");
  const [, pools = ""] = /data-pools="([^"]*)"/.exec(attempt) ?? [];
  expect(JSON.parse(pools.replaceAll("&quot;", '"'))).toEqual([
    { count: 1, items: ["choice-1"] },
    { count: 1, items: ["a2"] },
    { count: 1, items: ["a1", "a2", "a3"] },
  ]);
});

it("quizzes are listed by their order, then their title", async () => {
  const pages = await built;
  const list = pages.get("quizzes/index.html") ?? "";
  const titles = [...list.matchAll(/<h2><a href="([^"]*)">([^<]*)</g)].map(([, , title]) => title);
  expect(titles).toEqual(["Final", "A", "Choice"]);
  expect(list).toContain("3 of 4 questions");
  expect(list).toContain('From <a href="a.html">both</a>.');
});
