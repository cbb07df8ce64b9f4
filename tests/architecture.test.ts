import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/build-site.ts";
import { importFaults } from "./support/import-rules.ts";

test("imports in src/ go one way", () => {
  const files = sourceFiles();
  expect(files.size).toBeGreaterThan(20);
  expect(importFaults(files)).toEqual([]);
});

const allowed: readonly (readonly [file: string, code: string])[] = [
  ["src/core/items/a.ts", 'import { z } from "zod";\nimport type { B } from "../b.ts";'],
  ["src/search/a.ts", 'import lunr from "lunr";\nimport { b } from "../core/b.ts";'],
  [
    "src/build/a.ts",
    'import { readFile } from "node:fs/promises";\nimport { b } from "../search/b.ts";',
  ],
  ["src/eleventy/a.ts", 'import type { UserConfig } from "@11ty/eleventy";'],
  ["src/cli/a.ts", 'const b = await import("../eleventy/b.ts");'],
  ["src/browser/quiz/a.ts", 'export { b } from "../../core/b.ts";\nimport { openDB } from "idb";'],
  ["src/index.ts", 'export { b } from "./build/b.ts";'],
  [
    "src/core/a.ts",
    '// import { b } from "../build/b.ts"; not Date.now()\nexport const url = "https://x";',
  ],
];

test.each(allowed)("%s may say %j", (file, code) => {
  expect(importFaults(new Map([[file, code]]))).toEqual([]);
});

const forbidden: readonly (readonly [file: string, code: string])[] = [
  ["src/core/a.ts", 'import { b } from "../search/b.ts";'],
  ["src/core/a.ts", 'import { z } from "zod";'],
  ["src/core/a.ts", 'import { join } from "node:path";'],
  ["src/core/items/a.ts", "export const a = () => Date.now();"],
  ["src/core/items/a.ts", "export const a = Math.random() * 2;"],
  ["src/search/a.ts", 'import {\n  b,\n} from "../build/b.ts";'],
  ["src/search/a.ts", 'import { join } from "node:path";'],
  ["src/build/a.ts", 'import type { B } from "../browser/b.ts";'],
  ["src/build/a.ts", 'import type lunr from "lunr";'],
  ["src/build/a.ts", 'import Eleventy from "@11ty/eleventy";'],
  ["src/build/a.ts", 'export * from "../eleventy/b.ts";'],
  ["src/browser/a.ts", 'import type { B } from "../build/b.ts";'],
  ["src/browser/a.ts", 'import "node:fs";'],
  ["src/browser/a.ts", 'const b = await import("lunr");'],
  ["src/eleventy/a.ts", 'import { b } from "../cli/b.ts";'],
  ["src/cli/a.ts", 'import Eleventy from "@11ty/eleventy";'],
  ["src/cli/a.ts", 'import { b } from "../../tests/b.ts";'],
];

test.each(forbidden)("%s may not say %j", (file, code) => {
  expect(importFaults(new Map([[file, code]]))).toHaveLength(1);
});

function sourceFiles(): ReadonlyMap<string, string> {
  const paths = globSync("src/**/*.ts", { cwd: repository });
  return new Map(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(repository, path), "utf8")]),
  );
}
