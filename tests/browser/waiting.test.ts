import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../support/build-site.ts";

// On a busy machine what a page shows comes late. A test that waits for a time, or looks once, fails there.

const files = globSync("tests/browser/**/*.ts", { cwd: repository });

function linesWith(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    readFileSync(join(repository, path), "utf8")
      .split("\n")
      .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])),
  );
}

test("no browser test waits for a time", () => {
  const own = "tests/browser/waiting.test.ts";
  const others = files.filter((path) => path.replaceAll("\\", "/") !== own);
  expect(linesWith(/waitForTimeout|\bsetTimeout\(|timers\/promises/, others)).toEqual([]);
});

test("no browser test asserts what it read once: it polls", () => {
  const tests = files.filter((path) => path.endsWith(".browser.test.ts"));
  expect(linesWith(/(?<![\w.])expect\(await |\)\.resolves\./, tests)).toEqual([]);
});
