import { expect, test } from "vitest";
import { formats } from "../../src/formats/formats.ts";
import { buildChanged } from "../support/read-and-build.ts";

const banks = {
  "quizzes/choice.yaml": `id: choice
title: Choice
article: guide/choice.md
items:
  - id: which
    kind: single-choice
    stem: Which?
    options:
      - { id: a, text: This, key: true }
      - { id: b, text: That }
  - id: order
    kind: ordering
    stem: In which order?
    entries: [{ id: one, text: one }, { id: two, text: two }, { id: three, text: three }]
`,
  "quizzes/drawn.quiz.yaml": "title: Drawn\nitems: [which]\n",
  "quizzes/gaps.yaml": `id: gaps
title: Gaps
items:
  - id: filled
    kind: cloze
    stem: Fill the gaps.
    text: Tea is [[how]].
    gaps: [{ id: how, accept: [hot] }]
`,
};

test("a quiz's page leads to its questions for other tools, which they read", async () => {
  const files = await buildChanged(banks);
  const page = files.get("quizzes/choice.html") ?? "";
  for (const file of ["choice.gift", "choice.anki.txt", "choice.csv"]) {
    expect(page).toContain(`<a href="${file}" download>`);
    expect(files.has(`quizzes/${file}`)).toBe(true);
  }
  const read = async (format: "gift" | "anki-text" | "csv", name: string) => {
    const bytes = new TextEncoder().encode(files.get(`quizzes/${name}`));
    return (await formats[format].read({ name, bytes })).questions.map(({ id }) => id);
  };
  // GIFT has nothing to put in order.
  expect(await read("gift", "choice.gift")).toEqual(["which"]);
  expect(await read("anki-text", "choice.anki.txt")).toEqual(["which", "order"]);
  expect(await read("csv", "choice.csv")).toEqual(["which", "order"]);
  expect(await read("csv", "drawn.csv")).toEqual(["which"]);
});

test("a format that can hold none of the questions is not offered, and a site may offer none", async () => {
  const files = await buildChanged(banks);
  expect(files.get("quizzes/gaps.html")).not.toContain("gaps.csv");
  expect(files.has("quizzes/gaps.csv")).toBe(false);
  const without = await buildChanged(banks, { takeAway: false });
  expect([...without.keys()].filter((path) => /^quizzes\/.*(?:gift|csv|txt)$/.test(path))).toEqual(
    [],
  );
  expect(without.get("quizzes/choice.html")).not.toContain("choice.gift");
});
