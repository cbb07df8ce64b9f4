import { beforeAll, expect, it } from "vitest";
import { buildChanged } from "../support/read-and-build.ts";

const files = {
  "quizzes/choice.yaml": `id: choice
title: Choice
summary: On choice.
items:
  - id: word
    kind: short-answer
    stem: What?
    rationale: So.
    accept: [consent]
  - id: typed
    kind: cloze
    stem: Fill it.
    rationale: So.
    text: One [[gap-one]].
    gaps:
      - { id: gap-one, accept: [x] }
  - id: chosen
    kind: cloze
    stem: Fill it.
    rationale: So.
    text: One [[gap-two]].
    gaps:
      - id: gap-two
        options:
          - { id: a, text: A, key: true }
          - { id: b, text: B }
  - id: number
    kind: numeric
    stem: How many?
    rationale: So.
    value: 3
  - id: story
    kind: reflection
    stem: Think back.
    rationale: So.
    model: Something.
`,
};

const note = /<p class="label text-note" id="note--([^"]+)">([^<]*)<\/p>/g;
let html: string;

beforeAll(async () => {
  const pages = await buildChanged(files, { textNote: "Leave names out." });
  html = pages.get("quizzes/choice.html") ?? "";
});

it("the site's note stands beside every box for free text, and nowhere else", () => {
  expect([...html.matchAll(note)].map(([, id, words]) => `${id}: ${words}`)).toEqual([
    "word: Leave names out.",
    "typed: Leave names out.",
    "story: Leave names out.",
  ]);
});

it("the note describes a box of its own", () => {
  const described = [...html.matchAll(/ aria-describedby="(note--[^"]*)"/g)].map(([, id]) => id);
  expect(described).toEqual(["note--word", "note--story"]);
});

it("a site has no note but its own", async () => {
  const html = (await buildChanged(files)).get("quizzes/choice.html") ?? "";
  expect(html).toContain('id="text--story"');
  expect(html).not.toMatch(/text-note|describedby="note--/);
});
