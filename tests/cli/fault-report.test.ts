import { stripVTControlCharacters } from "node:util";
import { expect, it } from "vitest";
import { faultReport } from "../../src/cli/faults/report.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";

function fault(line: number, changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    ...{ rule: "dead-link", severity: "error", file: "content/a.md", line, column: 1 },
    ...{ message: "no such file", hint: "mend it" },
    ...changes,
  };
}

const many = (count: number, changes?: Partial<Diagnostic>) =>
  Array.from({ length: count }, (_, index) => fault(index + 1, changes));
const lines = (report: string) => report.trimEnd().split("\n");

it("a few faults are told as they are", () => {
  expect(faultReport([])).toBe("");
  expect(faultReport(many(2))).toBe(
    "content/a.md:1:1 dead-link: no such file; mend it\ncontent/a.md:2:1 dead-link: no such file; mend it\n",
  );
});

it("many end with how many there are by rule: errors first, most first", () => {
  const faults = [
    ...many(3, { rule: "image-alt", severity: "warning" }),
    ...many(2, { rule: "missing-anchor" }),
    ...many(12),
  ];
  expect(lines(faultReport(faults)).slice(17)).toEqual([
    "By rule:",
    "  12 dead-link",
    "   2 missing-anchor",
    "   3 image-alt (warning)",
  ]);
});

it("of more than fifty the first fifty are shown, errors before warnings, with the way to the others", () => {
  const faults = [...many(60, { rule: "image-alt", severity: "warning" }), ...many(48)];
  const told = lines(faultReport(faults));
  expect(told.filter((line) => line.includes(" dead-link: "))).toHaveLength(48);
  expect(told.filter((line) => line.includes(" image-alt (warning): "))).toHaveLength(2);
  expect(told.slice(50)).toEqual([
    "By rule:",
    "  48 dead-link",
    "  60 image-alt (warning)",
    "58 others are not shown: --all shows all, --rule NAME and --file GLOB show some.",
  ]);
  expect(lines(faultReport(faults, { all: true }))).toHaveLength(108 + 3);
});

it("those of a rule or of files are shown, and all are counted", () => {
  const faults = [
    fault(1, { rule: "missing-anchor" }),
    fault(2, { file: "content/guide/b.md" }),
    fault(3, { file: "content/guide/deep/c.md" }),
  ];
  const left = (count: string) =>
    `${count} not shown: --all shows all, --rule NAME and --file GLOB show some.`;
  const shown = (...args: Parameters<typeof faultReport>) =>
    lines(faultReport(...args)).map((line) => line.replace(/:\d+:1 .*/, ""));
  expect(shown(faults, { rules: ["missing-anchor"] })).toEqual([
    "content/a.md",
    left("2 others are"),
  ]);
  expect(shown(faults, { files: ["content/guide/*.md"] })).toEqual([
    "content/guide/b.md",
    left("2 others are"),
  ]);
  expect(shown(faults, { files: ["content/guide/**"] })).toEqual([
    "content/guide/b.md",
    "content/guide/deep/c.md",
    left("1 other is"),
  ]);
  expect(shown(faults, { files: ["**/c.md", "content/?.md"] })).toHaveLength(3);
  expect(shown(faults, { files: ["content/a+md"] })).toEqual([left("3 others are")]);
});

it("on a terminal the place, the rule and the caret are coloured, and nothing else is other", () => {
  const faults = [
    fault(3, { column: 2, excerpt: "a^ b" }),
    fault(4, { rule: "image-alt", severity: "warning" }),
  ];
  const told = faultReport(faults, {}, true);
  expect(lines(told)).toEqual([
    "\u001B[1mcontent/a.md:3:2\u001B[22m\u001B[31m dead-link:\u001B[39m no such file; mend it",
    "  3 | a^ b",
    "    |  \u001B[31m^\u001B[39m",
    "\u001B[1mcontent/a.md:4:1\u001B[22m\u001B[33m image-alt (warning):\u001B[39m no such file; mend it",
  ]);
  expect(stripVTControlCharacters(told)).toBe(faultReport(faults));
});
