import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { codeFaults, unclosedCode } from "../../src/markdown/code-faults.ts";

const markdown = new MarkdownIt();

/** The first block of code of a text. */
function fenceIn(text: string) {
  const token = markdown.parse(text, {}).find(({ type }) => type === "fence");
  if (!token) throw new Error("no code in the test's own text");
  return token;
}

const told = (text: string) =>
  codeFaults(fenceIn(text)).map(({ rule, severity, message, hint }) => {
    expect(severity).toBe("warning");
    return `${rule}: ${message}; ${hint}`;
  });

const fence = (info: string, code = "a") => `\`\`\`${info}\n${code}\n\`\`\`\n`;
const drawn =
  "draw them to SVG files with a text for who cannot see them: ![What it shows](diagram.svg)";
const printed = "and all of it is printed without colours and marks";
const shorter = "show the part that the text is about, and link to the rest as a file";

it.each([
  [""],
  ["js"],
  ["text"],
  ["{python}"],
  ["{code-block} js"],
  ["{code} js"],
  ["{sourcecode} js"],
  ["{code-block}"],
  ["{code-cell}"],
  ["{code}"],
  ["{.js #a}"],
  ["{1,2}"],
])("of %j nothing is told", (info) => {
  expect(told(fence(info))).toEqual([]);
});

it.each([
  ["mermaid", `diagram: diagrams in mermaid are not drawn, and show as code; ${drawn}`],
  ["Dot", `diagram: diagrams in Dot are not drawn, and show as code; ${drawn}`],
  ["{mermaid}", `diagram: diagrams in mermaid are not drawn, and show as code; ${drawn}`],
  [
    "{note}",
    'foreign-syntax: "{note}" is a directive of MyST, and what it holds is printed as code; write it in Markdown, such as "::: note", its text, and ":::"',
  ],
  [
    "{=html}",
    'foreign-syntax: "{=html}" is for a text of another kind, as Pandoc has it, and what it holds is printed as code; write HTML without it, and remove what is for paper',
  ],
  [
    "pyhton",
    'code-language: nothing here highlights "pyhton", and code in it is printed plainly; did you mean "python"?',
  ],
  [
    "qwertz",
    'code-language: nothing here highlights "qwertz", and code in it is printed plainly; write "text" for what has no language',
  ],
])("of %j is told what is printed otherwise", (info, fault) => {
  expect(told(fence(info))).toEqual([fault]);
});

it("a line or a block that is too long is told, and one that has its length just not", () => {
  const line = "a".repeat(2000);
  expect(told(fence("js", `${line}\n${line}`))).toEqual([]);
  const fault = `long-code: a line of this code is longer than 2000 characters, ${printed}; ${shorter}`;
  expect(told(fence("js", `${line}a\nb`))).toEqual([fault]);
  expect(told(fence("js", `b\n${line}a`))).toEqual([fault]);
  expect(told(fence("", `${line}a`))).toEqual([]);
  // With the ends of its lines: 200,000 signs.
  const block = `${"a".repeat(999)}\n`.repeat(200).slice(0, -1);
  expect(told(fence("js", block))).toEqual([]);
  expect(told(fence("js", `b${block}`))).toEqual([
    `long-code: this code is longer than 200 KB, ${printed}; ${shorter}`,
  ]);
});

it.each<readonly [string, readonly [line: number, column: number] | undefined, boolean]>([
  ["```\na\n```", undefined, false],
  ["````\na\n```", [0, 0], false],
  ["```\na\n````", undefined, false],
  ["~~~\na\n```", [0, 0], false],
  ["```\na", [0, 0], false],
  ["```", [0, 0], false],
  ["a\n\n  ```js\nb", [2, 2], false],
  ["> ```\n> a\n> ```", undefined, true],
  ["> ```\n> a\n\nb", [0, 2], true],
  ["1. ```\n   a\n\nb", [0, 3], true],
  ["- ```\n  a\n  ```", undefined, true],
])("of %j a fence that nothing closes is told where it begins", (text, place, isInner) => {
  const lines = text.split("\n");
  const found = unclosedCode(fenceIn(text), (line) => lines[line] ?? "");
  const mark = /`+|~+/.exec(text)?.[0];
  expect(found).toEqual(
    place && {
      ...{ line: place[0], column: place[1] },
      fault: {
        ...{ rule: "unclosed-code", severity: "warning" },
        message: `no line ends this block of code, so all that follows ${isInner ? "in what it stands in " : ""}is shown as code`,
        hint: `end it with a line of "${mark}"`,
      },
    },
  );
});

it("of what is no fence nothing is told", () => {
  const [token] = markdown.parse("    a", {});
  if (!token) throw new Error("no code in the test's own text");
  expect(codeFaults(token)).toEqual([]);
  expect(unclosedCode(token, () => "    a")).toBeUndefined();
});
