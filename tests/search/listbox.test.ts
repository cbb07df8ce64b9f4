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

const three = { count: 3, hasMoved: true, hasMore: false };

test.each(cases)("of three options, $key leads from $active to $to", ({ key, active, to }) => {
  expect(nextChoice(key, { ...three, active })).toBe(to);
});

test("where there is more, down from the last leads on instead of round", () => {
  const at = (active: number) => ({ ...three, active, hasMore: true });
  expect(nextChoice("ArrowDown", at(2))).toBe("more");
  expect(nextChoice("ArrowDown", at(1))).toBe(2);
  expect(nextChoice("ArrowUp", at(0))).toBe(2);
  expect(nextChoice("End", at(0))).toBe(2);
});

test("Home and End move in the text until an arrow has gone into the list", () => {
  for (const key of ["Home", "End"]) {
    expect(nextChoice(key, { ...three, active: 0, hasMoved: false })).toBeNull();
  }
});

test("an empty list takes no key", () => {
  for (const hasMore of [false, true]) {
    const empty = { active: -1, count: 0, hasMoved: false, hasMore };
    expect(nextChoice("ArrowDown", empty)).toBeNull();
  }
});
