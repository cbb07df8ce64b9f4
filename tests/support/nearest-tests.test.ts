import { expect, test } from "vitest";
import { importsOfFiles, nearestTests } from "./nearest-tests.ts";

/** A test of core itself, and three that import it in more steps. */
const imports = new Map<string, readonly string[]>([
  ["src/core/a.ts", []],
  ["src/site/b.ts", ["src/core/a.ts"]],
  ["src/site/c.ts", ["src/site/b.ts"]],
  ["tests/core/a.test.ts", ["src/core/a.ts"]],
  ["tests/core/far.test.ts", ["src/site/b.ts"]],
  ["tests/api/b.test.ts", ["src/site/b.ts"]],
  ["tests/render/b.test.ts", ["src/site/b.ts"]],
  ["tests/site/c.test.ts", ["src/site/c.ts"]],
  ["tests/site/guide-x.test.ts", []],
  ["tests/browser/a.browser.test.ts", ["src/core/a.ts"]],
]);
const near = (changed: string, limit = 9, slow: readonly string[] = []) => {
  const { tests, others } = nearestTests([changed], { limit, slow, imports });
  return [...tests.filter((name) => imports.has(name)), others];
};

test("those that import it in fewest steps come first, then those of its room, then those of pages", () => {
  const order = ["core/a", "core/far", "render/b", "api/b", "site/c"].map(
    (name) => `tests/${name}.test.ts`,
  );
  expect(near("src/core/a.ts")).toEqual([...order, 0]);
  expect(near("src/core/a.ts", 2)).toEqual([...order.slice(0, 2), 3]);
});

test("slow ones are left out, unless they changed", () => {
  expect(near("src/site/c.ts", 9, ["tests/site/c.test.ts"])).toEqual([1]);
  expect(near("tests/site/c.test.ts", 9, ["tests/site/c.test.ts"])).toEqual([
    "tests/site/c.test.ts",
    0,
  ]);
});

test("what nothing imports has the tests that read it", () => {
  expect(near("content/guide/x.md")).toEqual(["tests/site/guide-x.test.ts", 0]);
  expect(near("_includes/items/cloze.njk")).toEqual(["tests/render/b.test.ts", 0]);
});

test("imports are those of the run, by path", () => {
  const file = "tests/support/nearest-tests.ts";
  expect(importsOfFiles([file]).get(file)).toEqual([
    "tests/support/build-site.ts",
    "tests/support/imports.ts",
  ]);
});
