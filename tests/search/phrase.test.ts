import { describe, expect, test } from "vitest";
import { hasPhrase } from "../../src/search/query/phrase.ts";
import { isSame } from "../../src/search/query/phrases.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";
import { card } from "./support.ts";

describe("a phrase", () => {
  const { stem } = pipelineFor("en");
  const phrase = (words: string, isOpen = false) => ({
    words: words.split(" ").map((folded) => ({ folded, stem: stem(folded) })),
    isOpen,
  });

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
    ["ask first", false, { aliases: ["ask", "first"] }, false],
    ["ask first", false, { aliases: ["help", "ask first"] }, true],
    ["ask first ask", false, { text: "ask first ask first ask" }, true],
  ])("%j, half typed: %j, in %j: %j", (words, isOpen, part, expected) => {
    expect(hasPhrase(card(part), phrase(words, isOpen), isSame)).toBe(expected);
  });

  test("of a title is looked for there alone", () => {
    const inTitle = { ...phrase("ask first"), field: "title" as const };
    expect(hasPhrase(card({ title: "Ask first" }), inTitle, isSame)).toBe(true);
    expect(hasPhrase(card({ page: "Ask first", text: "Ask first" }), inTitle, isSame)).toBe(false);
  });
});
