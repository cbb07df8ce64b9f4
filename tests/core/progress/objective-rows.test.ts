import { expect, test } from "vitest";
import { objectiveRows } from "../../../src/core/progress/objective-rows.ts";

const row = (objective: string, items: number, right: number) => ({ objective, items, right });

test("objectives with fewer than three questions are taken together", () => {
  const [a, b, c, d] = [row("a", 3, 1), row("b", 1, 0), row("c", 2, 2), row("d", 5, 5)];
  expect(objectiveRows([a, b, c, d])).toEqual({
    rows: [a, d],
    rest: { objectives: 2, items: 3, right: 2 },
  });
});

test("where all have few nothing is said by objective, and where none has, nothing is taken together", () => {
  expect(objectiveRows([row("a", 1, 0), row("b", 2, 1)])).toEqual({ rows: [], rest: null });
  expect(objectiveRows([row("a", 3, 0)])).toEqual({ rows: [row("a", 3, 0)], rest: null });
  expect(objectiveRows([])).toEqual({ rows: [], rest: null });
});
