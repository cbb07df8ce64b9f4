import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { trueFalseRubric, trueFalseSchema } from "../../../src/core/items/true-false.ts";

const item = {
  kind: "true-false",
  id: "adults-decide",
  stem: "Adults are presumed able to decide.",
  rationale: "That is where the law starts.",
  answer: true,
} as const;

test.each([
  { statement: true, said: true, verdict: "correct" },
  { statement: false, said: false, verdict: "correct" },
  { statement: true, said: false, verdict: "incorrect" },
  { statement: false, said: true, verdict: "incorrect" },
] as const)("saying $said of what is $statement is $verdict", ({ statement, said, verdict }) => {
  const rubric = { kind: "true-false", answer: statement } as const;
  const outcome = grade(allGraders, rubric, { kind: "true-false", answer: said });
  expect(outcome).toEqual({ verdict, score: verdict === "correct" ? 1 : 0 });
});

test("a rubric holds the answer and no prose", () => {
  expect(trueFalseRubric(trueFalseSchema().parse(item))).toEqual({
    kind: "true-false",
    answer: true,
  });
});

describe("schema", () => {
  test.each([
    { fault: "an answer in words", change: { answer: "yes" } },
    { fault: "options", change: { options: [] } },
    { fault: "feedback to a third answer", change: { feedback: { maybe: "Hm." } } },
  ])("$fault is refused", ({ change }) => {
    expect(trueFalseSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });
});
