import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { isOn, numbersOf, type Strictness } from "../../src/core/rules/levels.ts";
import { isRuleName, rules } from "../../src/core/rules/rules.ts";
import { repository } from "../support/build-site.ts";
import { rulesPage } from "../support/rules-table.ts";

/** Rules that code names, with what it says that they count for; undefined where it says nothing. */
const emitted = globSync("src/**/*.ts", { cwd: repository }).flatMap((file) => {
  const code = readFileSync(path.join(repository, file), "utf8");
  return [...code.matchAll(/\brule: "([a-z-]+)",?(?:\s*severity: "(\w+)")?/g)].map(
    ([, rule = "", severity]) => ({ file, rule, severity }),
  );
});

it("every rule that a fault names is in the list", () => {
  expect(emitted.length).toBeGreaterThan(80);
  expect(emitted.filter(({ rule }) => !isRuleName(rule))).toEqual([]);
});

it("what code says that a rule counts for is what the list says", () => {
  const other = emitted.filter(
    ({ rule, severity }) =>
      severity !== undefined && isRuleName(rule) && rules[rule].level !== severity,
  );
  expect(other).toEqual([]);
});

it("what a site says of a rule is its level, its numbers, or both", () => {
  const site = (own: Strictness["rules"], ruleSet: Strictness["ruleSet"] = "recommended") => ({
    ruleSet,
    rules: own,
  });
  // As the manual's table of rules has them.
  expect(numbersOf("longest-key", site({}))).toEqual({ ratio: 1.5 });
  expect(numbersOf("longest-key", site({ "longest-key": "error" }))).toEqual({ ratio: 1.5 });
  expect(numbersOf("longest-key", site({ "longest-key": { ratio: 3, level: "error" } }))).toEqual({
    ratio: 3,
  });
  expect(isOn("longest-key", site({ "longest-key": { level: "off" } }))).toBe(false);
  expect(isOn("longest-key", site({ "longest-key": "off" }))).toBe(false);
  expect(isOn("longest-key", site({ "longest-key": { ratio: 3 } }))).toBe(true);
  expect(isOn("no-objective", site({}))).toBe(false);
  expect(isOn("no-objective", site({}, "strict"))).toBe(true);
  expect(isOn("no-objective", site({}, "migrate"))).toBe(false);
  expect(isOn("no-objective", site({ "no-objective": "warning" }))).toBe(true);
});

it("the manual's table of rules is made from the list", async () => {
  await expect(rulesPage()).toMatchFileSnapshot(
    path.join(repository, "docs/content/reference/rules/index.md"),
  );
});
