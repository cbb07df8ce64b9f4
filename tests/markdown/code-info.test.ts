import { describe, expect, it } from "vitest";
import { readCodeInfo } from "../../src/markdown/code-info.ts";

const bare = { language: "", title: "", firstNumber: undefined, marked: [] };

/** What each tool's manual says of such a line. */
describe("the line that begins a block of code", () => {
  it.each([
    ["", bare],
    ["js", { ...bare, language: "js" }],
    ["c++", { ...bare, language: "c++" }],
    // VitePress
    [
      "js{1,3-5}",
      {
        ...bare,
        language: "js",
        marked: [
          [1, 1],
          [3, 5],
        ],
      },
    ],
    [
      "js {4, 7-9}",
      {
        ...bare,
        language: "js",
        marked: [
          [4, 4],
          [7, 9],
        ],
      },
    ],
    ["{2}", { ...bare, marked: [[2, 2]] }],
    ["ts:line-numbers {1}", { ...bare, language: "ts", firstNumber: 1, marked: [[1, 1]] }],
    ["ts:line-numbers=20 {1}", { ...bare, language: "ts", firstNumber: 20, marked: [[1, 1]] }],
    ["ts:no-line-numbers", { ...bare, language: "ts" }],
    ["sh [npm i]", { ...bare, language: "sh", title: "npm i" }],
    ["ts{2} [a.ts]", { ...bare, language: "ts", title: "a.ts", marked: [[2, 2]] }],
    // Docusaurus
    [
      'jsx title="/src/a {3}.js" showLineNumbers {1,4-6}',
      {
        language: "jsx",
        title: "/src/a {3}.js",
        firstNumber: 1,
        marked: [
          [1, 1],
          [4, 6],
        ],
      },
    ],
    ["js showLineNumbers=42", { ...bare, language: "js", firstNumber: 42 }],
    ["js title=a.js", { ...bare, language: "js", title: "a.js" }],
    ['title="a.txt"', { ...bare, title: "a.txt" }],
    // MkDocs Material
    [
      'py title="b.py" linenums="1" hl_lines="2 3-4"',
      {
        language: "py",
        title: "b.py",
        firstNumber: 1,
        marked: [
          [2, 2],
          [3, 4],
        ],
      },
    ],
    [
      '{ .yaml .annotate title="c.yml" linenums="7" hl_lines="2" }',
      { language: "yaml", title: "c.yml", firstNumber: 7, marked: [[2, 2]] },
    ],
    ["{.python}", { ...bare, language: "python" }],
    // mdBook
    ["rust,ignore,does_not_compile", { ...bare, language: "rust" }],
    ["sh,hidelines=!!!,editable", { ...bare, language: "sh", hidden: "!!!" }],
    ["python, hidelines=~", { ...bare, language: "python", hidden: "~" }],
  ])("%s", (info, expected) => {
    expect(readCodeInfo(info)).toEqual(expected);
  });
});
