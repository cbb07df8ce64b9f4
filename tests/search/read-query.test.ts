import { describe, expect, test } from "vitest";
import { readQuery } from "../../src/search/query/read-query.ts";
import { pipelineFor } from "../../src/search/text/pipeline.ts";

const read = (text: string) => readQuery(text, pipelineFor("en"));
const folded = (text: string) => read(text).words.map((word) => word.folded);

const askFirst = [
  { folded: "ask", stem: "ask" },
  { folded: "first", stem: "first" },
];

describe("readQuery", () => {
  test("gives distinct words with their stems and places; the last may be half typed", () => {
    expect(read("Asking, asking choïces").words).toEqual([
      { start: 0, end: 6, folded: "asking", stem: "ask", isLast: false, times: 2 },
      { start: 15, end: 22, folded: "choices", stem: "choic", isLast: true, times: 1 },
    ]);
    const [, , again] = read("one two three one").words;
    expect(read("one two three one").words.filter(({ isLast }) => isLast)).toHaveLength(1);
    expect(again?.folded).toBe("three");
  });

  test("common words are left out beside others, and looked for where they stand alone", () => {
    expect(folded("what is the meaning of it")).toEqual(["meaning"]);
    expect(folded("what is the")).toEqual(["what", "is", "the"]);
  });

  test("quotes make a phrase, common words in it included; one left open is being typed", () => {
    const { phrases, words } = read('"right to decide" “for oneself');
    const folded = phrases.map(({ words, isOpen }) => [words.map((word) => word.folded), isOpen]);
    expect(folded).toEqual([
      [["right", "to", "decide"], false],
      [["for", "oneself"], true],
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
      { words: askFirst, field: "title", isOpen: false },
    ]);
  });

  test("all the words of a long text, each as often as it stands there", () => {
    const many = Array.from({ length: 200 }, (_, at) => `w${at}`);
    expect(folded(many.join(" "))).toEqual(many);
    expect(read([...many, ...many, "w7"].join(" ")).words.map(({ times }) => times)).toEqual(
      many.map((word) => (word === "w7" ? 3 : 2)),
    );
    expect(read(`${"the ".repeat(5000)}word`).words).toMatchObject([
      { folded: "the", times: 5000 },
    ]);
  });

  test("in a text of more than 24 pieces, quotes and hyphens are its own, and its last word is whole", () => {
    const filler = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");
    const typed = '"ask first" -pressure title:help';
    expect(read(`${filler(20)} ${typed}`)).toMatchObject({
      ...{ phrases: [{ words: askFirst }], ruledOut: [["pressur"]] },
    });
    const long = read(`${filler(21)} ${typed}`);
    expect(long).toMatchObject({ phrases: [], ruledOut: [] });
    expect(long.words.slice(21).map(({ folded }) => folded)).toEqual([
      "ask",
      "first",
      "pressure",
      "title",
      "help",
    ]);
    expect(long.words.filter(({ isLast }) => isLast)).toEqual([]);
  });

  test.each(['"ask first"', "“ask first”", "„ask first“", "«ask first»", '„ask first"'])(
    "%s is a phrase, closed",
    (text) => {
      expect(read(text).phrases).toEqual([{ words: askFirst, isOpen: false }]);
      expect(read(`${text} help`).words.map(({ folded, isLast }) => [folded, isLast])).toEqual([
        ["ask", false],
        ["first", false],
        ["help", true],
      ]);
      expect(read(`-${text}`)).toMatchObject({ ruledOut: [["ask", "first"]], phrases: [] });
    },
  );

  test.each(['"ask first', "“ask first", "„ask first", "«ask first"])(
    "%s is a phrase that is still typed",
    (text) => {
      expect(read(text).phrases).toEqual([{ words: askFirst, isOpen: true }]);
      expect(read(text).words.map(({ isLast }) => isLast)).toEqual([false, true]);
    },
  );

  test("an empty phrase is none, and quotation marks within a word do not begin one", () => {
    expect(read('"" ask')).toMatchObject({ phrases: [], ruledOut: [], words: [{ folded: "ask" }] });
    expect(read('-"" ask').ruledOut).toEqual([]);
    expect(read('ask"first help"').phrases).toEqual([]);
    expect(read("")).toEqual({
      words: [],
      chunks: 0,
      typed: [],
      phrases: [],
      units: [],
      ruledOut: [],
      isProse: false,
    });
  });

  test("words say where they stand in the text, whatever is around them", () => {
    const places = (text: string) =>
      read(text).words.map(({ start, end }) => text.slice(start, end));
    expect(places("  «Zoë's» (café), title:  title")).toEqual(["Zoë's", "café", "title"]);
    expect(places('title:"Ask ask2" x -x y')).toEqual(["Ask", "ask2", "x", "y"]);
    expect(read("title:title").words).toMatchObject([{ start: 6, end: 11, field: "title" }]);
    expect(read('x "ask first"').words.slice(1)).toMatchObject([
      { start: 3, end: 6 },
      { start: 7, end: 12 },
    ]);
  });

  test("title: may have a space after it, and a hyphen before", () => {
    expect(read("title: ask help").words).toMatchObject([
      { folded: "ask", field: "title" },
      { folded: "help" },
    ]);
    expect(read("title: ask help").words[1]).not.toHaveProperty("field");
    expect(read("-title:ask help")).toMatchObject({ ruledOut: [["ask"]], words: [{}] });
    expect(read("subtitle:ask").words.map(({ folded }) => folded)).toEqual(["subtitle", "ask"]);
    expect(read("-9lives x").ruledOut).toEqual([["9live"]]);
    expect(read("x ‑ask -.ask").ruledOut).toEqual([]);
    // The same word of the title is another one.
    expect(read("ask title:ask ask").words).toMatchObject([{}, { field: "title" }]);
    expect(read("ask title:ask ask x").words).toHaveLength(3);
  });

  test("what holds together without a space, or in quotes, is one part", () => {
    const chunks = (text: string) => read(text).chunks;
    expect(chunks("ask first help")).toBe(3);
    expect(chunks("ask-first help")).toBe(2);
    expect(chunks('"ask first help" x')).toBe(2);
    expect(chunks("one_two_three")).toBe(1);
    expect(chunks("ask -out help")).toBe(2);
    // A part whose words are all said before is none.
    expect(chunks("ask ask ask-ask help")).toBe(2);
    expect(chunks("what is help")).toBe(1);
  });

  test("all words are spoken that are not ruled out, common ones and repeated ones too", () => {
    const typed = read('I want to "want it" -so').typed.map(({ folded }) => folded);
    expect(typed).toEqual(["i", "want", "to", "want", "it"]);
  });

  test("a common word at the end does not make the one before it the last", () => {
    expect(read("asking for").words.map(({ folded, isLast }) => [folded, isLast])).toEqual([
      ["asking", false],
    ]);
    expect(read("help ask help").words.map(({ folded, isLast }) => [folded, isLast])).toEqual([
      ["help", true],
      ["ask", false],
    ]);
    expect(read("of the").words.map(({ isLast }) => isLast)).toEqual([false, true]);
  });
});
