import { describe, expect, test } from "vitest";
import { ANSWER_LIMIT, matchesPattern } from "../../../src/core/items/answer-pattern.ts";
import { patternFault } from "../../../src/core/items/pattern-fault.ts";

describe("a pattern is refused for", () => {
  test.each([
    { pattern: "(a+)+", fault: "it repeats “(a+)”, which itself can be tried in several ways" },
    { pattern: "(?:a*)*b", fault: "it repeats “(?:a*)”" },
    { pattern: "(a|aa)+", fault: "it repeats “(a|aa)”" },
    { pattern: "(?:a?){50}a{50}", fault: "it repeats “(?:a?)”" },
    { pattern: "(?:a{1,9}){9}", fault: "it repeats “(?:a{1,9})”" },
    { pattern: "((?:a|b)c)*", fault: "it repeats “((?:a|b)c)”" },
    { pattern: "(?<word>a)\\k<word>", fault: "it refers back to a group" },
    { pattern: "(a)\\1", fault: "it refers back to a group" },
    { pattern: "(?<=a)b", fault: "it looks behind" },
    { pattern: "(?<!a)b", fault: "it looks behind" },
    { pattern: "a*a*a*b", fault: "it can be tried in too many ways" },
    { pattern: "\\w*\\d*[a-z]*x", fault: "it can be tried in too many ways" },
    { pattern: `${"a?".repeat(30)}${"a".repeat(30)}`, fault: "it can be tried in too many ways" },
    { pattern: "(?:a|a|a|a)".repeat(9), fault: "it can be tried in too many ways" },
    { pattern: "(", fault: "Invalid regular expression" },
    { pattern: "a**", fault: "Invalid regular expression" },
  ])("$pattern", ({ pattern, fault }) => {
    expect(patternFault(pattern)).toContain(fault);
  });
});

test.each([
  "colou?r",
  "(?:informed )?consent",
  ".*\\bconsent\\b.*",
  "(?:an? )?(?:adult|grown-up|person of age)",
  "[(*+)\\]]+",
  "\\p{L}+ \\p{L}+",
  "\\d{1,3}(?:st|nd|rd|th)",
  "(?:ab)*",
  "(?=.*yes).*",
  "(?<year>\\d{4})-\\d\\d",
  "\\u{1F600}+",
  "a\\{2,3\\}",
  "(?:\\d{2}:){2}\\d{2}",
  "(?:\\p{Lu}\\d)+",
])("%s is allowed", (pattern) => {
  expect(patternFault(pattern)).toBeNull();
});

// The time is a machine's, so the bound is wide: what it must tell apart is 5 ms from for ever.
test("the slowest pattern allowed fails on the longest answer in well under a second", () => {
  const slow = "a?a*a*b";
  expect(patternFault(slow)).toBeNull();
  const start = performance.now();
  expect(matchesPattern(slow, "a".repeat(ANSWER_LIMIT), { caseSensitive: false })).toBe(false);
  expect(performance.now() - start).toBeLessThan(500);
});
