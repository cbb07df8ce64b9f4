import { describe, expect, test } from "vitest";
import { pipelineFor } from "../../src/search/pipeline.ts";
import { readQuery } from "../../src/search/query.ts";

const read = (text: string) => readQuery(text, pipelineFor("en"));
const folded = (text: string) => read(text).words.map((word) => word.folded);

describe("readQuery", () => {
  test("gives distinct words with their stems and places; the last may be half typed", () => {
    expect(read("Asking, asking choïces").words).toEqual([
      { start: 0, end: 6, folded: "asking", stem: "ask", isLast: false },
      { start: 15, end: 22, folded: "choices", stem: "choic", isLast: true },
    ]);
    const [, , again] = read("one two three one").words;
    expect(read("one two three one").words.filter(({ isLast }) => isLast)).toHaveLength(1);
    expect(again?.folded).toBe("three");
  });

  test("common words are left out beside others, and sought alone", () => {
    expect(folded("what is the meaning of it")).toEqual(["meaning"]);
    expect(folded("what is the")).toEqual(["what", "is", "the"]);
  });

  test("quotes make a phrase, common words in it included; one left open is being typed", () => {
    const { phrases, words } = read('"right to decide" “for oneself');
    expect(phrases).toEqual([
      { words: ["right", "to", "decide"], isOpen: false },
      { words: ["for", "oneself"], isOpen: true },
    ]);
    expect(words.map((word) => [word.folded, word.isLast])).toEqual([
      ["right", false],
      ["decide", false],
      ["oneself", true],
    ]);
  });

  test("a hyphen before a word rules it out; within a word, or before another, it does not", () => {
    expect(read("choice -pressure -well-being").ruledOut).toEqual([["pressur"], ["well", "be"]]);
    expect(folded("choice -pressure")).toEqual(["choice"]);
    expect(read("well-being --help - x").ruledOut).toEqual([]);
    expect(folded("self-rule --help")).toEqual(["self", "rule", "help"]);
  });

  test("title: limits the next word or phrase to the title; any other name is text", () => {
    expect(read('title:consent Title:"ask first" author:me').words).toMatchObject([
      { folded: "consent", field: "title" },
      { folded: "ask", field: "title" },
      { folded: "first", field: "title" },
      { folded: "author" },
    ]);
    expect(read("author:me").words[0]).not.toHaveProperty("field");
    expect(read('title:"ask first"').phrases).toEqual([
      { words: ["ask", "first"], field: "title", isOpen: false },
    ]);
  });

  test("at most 32 words of 500 characters", () => {
    const many = Array.from({ length: 60 }, (_, at) => `w${at}`).join(" ");
    expect(folded(many)).toHaveLength(32);
    expect(folded(`${"x".repeat(499)} word`)).toEqual(["x".repeat(499)]);
  });
});
