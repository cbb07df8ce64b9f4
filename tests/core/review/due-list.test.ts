import { expect, test } from "vitest";
import { countDue, updateDueList, writeDueList } from "../../../src/core/review/due-list.ts";

const review = (item: string, due: number, suspended: "skipped" | "buried" | null = null) => ({
  ...{ item, due, suspended },
});

test("a line for each day, soonest first; what is skipped is in none", () => {
  const list = writeDueList([
    ...[review("b", 12), review("a", 10), review("c", 12)],
    ...[review("d", 11, "skipped"), review("e", 11, "buried")],
  ]);
  expect(list).toBe("10 a\n11 e\n12 b c");
});

test("what is due by the end of a day is counted, also what is overdue", () => {
  const list = "10 a\n11 e\n12 b c";
  expect([9, 10, 11, 12, 400].map((day) => countDue(list, day))).toEqual([0, 1, 2, 4, 4]);
});

test("items that were looked at again stand where they are due now, or go", () => {
  const list = "10 a\n12 b c";
  expect(updateDueList(list, ["a", "b"], [review("a", 15)])).toBe("12 c\n15 a");
  expect(updateDueList(list, ["a", "b", "c"], [])).toBe("");
  expect(updateDueList("", ["a"], [review("a", 3)])).toBe("3 a");
});

test("a list that was damaged counts for nothing", () => {
  for (const damaged of ["", "\n", "gibberish", "x y z", "NaN a"]) {
    expect(countDue(damaged, 20_000)).toBe(0);
  }
});
