import { readFileSync } from "node:fs";
import { shuffled } from "../../src/core/selection/shuffle.ts";

/** Code whose tests are held to notice a share of small changes to it. */
export interface Area {
  readonly name: string;
  readonly sources: readonly string[];
  /** The tests that are to notice: those of the same room, and what else it takes. */
  readonly tests: readonly string[];
  /** Per cent. */
  readonly asked: number;
}

/** What browsers load is missing: most of it browser tests alone reach, which no change can be put to. */
export const areas: readonly Area[] = [
  room("core", {
    asked: 90,
    // The words of the schemas and of faults are core's too, and what is kept to be read offline.
    more: [
      "tests/site/{diagnostics,item-faults,scenario-faults,schema,typed-kinds}.test.ts",
      "tests/browser/offline-site.test.ts",
    ],
  }),
  room("search", { asked: 90 }),
  room("cli"),
  room("eleventy"),
  room("formats"),
  room("markdown", {
    // Where links lead and places of faults are told of files.
    more: [
      "tests/site/{authored-places,authored-texts,causes,heading-links,image-hosts,inclusions,link-forms}.test.ts",
      "tests/site/{little-written,media,pictures,placed-articles,remedies,term-links,written-links}.test.ts",
    ],
  }),
  // Not src/messages/en and its like, which are sentences alone.
  { ...room("messages"), sources: ["src/messages/*.ts"] },
  room("migrate"),
  room("output"),
  room("render"),
  room("site"),
];

/** Tests that no change is put to. */
export const leftOut: readonly string[] = [
  // They run the program as a process of its own, in which no change is made.
  "tests/cli/{configuration,node-version,reports,serve}.test.ts",
  "tests/eleventy/{command,configurations}.test.ts",
  "tests/output/folder/killed.test.ts",
  // It times what is made slower by changes that are looked at one at a time.
  "tests/markdown/rules/raw-tags.test.ts",
  // They ask other programs, or read the whole guide: seconds each, for what others notice sooner.
  "tests/formats/qti-schemas.test.ts",
  "tests/output/{precompress,share-pictures,stemmers}.test.ts",
  "tests/output/hosts/servers.test.ts",
  "tests/render/{page-size,print-all,structured-data}.test.ts",
  "tests/site/guide-*.test.ts",
];

function room(
  name: string,
  { asked = 85, more = [] }: { asked?: number; more?: readonly string[] } = {},
): Area {
  const tests = [`tests/${name}/**/*.test.ts`, ...more];
  return { name, sources: [`src/${name}/**/*.ts`], tests, asked };
}

/**
 * Lines of code chosen by a seed, as ranges `file:line:0-line:999`. Changes that span several lines fall
 * out: most of those take out a whole block, which tests notice soonest.
 */
export function sampleOfLines(
  files: readonly string[],
  { lines, seed }: { readonly lines: number; readonly seed: number },
): string[] {
  const all = files.flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .flatMap((text, index) => (isCode(text) ? [`${file}:${index + 1}:0-${index + 1}:999`] : [])),
  );
  return shuffled(all, seed).slice(0, lines);
}

function isCode(line: string): boolean {
  return !/^\s*(?:$|\/\/|\/?\*|import |export type|export interface|[})\]]+[;,]?$)/.test(line);
}
