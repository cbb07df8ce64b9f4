import { expect, it } from "vitest";
import { readChanged } from "../support/read-and-build.ts";

const bank = (lines: string) => `title: More\nitems:\n  - id: one\n    ${lines}\n`;
const choice = "kind: single-choice\n    stem: Which?\n    options:";

it.each([
  ["an empty list", `${choice} []`, 'write a list: each entry on a line of its own, behind "- "'],
  [
    "a list too short",
    `${choice}\n      - text: A\n        key: true`,
    "add 1 more, as the others",
  ],
  ["an empty text", 'kind: true-false\n    stem: ""\n    answer: yes', "write a text there"],
  [
    "a number too small",
    "kind: numeric\n    stem: S\n    value: 1\n    tolerance: -1",
    "write a number of 0 or more",
  ],
  ["keys for a list", "kind: short-answer\n    stem: S\n    accept: {}", "write it as a list"],
  [
    "a number for a list",
    "kind: true-false\n    stem: S\n    answer: yes\n    tags: 3",
    "write a list: each entry",
  ],
  [
    "a word that is none of those",
    "kind: true-false\n    stem: S\n    answer: yes\n    difficulty: dull",
    "write one of these",
  ],
])("what to write is said of %s", async (_, item, hint) => {
  const { diagnostics } = await readChanged({ "quizzes/more.yaml": bank(item) });
  const hints = diagnostics.filter(({ severity }) => severity === "error");
  expect(hints.map((each) => each.hint.slice(0, hint.length))).toEqual([hint]);
});

it.each([
  ["timeLimit: 0", "write a number above 0"],
  ["timeLimit: 30 min", "write 30 alone"],
  ["passMark: 70 %", "write 70 alone"],
  ["passMark: 0.7", "write a number of 1 or more"],
  ["passMark: 120", "write a number of 100 or less"],
])("what to write is said of a quiz that has %s", async (line, hint) => {
  const quiz = `title: All\nitems: [choice-1]\n${line}\n`;
  const { diagnostics } = await readChanged({ "quizzes/all.quiz.yaml": quiz });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors.map((each) => each.hint)).toEqual([hint]);
});

it("an id that is none is told with one that is", async () => {
  const { diagnostics } = await readChanged({
    "quizzes/more.yaml": bank(`${choice} []`).replace("id: one", "id: Was ist Grün?"),
  });
  expect(diagnostics.map(({ hint }) => hint)).toContain('write "was-ist-grun"');
});

it("nothing that is told sends its reader to a schema", async () => {
  const values = ["3", "[]", "{}", "''", "x", "[3]", "{ a: b }", "true", "null"];
  const keys = [
    "id",
    "kind",
    "stem",
    "options",
    "answer",
    "difficulty",
    "tags",
    "hints",
    "sources",
  ];
  for (const value of values) {
    const items = keys.map((key) => `  - kind: single-choice\n    ${key}: ${value}\n`).join("");
    const { diagnostics } = await readChanged({
      "quizzes/more.yaml": `title: A\nitems:\n${items}`,
    });
    for (const { message, hint } of diagnostics) {
      expect(`${message}; ${hint}`).not.toMatch(/schema|record|Invalid|expected/);
    }
  }
});
