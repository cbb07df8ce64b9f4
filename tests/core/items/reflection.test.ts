import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { readResponse } from "../../../src/core/items/item.ts";
import { reflectionRubric, reflectionSchema } from "../../../src/core/items/reflection.ts";
import { examplesOf } from "./examples.ts";

const item = {
  kind: "reflection",
  id: "own-help",
  stem: "When did help get in your way?",
  rationale: "Look for who decided.",
  model: "A friend once filled in a form for me.",
} as const;

test.each(["", "A lot.", "x".repeat(10_000)])("nobody grades it", (text) => {
  const outcome = grade(allGraders, { kind: "reflection" }, { kind: "reflection", text });
  expect(outcome).toEqual({ verdict: "ungraded", score: null });
});

test("a rubric holds no prose, so that rewording keeps what was written", () => {
  expect(reflectionRubric(reflectionSchema().parse(item))).toEqual({ kind: "reflection" });
});

describe("schema", () => {
  test("its example is sound", () => {
    for (const example of examplesOf(reflectionSchema())) {
      expect(checkItem(reflectionSchema().parse(example))).toEqual([]);
    }
  });

  test.each([
    { fault: "no model answer", change: { model: undefined } },
    { fault: "an empty model answer", change: { model: " " } },
    { fault: "a key", change: { key: true } },
  ])("$fault is refused", ({ change }) => {
    expect(reflectionSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });
});

describe("a stored response", () => {
  test.each(["", "Two lines,\n  and  spaces. ", "Ünï 🙂", "x".repeat(10_000)])(
    "reads as it was written",
    (text) => {
      const response = { kind: "reflection", text } as const;
      expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response);
    },
  );

  test.each([undefined, null, 7, ["A lot."], "x".repeat(10_001)])("is none otherwise", (text) => {
    expect(readResponse({ kind: "reflection", text })).toBeNull();
  });
});
