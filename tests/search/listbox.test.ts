import { expect, test } from "vitest";
import { nextChoice } from "../../src/browser/search/listbox.ts";

const cases = [
  { key: "ArrowDown", active: 0, to: 1 },
  { key: "ArrowDown", active: 2, to: 0 },
  { key: "ArrowUp", active: 2, to: 1 },
  { key: "ArrowUp", active: 0, to: 2 },
  { key: "Home", active: 2, to: 0 },
  { key: "End", active: 0, to: 2 },
  { key: "a", active: 0, to: null },
  { key: "Enter", active: 0, to: null },
];

test.each(cases)("of three options, $key leads from $active to $to", ({ key, active, to }) => {
  expect(nextChoice(key, { active, count: 3, hasMoved: true })).toBe(to);
});

test("Home and End move in the text until an arrow has gone into the list", () => {
  for (const key of ["Home", "End"]) {
    expect(nextChoice(key, { active: 0, count: 3, hasMoved: false })).toBeNull();
  }
});

test("an empty list takes no key", () => {
  expect(nextChoice("ArrowDown", { active: -1, count: 0, hasMoved: false })).toBeNull();
});
