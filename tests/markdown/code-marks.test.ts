import { describe, expect, it } from "vitest";
import { readCodeMarks } from "../../src/markdown/code-marks.ts";

/** The text, and by line what it is. */
function read(lines: readonly string[], marked: readonly (readonly [number, number])[] = []) {
  const { text, marks } = readCodeMarks(lines.join("\n"), marked);
  return [text.split("\n"), Object.fromEntries([...marks].map(([at, set]) => [at, [...set]]))];
}

describe("comments that mark lines of code", () => {
  it.each([
    ["a(); // [!code ++]", "a();", "added"],
    ["a(); /* [!code --] */", "a();", "removed"],
    ["<a></a> <!-- [!code highlight] -->", "<a></a>", "marked"],
    ["a = 1 # [!code hl]", "a = 1", "marked"],
    ["SELECT 1 -- [!code focus]", "SELECT 1", "focused"],
    ["\\a % [!code warning]", "\\a", "warning"],
    ["(a) ;; [!code error]", "(a)", "error"],
    ["<A /> {/* [!code ++] */}", "<A />", "added"],
    ["let a (* [!code ++] *)", "let a", "added"],
    ["a = 1 ' [!code ++]", "a = 1", "added"],
  ])("are taken out in the comment's form of any language: %s", (line, text, mark) => {
    expect(read(["x", line, "y"])).toEqual([["x", text, "y"], { 1: [mark] }]);
  });

  it("say how many lines they mean, from their own on", () => {
    expect(read(["a // [!code focus:2]", "b", "c"])).toEqual([
      ["a", "b", "c"],
      { 0: ["focused"], 1: ["focused"] },
    ]);
  });

  it("on a line of their own mean the next lines, and the line goes", () => {
    expect(read(["a", "  // [!code ++:2]", "b", "c", "d"])).toEqual([
      ["a", "b", "c", "d"],
      { 1: ["added"], 2: ["added"] },
    ]);
  });

  it("may be several on a line", () => {
    expect(read(["a // [!code ++] // [!code focus]"])).toEqual([
      ["a"],
      { 0: ["added", "focused"] },
    ]);
  });

  it("of Docusaurus stand before a line, or around several", () => {
    expect(
      read([
        "// highlight-next-line",
        "a",
        "b",
        "# highlight-start",
        "c",
        "d",
        "# highlight-end",
        "e",
        "{/* highlight-next-line */}",
        "f",
      ]),
    ).toEqual([
      ["a", "b", "c", "d", "e", "f"],
      { 0: ["marked"], 2: ["marked"], 3: ["marked"], 5: ["marked"] },
    ]);
  });

  it("are counted as written by ranges of the first line", () => {
    expect(read(["// highlight-next-line", "a", "b", "c"], [[3, 4]])).toEqual([
      ["a", "b", "c"],
      { 0: ["marked"], 1: ["marked"], 2: ["marked"] },
    ]);
  });

  it("are text where they are escaped, unknown, or not at the line's end", () => {
    const lines = ["a // [!code oops]", 'b("// [!code ++]") + 1', "// highlight-nothing"];
    expect(read(lines)).toEqual([lines, {}]);
    expect(read(["a // [!!code ++]"])).toEqual([["a // [!code ++]"], {}]);
  });

  it("and ranges past the end cost nothing", () => {
    expect(read(["a"], [[1, 9e15]])).toEqual([["a"], { 0: ["marked"] }]);
  });
});
