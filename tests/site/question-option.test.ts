import { describe, expect, it } from "vitest";
import { createMarkdown } from "../../src/markdown/markdown.ts";
import { readOption } from "../../src/site/read/question-option.ts";

const markdown = createMarkdown();

const read = (source: string, taken: readonly string[] = []) =>
  readOption(source, { markdown, start: 0, taken: new Set(taken) });

describe("an option of a question", () => {
  it.each([
    ["- [x] Yes", { text: "Yes", key: true, marked: true }],
    ["* [X] Yes", { text: "Yes", key: true, marked: true }],
    ["+   [ ]  No", { text: "No", key: false, marked: true }],
    ["  - [ ] No", { text: "No", key: false, marked: true }],
    ["- Neither", { text: "Neither", key: false, marked: false }],
    ["- [y] Neither", { text: "[y] Neither", key: false, marked: false }],
    ["- [x]Both", { text: "[x]Both", key: true, marked: false }],
    ["- [x Both", { text: "[x Both", key: true, marked: false }],
    ["- X] Both", { text: "X] Both", key: true, marked: false }],
    ["- [x](both.md)", { text: "[x](both.md)", key: false, marked: false }],
    ["- [ Neither", { text: "[ Neither", key: false, marked: false }],
    ["- Not [x] first", { text: "Not [x] first", key: false, marked: false }],
  ])("is a key where it is ticked: %j", (source, expected) => {
    expect(read(source)).toMatchObject({ ...expected, feedback: "" });
  });

  it("has the quotation after it for its feedback", () => {
    expect(read("- [x] Yes\n  > As it is,\n  > *so*.\n")).toMatchObject({
      text: "Yes",
      feedback: "As it is,\n*so*.",
    });
    expect(read("- [x] Yes\n\n  > As it is.\n  >\n  > And so.\n")).toMatchObject({
      text: "Yes",
      feedback: "As it is.\n\nAnd so.",
    });
  });

  it("has a quotation of its own before the last", () => {
    expect(read("- [x] They say:\n\n  > Hm.\n\n  So?\n\n  > Right.\n")).toMatchObject({
      text: "They say:\n\n> Hm.\n\nSo?",
      feedback: "Right.",
    });
  });

  it("keeps its lines as they are, without the list's indent", () => {
    expect(read("- [ ] One\n  two\n\n      code\n").text).toBe("One\ntwo\n\n    code");
    expect(read("- [ ] One\n two").text).toBe("One\ntwo");
  });
});

describe("an option's id", () => {
  it.each([
    ["- [x] Yes {#sure}", "sure", "Yes"],
    ["- [x] Yes{#sure}", "sure", "Yes"],
    ["- [x] Yes {#sure} and no", "yes-sure-and-no", "Yes {#sure} and no"],
    ["- [x] The *first*, at $1$ €", "the-first-at-1", "The *first*, at $1$ €"],
    ["- [x] Crème", "creme", "Crème"],
    ["- [x] 自律 of peers", "of-peers", "自律 of peers"],
    ["- [x] 自律", "651680eb", "自律"],
    ["- [x] Größe", "grosse", "Größe"],
    ["- [x] ≠", "94460488", "≠"],
  ])("is the one written, or made of its words: %j", (source, id, text) => {
    expect(read(source)).toMatchObject({ id, text });
  });

  it("is another where that is taken, and is taken itself", () => {
    const taken = new Set(["yes"]);
    expect(readOption("- [x] Yes", { markdown, start: 0, taken }).id).toBe("yes-2");
    expect(readOption("- [x] Yes!", { markdown, start: 0, taken }).id).toBe("yes-3");
    expect(readOption("- [x] No {#sure}", { markdown, start: 0, taken }).id).toBe("sure");
    expect([...taken]).toEqual(["yes", "yes-2", "yes-3", "sure"]);
  });

  it("has sixty signs at most, and ends with a whole word", () => {
    // Five letters and a hyphen each: ten words are 59 signs.
    const words = (count: number) => Array(count).fill("abcde").join(" ");
    expect(read(`- [x] ${words(10)}`).id).toBe(Array(10).fill("abcde").join("-"));
    expect(read(`- [x] ${words(10)} f`).id).toBe(Array(10).fill("abcde").join("-"));
    expect(read(`- [x] ${words(9)} abcdef`).id).toBe(`${Array(9).fill("abcde").join("-")}-abcdef`);
  });
});

describe("the places of an option's parts", () => {
  it("count in the file", () => {
    const before = "Which?\n\n";
    const source = "- [ ] The *one* {#one}\n  > Not so.\n";
    const file = before + source;
    const { offsets } = readOption(source, { markdown, start: before.length, taken: new Set() });
    expect(file.slice(offsets.text)).toMatch(/^The \*one\*/);
    expect(file.slice(offsets.id)).toMatch(/^one\}/);
    expect(file.slice(offsets.feedback)).toBe("Not so.\n");
  });

  it("are the text's for an id that is not written", () => {
    const { offsets } = readOption("- [ ] One", { markdown, start: 10, taken: new Set() });
    expect(offsets).toMatchObject({ text: 16, id: 16 });
  });
});
