import { expect, it } from "vitest";
import { readBody } from "../support/read-and-build.ts";

const head = "| a | b |\n|---|---|\n";

it.each([
  [`${head}| 1 | 2 | 3 |\n`, ["3:11 3"]],
  [`${head}| 1 | 2 | | 3 \\| 4 | 5`, ["3:13 3 \\| 4"]],
  ["a | b\n--|--\n1 | 2 | `x`\n3 | 4\n", ["3:9 `x`"]],
  [`> ${head.replaceAll("\n", "\n> ").trimEnd()} 1 | 2 | 3`, ["3:11 3"]],
  [`- x\n\n  ${head.replaceAll("\n", "\n  ")}| 1 | 2 | 3`, ["5:13 3"]],
  [`${head}| 1 | 2 | 3 |\n\nText.\n\n${head}| 1 | 2 |\n| 1 | \`a|b\` |`, ["3:11 3", "10:10 b`"]],
  [
    `${head}| 1 | 2 |\n| 1 |\n| 1 | 2 | |\n| 1 \\| 2 | 3 |\n1 | 2\n\n${"`".repeat(3)}\n${head}| 1 | 2 | 3 |\n${"`".repeat(3)}`,
    [],
  ],
])("cells that a table has no column for are told: %j", (body, expected) => {
  const told = readBody(body).diagnostics.filter(({ rule }) => rule === "table-cells");
  expect(
    told.map(({ line, column, message }) => `${line - 5}:${column} ${/"(.*)"/.exec(message)?.[1]}`),
  ).toEqual(expected);
});
