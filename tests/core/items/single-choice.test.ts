import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { grade } from "../../../src/core/items/grade.ts";
import {
  type SingleChoiceRubric,
  singleChoiceRubric,
  singleChoiceSchema,
} from "../../../src/core/items/single-choice.ts";

const rubric: SingleChoiceRubric = {
  kind: "single-choice",
  options: ["decide", "ask", "wait"],
  key: "ask",
};

const item = {
  kind: "single-choice",
  id: "first-step",
  stem: "What comes first?",
  rationale: "Asking leaves the choice with the person.",
  options: [
    { id: "decide", text: "Decide" },
    { id: "ask", text: "Ask", key: true },
  ],
} as const;

describe("grading", () => {
  test.each([
    { chosen: "ask", score: 1 },
    { chosen: "decide", score: 0 },
    { chosen: "wait", score: 0 },
    { chosen: "an-option-since-removed", score: 0 },
    { chosen: "", score: 0 },
  ])("choosing “$chosen” scores $score", ({ chosen, score }) => {
    expect(grade(allGraders, rubric, { kind: "single-choice", chosen })).toEqual({
      score,
      verdict: score === 1 ? "correct" : "incorrect",
    });
  });
});

test("a rubric holds ids and the key, and no prose", () => {
  expect(singleChoiceRubric(singleChoiceSchema().parse(item))).toEqual({
    kind: "single-choice",
    options: ["decide", "ask"],
    key: "ask",
  });
});

describe("schema", () => {
  test("an item needs no feedback, objective, section or sources", () => {
    expect(singleChoiceSchema().safeParse(item).success).toBe(true);
  });

  test.each([
    { fault: "one option", change: { options: item.options.slice(0, 1) } },
    { fault: "a misspelt field", change: { rational: "Because." } },
    { fault: "an id with spaces", change: { id: "first step" } },
    { fault: "an empty stem", change: { stem: "  " } },
    { fault: "a scoring rule, which it has no use for", change: { scoring: "per-option" } },
  ])("$fault is refused", ({ change }) => {
    expect(singleChoiceSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });
});
