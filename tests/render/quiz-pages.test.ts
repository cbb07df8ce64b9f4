import { expect, it } from "vitest";
import { listedQuizzes } from "../../src/render/views/listed-quizzes.ts";
import { buildChanged, readChanged } from "../support/read-and-build.ts";

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
passMark: 75
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
  expect(attempt).toContain('data-pass-mark="75"');
  const [result = ""] = /<section class="quiz-result"[\s\S]*?<\/section>/.exec(html) ?? [];
  expect(result.replaceAll(/<[^>]+>/g, "")).toContain("The pass mark is 75%: passed.");
  expect(pages.get("quizzes/a.html")).not.toContain("pass mark");
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

it("numbers in titles count as numbers, and what has no order comes after what has one", async () => {
  const quiz = (id: string, title: string, order = "") => ({
    [`quizzes/${id}.yaml`]: `id: ${id}\ntitle: ${title}\nsummary: S.\n${order}items:\n${item(`${id}-1`)}`,
  });
  const { site } = await readChanged({
    ...quiz("a", "Part 10"),
    ...quiz("b", "Part 9"),
    ...quiz("c", "Zebra", "order: 1\n"),
    ...quiz("d", "Yak", "order: 10\n"),
    ...quiz("e", "Aardvark", "order: 9\n"),
    "quizzes/f.quiz.yaml":
      "id: f\ntitle: Part 9a\nsummary: S.\ndraw:\n  - { from: [a, b], count: 1 }\n",
  });
  const listed = site ? listedQuizzes(site) : [];
  expect(
    listed.map(({ title, count }) => `${title}: ${count.asked} of ${count.available}`),
  ).toEqual([
    "Zebra: 1 of 1",
    "Aardvark: 1 of 1",
    "Yak: 1 of 1",
    "Choice: 1 of 1",
    "Part 9: 1 of 1",
    "Part 9a: 1 of 2",
    "Part 10: 1 of 1",
  ]);
});
