import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutLine } from "../../src/core/cut-line.ts";
import {
  compareDiagnostics,
  type Diagnostic,
  formatDiagnostic,
} from "../../src/core/diagnostics.ts";

const fault: Diagnostic = {
  ...{ rule: "no-key", severity: "error", file: "quizzes/a.yaml", line: 12, column: 3 },
  ...{ message: "nothing is right", hint: "mark an option" },
};

describe("a fault reads", () => {
  test.each([
    {
      what: "without its line",
      given: fault,
      lines: ["quizzes/a.yaml:12:3 no-key: nothing is right; mark an option"],
    },
    {
      what: "without what would steer a terminal",
      given: {
        ...fault,
        message: "\u001B[2J\nis\u0001 wrong",
        excerpt: "\u001B]0;x\u0007\ty\u0085",
      },
      lines: [
        "quizzes/a.yaml:12:3 no-key: \u241B[2J\u240Ais\u2401 wrong; mark an option",
        "  12 | \u241B]0;x\u2407\ty\uFFFD",
        "     |   ^",
      ],
    },
    {
      what: "with how a name begins and ends that is as long as a page",
      given: { ...fault, message: `"${"x".repeat(300)}.md" leads nowhere` },
      lines: [
        `quizzes/a.yaml:12:3 no-key: "${"x".repeat(80)}…${"x".repeat(17)}.md" leads nowhere; mark an option`,
      ],
    },
    {
      what: "as a warning",
      given: { ...fault, severity: "warning" as const },
      lines: ["quizzes/a.yaml:12:3 no-key (warning): nothing is right; mark an option"],
    },
    {
      what: "with a caret under its column",
      given: { ...fault, excerpt: "a: b" },
      lines: [
        "quizzes/a.yaml:12:3 no-key: nothing is right; mark an option",
        "  12 | a: b",
        "     |   ^",
      ],
    },
    {
      what: "with a caret that a tab moves as it moves the line",
      given: { ...fault, line: 7, excerpt: "\ta: b" },
      lines: [
        "quizzes/a.yaml:7:3 no-key: nothing is right; mark an option",
        "  7 | \ta: b",
        "    | \t ^",
      ],
    },
    {
      what: "with what stands around its column in a long line",
      given: { ...fault, column: 1001, excerpt: `${"a".repeat(1000)}b${"c".repeat(1000)}` },
      lines: [
        "quizzes/a.yaml:12:1001 no-key: nothing is right; mark an option",
        `  12 | …${"a".repeat(60)}b${"c".repeat(59)}…`,
        `     | ${" ".repeat(61)}^`,
      ],
    },
    {
      what: "with the end of a long line, and signs that stay whole",
      given: { ...fault, column: 400, excerpt: "\u{1F343}".repeat(200) },
      lines: [
        "quizzes/a.yaml:12:400 no-key: nothing is right; mark an option",
        `  12 | …${"\u{1F343}".repeat(60)}`,
        `     | ${" ".repeat(120)}^`,
      ],
    },
  ])("$what", ({ given, lines }) => {
    expect(formatDiagnostic(given).split("\n")).toEqual(lines);
  });
});

test("a line is shown whole up to 180 signs, of a longer one 120 around the column", () => {
  const signs = (length: number) => Array.from({ length }, (_, at) => at % 10).join("");
  expect(cutLine(signs(180), 170)).toEqual({ text: signs(180), column: 170 });
  const line = signs(400);
  for (const [column, start] of [
    ...[[1, 0] as const, [61, 0] as const, [62, 1] as const, [200, 139] as const],
    ...[[340, 279] as const, [341, 280] as const, [400, 280] as const, [900, 280] as const],
  ]) {
    const { text, column: shown } = cutLine(line, column);
    const [before, after] = [start > 0 ? "…" : "", start + 120 < 400 ? "…" : ""];
    expect(text).toBe(`${before}${line.slice(start, start + 120)}${after}`);
    // The sign at the column is the one that it was.
    expect(text[shown - 1]).toBe(line[column - 1]);
  }
  expect(cutLine(signs(181), 1).text).toBe(`${signs(120)}…`);
  // No sign is parted: the pair of code units that begins or ends a cut stays whole.
  for (const shift of [0, 1]) {
    const { text } = cutLine(" ".repeat(shift) + "😀".repeat(200), 200);
    expect(text).toMatch(/^…(?:😀)+…$/u);
  }
});

test("faults stand by file, line, column, rule and message", () => {
  const inOrder: readonly Partial<Diagnostic>[] = [
    { file: "a", line: 9, column: 9, rule: "z", message: "z" },
    { file: "b", line: 1, column: 9, rule: "z", message: "z" },
    { file: "b", line: 2, column: 1, rule: "z", message: "z" },
    { file: "b", line: 2, column: 2, rule: "a", message: "z" },
    { file: "b", line: 2, column: 2, rule: "b", message: "a" },
    { file: "b", line: 2, column: 2, rule: "b", message: "b" },
  ];
  const sorted = inOrder.map((fields) => ({ ...fault, ...fields }));
  fc.assert(
    fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (mixed) => {
      expect(mixed.toSorted(compareDiagnostics)).toEqual(sorted);
    }),
  );
  expect(compareDiagnostics(fault, { ...fault })).toBe(0);
});
