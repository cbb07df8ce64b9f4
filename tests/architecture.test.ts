import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./support/build-site.ts";
import { importCircles } from "./support/import-circles.ts";
import { importFaults } from "./support/import-rules.ts";

test("imports in src/ go one way", () => {
  const files = sourceFiles();
  expect(files.size).toBeGreaterThan(20);
  expect(importFaults(files)).toEqual([]);
});

const allowed: readonly (readonly [file: string, code: string])[] = [
  ["src/core/items/a.ts", 'import { z } from "zod";\nimport type { B } from "../b.ts";'],
  ["src/search/query/a.ts", 'import { b } from "../format/b.ts";'],
  ["src/search/index/a.ts", 'import { b } from "../text/b.ts";'],
  ["src/browser/search/a.ts", 'import { b } from "../../search/query/b.ts";'],
  ["src/search/a.ts", 'import lunr from "lunr";\nimport { b } from "../core/b.ts";'],
  [
    "src/site/a.ts",
    'import { readFile } from "node:fs/promises";\nimport { b } from "../search/b.ts";',
  ],
  ["src/eleventy/a.ts", 'import type { UserConfig } from "@11ty/eleventy";'],
  ["src/cli/a.ts", 'const b = await import("../eleventy/b.ts");'],
  ["src/browser/quiz/a.ts", 'export { b } from "../../core/b.ts";'],
  ["src/index.ts", 'export { b } from "./site/b.ts";'],
  ["src/search/index/a.ts", "const a = Buffer.from(process.cwd());"],
  [
    "src/browser/quiz/a.ts",
    "declare global {}\n// process.env\nitem.process(); reprocess(); required();",
  ],
  [
    "src/core/a.ts",
    '// import { b } from "../site/b.ts"; not Date.now()\nexport const url = "https://x";',
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
  ["src/core/a.ts", "export const a = process.env;"],
  ["src/core/items/a.ts", "export const a = document.title;"],
  ["src/browser/quiz/a.ts", "const a = Buffer.from([]);"],
  ["src/browser/quiz/a.ts", "const { env } = process;"],
  ["src/browser/quiz/a.ts", "const a = globalThis.process;"],
  ["src/search/text/a.ts", "const a = __dirname;"],
  ["src/search/format/a.ts", "const a = import.meta.dirname;"],
  ["src/search/query/a.ts", 'const b = require("b");'],
  ["src/search/query/a.ts", "global.a = setTimeout;"],
  ["src/search/query/a.ts", 'import type { B } from "../index/b.ts";'],
  ["src/search/format/a.ts", 'import { b } from "../query/b.ts";'],
  ["src/browser/search/a.ts", 'import type { B } from "../../search/index/b.ts";'],
  ["src/search/a.ts", 'import {\n  b,\n} from "../site/b.ts";'],
  ["src/search/a.ts", 'import { join } from "node:path";'],
  ["src/site/a.ts", 'import type { B } from "../browser/b.ts";'],
  ["src/site/a.ts", 'import type lunr from "lunr";'],
  ["src/site/a.ts", 'import Eleventy from "@11ty/eleventy";'],
  ["src/site/a.ts", 'export * from "../eleventy/b.ts";'],
  ["src/browser/a.ts", 'import type { B } from "../site/b.ts";'],
  ["src/browser/a.ts", 'import "node:fs";'],
  ["src/browser/a.ts", 'const b = await import("lunr");'],
  ["src/browser/a.ts", 'import Papa from "papaparse";'],
  ["src/browser/a.ts", 'import { b } from "../formats/b.ts";'],
  ["src/search/query/a.ts", 'import { unzipSync } from "fflate";'],
  ["src/core/items/a.ts", 'import { Parser } from "htmlparser2";'],
  ["src/eleventy/a.ts", 'import { b } from "../cli/b.ts";'],
  ["src/cli/a.ts", 'import Eleventy from "@11ty/eleventy";'],
  ["src/cli/a.ts", 'import { b } from "../../tests/b.ts";'],
];

test.each(forbidden)("%s may not say %j", (file, code) => {
  expect(importFaults(new Map([[file, code]]))).toHaveLength(1);
});

test("no files in src/ import one another in a circle, not even types", () => {
  expect(importCircles(sourceFiles())).toEqual([]);
});

const circles: readonly (readonly [what: string, files: Readonly<Record<string, string>>])[] = [
  ["values", { "src/a.ts": 'import { b } from "./b.ts";' }],
  ["types", { "src/a.ts": 'import type { B } from "./b.ts";' }],
  ["a type among values", { "src/a.ts": 'import { c, type B } from "./b.ts";' }],
  ["a type named where it is used", { "src/a.ts": 'let b: import("./b.ts").B;' }],
  ["what is loaded later", { "src/a.ts": 'const b = await import("./b.ts");' }],
  ["what is handed on", { "src/a.ts": 'export { b } from "./b.ts";' }],
  ["effects", { "src/a.ts": 'import "./b.ts";' }],
];

test.each(circles)("a circle of two files is found: %s", (_what, files) => {
  const back = { "src/b.ts": 'import type { A } from "./a.ts";' };
  expect(importCircles(new Map(Object.entries({ ...files, ...back })))).toEqual([
    "src/a.ts imports src/b.ts, which imports src/a.ts",
  ]);
});

test("a circle is told without the files that only lead to it or away from it", () => {
  const files = {
    "src/site/way-in.ts": 'import { a } from "../core/a.ts";',
    "src/core/a.ts": 'import { leaf } from "./leaf.ts";\nimport { b } from "./items/b.ts";',
    "src/core/items/b.ts": 'import { c } from "../c.ts";',
    "src/core/c.ts": 'import type { A } from "./a.ts";\nimport { leaf } from "./leaf.ts";',
    "src/core/leaf.ts": "export const leaf = 1;",
  };
  expect(importCircles(new Map(Object.entries(files)))).toEqual([
    "src/core/a.ts imports src/core/items/b.ts, which imports src/core/c.ts, which imports src/core/a.ts",
  ]);
});

test("every file in a circle is in one that is told, and one that imports itself is one", () => {
  const files = {
    "src/a.ts": 'import "./b.ts";',
    "src/b.ts": 'import "./a.ts";\nimport "./c.ts";',
    "src/c.ts": 'import "./b.ts";',
    "src/d.ts": 'import "./d.ts";',
  };
  expect(importCircles(new Map(Object.entries(files)))).toEqual([
    "src/a.ts imports src/b.ts, which imports src/a.ts",
    "src/c.ts imports src/b.ts, which imports src/c.ts",
    "src/d.ts imports src/d.ts",
  ]);
});

test("no circle is seen where two ways lead to one file, or only a comment leads back", () => {
  const files = {
    "src/a.ts": 'import { b } from "./b.ts";\nimport { c } from "./c.ts";',
    "src/b.ts": 'import { d } from "./d.ts";\n// import { a } from "./a.ts";',
    "src/c.ts": 'import type { D } from "./d.ts";\nimport a from "a.ts";',
    "src/d.ts": '/* import { b } from "./b.ts"; */ export const d = 1;',
  };
  expect(importCircles(new Map(Object.entries(files)))).toEqual([]);
});

function sourceFiles(): ReadonlyMap<string, string> {
  const paths = globSync("src/**/*.ts", { cwd: repository });
  return new Map(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(repository, path), "utf8")]),
  );
}
