import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allGraders } from "../../../src/core/items/all-graders.ts";
import { checkItem } from "../../../src/core/items/authoring.ts";
import { grade } from "../../../src/core/items/grade.ts";
import { readResponse } from "../../../src/core/items/item.ts";
import { type Numeric, numericRubric, numericSchema } from "../../../src/core/items/numeric.ts";
import { examplesOf } from "./examples.ts";

const item = { kind: "numeric", id: "share", stem: "What share?", rationale: "Count." } as const;

function parse(change: Readonly<Record<string, unknown>>): Numeric {
  return numericSchema().parse({ ...item, ...change });
}

function score(change: Readonly<Record<string, unknown>>, value: number) {
  return grade(allGraders, numericRubric(parse(change)), { kind: "numeric", text: "", value })
    .score;
}

// Ends worked by hand in decimals; in binary 0.3 - 0.1 and the like come out beside them.
describe("grading", () => {
  test.each([
    { item: { value: 42 }, right: [42], wrong: [41, 43, 42.000001, -42] },
    { item: { value: 0 }, right: [0, -0], wrong: [1e-12, -1e-12] },
    { item: { value: 37.5, tolerance: 0.5 }, right: [37, 37.5, 38], wrong: [36.99, 38.01] },
    { item: { value: 0.3, tolerance: 0.1 }, right: [0.2, 0.3, 0.4], wrong: [0.19, 0.41] },
    { item: { value: 0.8, tolerance: 0.1 }, right: [0.7, 0.9], wrong: [0.69, 0.91] },
    { item: { value: 1.1, tolerance: 0.1 }, right: [1, 1.2], wrong: [0.99, 1.21] },
    { item: { value: -0.8, tolerance: 0.1 }, right: [-0.7, -0.9], wrong: [-0.69, -0.91] },
    { item: { value: 200, relativeTolerance: 0.05 }, right: [190, 210], wrong: [189.9, 210.1] },
    { item: { value: -200, relativeTolerance: 0.05 }, right: [-190, -210], wrong: [-189, 200] },
    { item: { value: 0.7, relativeTolerance: 0.1 }, right: [0.63, 0.77], wrong: [0.629, 0.771] },
    { item: { range: [-13, -12] }, right: [-13, -12.5, -12], wrong: [-13.01, -11.99, 12.5] },
    { item: { range: [5, 5] }, right: [5], wrong: [4.999, 5.001] },
    { item: { value: 6.022e23, relativeTolerance: 0.001 }, right: [6.02e23], wrong: [6.03e23] },
  ])("$item takes $right, not $wrong", ({ item: change, right, wrong }) => {
    for (const value of right) expect(score(change, value)).toBe(1);
    for (const value of wrong) expect(score(change, value)).toBe(0);
  });

  test("what is as far off on one side as on the other is graded alike", () => {
    const quarters = fc.integer({ min: -4000, max: 4000 }).map((count) => count / 4);
    const widths = fc.integer({ min: 0, max: 400 }).map((count) => count / 4);
    fc.assert(
      fc.property(quarters, widths, widths, (value, tolerance, off) => {
        const change = { value, tolerance };
        expect(score(change, value + off)).toBe(off <= tolerance ? 1 : 0);
        expect(score(change, value - off)).toBe(score(change, value + off));
      }),
    );
  });
});

test("a rubric holds the ends and the unit, and no prose", () => {
  expect(numericRubric(parse({ value: 4, tolerance: 1, unit: "mg" }))).toEqual({
    kind: "numeric",
    least: 3,
    most: 5,
    unit: "mg",
  });
});

describe("what an author is told", () => {
  const noFeedback = { value: 5, text: "x" };
  test.each([
    { change: {}, rule: "value-or-range", path: ["id"] },
    { change: { value: 1, range: [0, 2] }, rule: "value-or-range", path: ["range"] },
    { change: { range: [0, 2], tolerance: 1 }, rule: "tolerance-of-range", path: ["tolerance"] },
    {
      change: { value: 1, tolerance: 1, relativeTolerance: 0.1 },
      rule: "two-tolerances",
      path: ["tolerance"],
    },
    {
      change: { value: 0, relativeTolerance: 0.1 },
      rule: "tolerance-of-nothing",
      path: ["relativeTolerance"],
    },
    { change: { range: [2, 1] }, rule: "empty-range", path: ["range"] },
    {
      change: { value: 4, tolerance: 1, feedback: [noFeedback] },
      rule: "foreseen-right",
      path: ["feedback", 0, "value"],
    },
  ])("$rule of $change", ({ change, rule, path }) => {
    expect(checkItem(parse(change))).toMatchObject([{ rule, path }]);
  });

  test("nothing of a sound item", () => {
    expect(checkItem(parse({ value: 3, tolerance: 1, feedback: [noFeedback] }))).toEqual([]);
    expect(checkItem(parse({ range: [1, 2] }))).toEqual([]);
  });
});

describe("schema", () => {
  test("its examples are sound", () => {
    for (const example of examplesOf(numericSchema())) {
      expect(checkItem(numericSchema().parse(example))).toEqual([]);
    }
  });

  test.each([
    { fault: "a value in words", change: { value: "ten" } },
    { fault: "a tolerance below 0", change: { value: 1, tolerance: -1 } },
    { fault: "a relative tolerance past the whole", change: { value: 1, relativeTolerance: 5 } },
    { fault: "a range of three", change: { range: [1, 2, 3] } },
    { fault: "a number without end", change: { value: Number.POSITIVE_INFINITY } },
  ])("$fault is refused", ({ change }) => {
    expect(numericSchema().safeParse({ ...item, ...change }).success).toBe(false);
  });
});

test("a stored response reads as it was written, and nothing else does", () => {
  const response = { kind: "numeric", text: "1,5", value: 1.5 } as const;
  expect(readResponse(JSON.parse(JSON.stringify(response)))).toEqual(response);
  const unread = { kind: "numeric", text: "a few", value: null } as const;
  expect(readResponse(JSON.parse(JSON.stringify(unread)))).toEqual(unread);
  expect(readResponse({ kind: "numeric", text: "1,5" })).toBeNull();
  expect(readResponse({ kind: "numeric", text: "1,5", value: "1.5" })).toBeNull();
  expect(readResponse({ kind: "numeric", text: "x", value: Number.NaN })).toBeNull();
});

test("text that is no number, handed in with an exam, is wrong even where 0 would be right", () => {
  const rubric = numericRubric(parse({ range: [-1, 1] }));
  expect(grade(allGraders, rubric, { kind: "numeric", text: "none", value: null })).toEqual({
    verdict: "incorrect",
    score: 0,
  });
});
