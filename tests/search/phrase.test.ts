import { describe, expect, test } from "vitest";
import { hasPhrase } from "../../src/search/query/phrase.ts";
import { card } from "./support.ts";

describe("a phrase", () => {
  const phrase = (words: string, isOpen = false) => ({ words: words.split(" "), isOpen });

  test.each([
    ["ask first", false, { text: "You may ask first." }, true],
    ["ask first", false, { title: "Ask first" }, true],
    ["ask first", false, { page: "Ask first" }, true],
    ["ask first", false, { title: "Ask", text: "first" }, false],
    ["ask first", false, { text: "ask you first" }, false],
    ["ask first", false, { text: "first ask" }, false],
    ["ask first", false, { text: "ask" }, false],
    ["ask first", false, { text: "ask firstly" }, false],
    ["ask firs", true, { text: "ask first" }, true],
    ["as first", true, { text: "ask first" }, false],
    ["ask firs", true, { text: "ask x firs" }, false],
    ["ask firs", true, { text: "ask" }, false],
    ["fir", true, { text: "first" }, true],
    ["irst", true, { text: "first" }, false],
    ["ask first ask", false, { text: "ask first ask first ask" }, true],
  ])("%j, half typed: %j, in %j: %j", (words, isOpen, part, expected) => {
    expect(hasPhrase(card(part), phrase(words, isOpen))).toBe(expected);
  });

  test("of a title is looked for there alone", () => {
    const inTitle = { ...phrase("ask first"), field: "title" as const };
    expect(hasPhrase(card({ title: "Ask first" }), inTitle)).toBe(true);
    expect(hasPhrase(card({ page: "Ask first", text: "Ask first" }), inTitle)).toBe(false);
  });
});
