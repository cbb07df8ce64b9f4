import { expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { type Response, readResponse } from "../../../src/core/items/item.ts";

test("a response of another kind is a bug of the caller's, and says so", () => {
  const rubric = { kind: "true-false", answer: true } as const;
  expect(() => grade(allGraders, rubric, { kind: "single-choice", chosen: "true" })).toThrow(
    new TypeError("a single-choice response cannot answer a true-false item"),
  );
});

test.each<Response>([
  { kind: "single-choice", chosen: "ask" },
  { kind: "multiple-choice", chosen: ["ask", "offer"] },
  { kind: "multiple-choice", chosen: [] },
  { kind: "true-false", answer: false },
])("a stored $kind response reads as it was written", (response) => {
  expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response);
});

test("what is not part of a response is left behind", () => {
  const stored = { kind: "true-false", answer: true, note: "x" };
  expect(readResponse(stored)).toEqual({ kind: "true-false", answer: true });
});

test.each([
  null,
  "true",
  [],
  {},
  { kind: "toString" },
  { kind: "essay", text: "Not a kind yet." },
  { kind: "single-choice" },
  { kind: "single-choice", chosen: ["ask"] },
  { kind: "multiple-choice", chosen: "ask" },
  { kind: "multiple-choice", chosen: ["ask", 1] },
  { kind: "true-false", answer: "true" },
])("%j is no response", (stored) => {
  expect(readResponse(stored)).toBeNull();
});
