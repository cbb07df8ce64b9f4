import { readFileSync } from "node:fs";
import { shuffled } from "../../src/core/selection/shuffle.ts";

/** Code whose tests are held to notice a share of small changes to it. */
export interface Area {
  readonly name: string;
  readonly sources: readonly string[];
  /** Vitest's configuration with the tests that are to notice. */
  readonly tests: string;
  /** Per cent. */
  readonly asked: number;
}

export const areas: readonly Area[] = [
  {
    name: "core",
    sources: ["src/core/**/*.ts"],
    tests: "tests/mutants/core.config.ts",
    asked: 90,
  },
  {
    name: "search",
    sources: ["src/search/**/*.ts"],
    tests: "tests/mutants/core.config.ts",
    asked: 90,
  },
  {
    name: "rest",
    // Not src/messages/en, which is sentences alone.
    sources: ["src/{cli,eleventy,markdown,output,render,site}/**/*.ts", "src/messages/*.ts"],
    tests: "tests/mutants/rest.config.ts",
    asked: 85,
  },
];

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
