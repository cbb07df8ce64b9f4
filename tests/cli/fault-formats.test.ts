import { expect, it } from "vitest";
import { faultFormats } from "../../src/cli/faults/formats.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";

const dead: Diagnostic = {
  rule: "dead-link",
  severity: "error",
  file: "content/über, 100%:a.md",
  line: 3,
  column: 7,
  message: 'it leads to "50%"\nand on',
  hint: "mend it",
};
const unusual: Diagnostic = { ...dead, rule: "image-alt", severity: "warning", file: "a.md" };

it("json: an array of what they are", () => {
  expect(JSON.parse(faultFormats.json([dead, unusual]))).toEqual([dead, unusual]);
  expect(JSON.parse(faultFormats.json([]))).toEqual([]);
});

// Escaped as actions/toolkit does (packages/core/src/command.ts): % and line ends in data, also : and , in a property.
it("github: a workflow command for each, on a line of its own", () => {
  expect(faultFormats.github([dead, unusual]).split("\n")).toEqual([
    '::error file=content/über%2C 100%25%3Aa.md,line=3,col=7,title=dead-link::it leads to "50%25"%0Aand on; mend it',
    '::warning file=a.md,line=3,col=7,title=image-alt::it leads to "50%25"%0Aand on; mend it',
    "",
  ]);
  expect(faultFormats.github([])).toBe("");
});

// Held by the types of @types/sarif where it is made. The schema of OASIS is in no package that is kept up on npm: that of
// @microsoft/jest-sarif is a beta's, of 2.1.0-rtm.5; by it logs of no, one and 5,000 faults are valid.
it("sarif: a run with its rules, and a result with its place for each", () => {
  const { version, runs } = JSON.parse(faultFormats.sarif([unusual, dead, unusual]));
  expect(version).toBe("2.1.0");
  expect(runs).toHaveLength(1);
  const [{ tool, results, columnKind }] = runs;
  expect(columnKind).toBe("utf16CodeUnits");
  expect(tool.driver.rules.map(({ id }: { readonly id: string }) => id)).toEqual([
    "dead-link",
    "image-alt",
  ]);
  expect(results.map(({ ruleIndex }: { readonly ruleIndex: number }) => ruleIndex)).toEqual([
    1, 0, 1,
  ]);
  expect(results[1]).toMatchObject({
    ruleId: "dead-link",
    level: "error",
    message: { text: 'it leads to "50%"\nand on; mend it' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "content/%C3%BCber%2C%20100%25%3Aa.md" },
          region: { startLine: 3, startColumn: 7 },
        },
      },
    ],
  });
});
