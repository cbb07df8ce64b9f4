import { describe, expect, test } from "vitest";
import { ANSWER_LIMIT, matchesPattern } from "../../../src/core/items/answer-pattern.ts";
import { patternFault } from "../../../src/core/items/pattern-fault.ts";
import { computingTime } from "../../support/computing-time.ts";

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

// A quantifier may share out the 200 characters of the longest answer: `a*` in 201 ways, `a+` in 200, `a?`
// in 2, `a{1,9}` in 9. What stands behind each other multiplies, alternatives add up: 100,000 is allowed.
describe("ways are counted", () => {
  test.each([
    { ways: 100 * 100 * 10, pattern: "a{1,100}a{1,100}a{1,10}" },
    { ways: 100 * 100 * 11, pattern: "a{1,100}a{1,100}a{1,11}" },
    { ways: 200 * 200 * 2, pattern: "a+a+a{1,2}" },
    { ways: 200 * 200 * 3, pattern: "a+a+a{1,3}" },
    { ways: 201 * 201 * 2, pattern: "a*a*a?" },
    { ways: 201 * 201 * 2, pattern: "a*?a*?a??" },
    { ways: 200 * 200 * 2, pattern: "a+?a+?a??" },
    { ways: 200 * 200 * 3, pattern: "a+?a+?a{1,3}?" },
    { ways: 201 * 201 * 2, pattern: "a*a*a{0,1}" },
    { ways: 201 * 201 * 3, pattern: "a*a*a{0,2}" },
    { ways: 201 * 201, pattern: "a*a*a{2}" },
    { ways: 201 * 201, pattern: "a*a*a{1}b{3}c{7}" },
    { ways: 201 * 201 * 2, pattern: "a*a*(?:a|b)" },
    { ways: 201 * 201 * 2, pattern: "a*a*(?:a|b){1}" },
    { ways: 201 * 201 * 3, pattern: "a*a*(?:a|b)?" },
    { ways: 201 * 201 * 3, pattern: "a*a*(?:a|b|c)" },
    { ways: 201 * 201 * 2, pattern: "a*a*|b*b*" },
    { ways: 201 * 201 * 3, pattern: "a*a*|b*b*|c*c*" },
    { ways: 51 * 51 * 38, pattern: "a{150,}a{150,}a{1,38}" },
    { ways: 51 * 51 * 39, pattern: "a{150,}a{150,}a{1,39}" },
    { ways: 51 * 51 * 38, pattern: "a{150,900}a{150,900}a{1,38}" },
    { ways: 1, pattern: "a{300,}".repeat(40) },
    { ways: 201 * 201 * 2, pattern: "(?=a*a*)b?" },
    { ways: 201 * 201 * 3, pattern: "(?=a*a*)(?:a|b|c)" },
    { ways: 201 * 201 * 3, pattern: "(?!a*a*)(?:a|b|c)" },
    { ways: 201 * 201 * 3, pattern: "(?<first>a*)(?<second>a*)(?<third>a|b|c)" },
    { ways: 201 * 201 * 3, pattern: "(a*)(?i:a*)(?i-s:a|b|c)" },
    { ways: 201 * 201 * 3, pattern: "[^\\]*)]*[(|]*a{0,2}" },
    { ways: 201 * 201 * 2, pattern: "[^\\]*)]*[(|]*\\+\\?\\|\\*\\(a?" },
    { ways: 201 * 201 * 3, pattern: "\\p{L}*\\P{Lu}*\\u{1F600}{0,2}" },
    { ways: 201 * 201 * 2, pattern: "\\p{L}*\\d*\\u{1F600}?" },
    { ways: 201 * 201 * 2, pattern: "😀*😀*😀?" },
    { ways: 201 * 201 * 2, pattern: ".*\n*\u2028?" },
    { ways: 1, pattern: "" },
  ])("$pattern: $ways", ({ pattern, ways }) => {
    expect(patternFault(pattern) === null).toBe(ways <= 100_000);
  });
});

// The time is a machine's, so the bound is wide: what it must tell apart is 5 ms from for ever.
test("the slowest pattern allowed fails on the longest answer in well under a second", () => {
  const slow = "a?a*a*b";
  expect(patternFault(slow)).toBeNull();
  const start = computingTime();
  expect(matchesPattern(slow, "a".repeat(ANSWER_LIMIT), { caseSensitive: false })).toBe(false);
  expect(computingTime() - start).toBeLessThan(500);
});
