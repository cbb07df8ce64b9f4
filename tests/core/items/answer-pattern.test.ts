import { describe, expect, test } from "vitest";
import { ANSWER_LIMIT, matchesPattern } from "../../../src/core/items/answer-pattern.ts";

const either = { caseSensitive: false };

describe("an answer matches", () => {
  test.each([
    { pattern: "colou?r", text: "Colour", is: true },
    { pattern: "colou?r", text: "  color ", is: true },
    { pattern: "colou?r", text: "the colour", is: false },
    { pattern: "a|b", text: "ab", is: false },
    { pattern: ".*\\bconsent\\b.*", text: "Informed  consent!", is: true },
    { pattern: "\\p{Lu}{2}\\d{4}", text: "ab1234", is: true },
    { pattern: "well-being", text: "well\u2011being", is: true },
    { pattern: "[", text: "[", is: false },
    { pattern: ".*", text: "a".repeat(ANSWER_LIMIT), is: true },
    { pattern: ".*", text: "a".repeat(ANSWER_LIMIT + 1), is: false },
  ])("$pattern, “$text”: $is", ({ pattern, text, is }) => {
    expect(matchesPattern(pattern, text, either)).toBe(is);
  });

  test("in capitals only where capitals do not matter", () => {
    expect(matchesPattern("[a-z]+", "DNA", either)).toBe(true);
    expect(matchesPattern("[a-z]+", "DNA", { caseSensitive: true })).toBe(false);
  });
});
