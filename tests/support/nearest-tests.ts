import { readFileSync } from "node:fs";
import { join, matchesGlob, posix } from "node:path";
import { repository } from "./build-site.ts";
import { importsOf } from "./imports.ts";

/** Unit tests of a change: those to run at once, and how many more import what changed. */
export interface NearestTests {
  readonly tests: readonly string[];
  readonly others: number;
}

/** What hardly any change leaves as it was, and is quick: rooms, lengths, what documents name, the manual's reference. */
const always = [
  ...["tests/architecture.test.ts", "tests/contributing.test.ts", "tests/docs/reference.test.ts"],
  ...["tests/file-length.test.ts", "tests/privacy.test.ts"],
];

/** Files that nothing imports, and the tests that read them. */
const readBy: readonly (readonly [files: string, tests: string])[] = [
  ["_includes/**/*.njk", "tests/render/*.test.ts"],
  ["_includes/css/**", "tests/{output/stylesheets,render/*look*,site/colours}.test.ts"],
  ["src/messages/en/*.ts", "tests/{messages/*,render/*messages*}.test.ts"],
  ["docs/content/**", "tests/docs/*.test.ts"],
  ["{content,quizzes}/**", "tests/site/guide-*.test.ts"],
  ["starter/**", "tests/cli/new/*.test.ts"],
];

/**
 * The unit tests to run of a change: those that changed, those that read what changed, and of those that
 * import it, the nearest: in fewest steps, then of its own room, then of the pages in which it is seen.
 * Almost all that builds a site imports almost everything.
 * @param changed Paths from the repository's folder, with forward slashes.
 * @param options.slow Left out, unless they changed.
 */
export function nearestTests(
  changed: readonly string[],
  {
    limit,
    slow,
    imports,
  }: {
    readonly limit: number;
    readonly slow: readonly string[];
    readonly imports: ReadonlyMap<string, readonly string[]>;
  },
): NearestTests {
  const all = [...imports.keys()].filter(isUnitTest).sort();
  const own = all.filter((test) => changed.includes(test));
  const reading = all.filter((test) =>
    readBy.some(
      ([files, tests]) =>
        matchesGlob(test, tests) && changed.some((file) => matchesGlob(file, files)),
    ),
  );
  const steps = stepsTo(changed, imports);
  const rooms = new Set(changed.map(roomOf));
  const placeOf = (test: string) =>
    (steps.get(test) ?? 0) * 3 + (rooms.has(roomOf(test)) ? 0 : roomOf(test) === "render" ? 1 : 2);
  const importing = all
    .filter((test) => steps.has(test) && !slow.includes(test))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const near = importing.slice(0, limit);
  const first = [...own, ...always, ...reading].filter(
    (test) => own.includes(test) || !slow.includes(test),
  );
  const tests = [...new Set([...first, ...near])];
  const others = all.filter((test) => steps.has(test) && !tests.includes(test)).length;
  return { tests, others };
}

/** Of all that imports one of these files: in how many steps. */
function stepsTo(
  changed: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, number> {
  const importers = new Map<string, string[]>();
  for (const [file, imported] of imports) {
    for (const name of imported) importers.set(name, [...(importers.get(name) ?? []), file]);
  }
  const steps = new Map(changed.map((file) => [file, 0]));
  for (const [file, count] of steps) {
    for (const importer of importers.get(file) ?? []) {
      // A map is gone through to its end, also what is added meanwhile.
      if (!steps.has(importer)) steps.set(importer, count + 1);
    }
  }
  return steps;
}

/** What each file of code imports at run time, by path from the repository's folder. */
export function importsOfFiles(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(repository, file), "utf8");
      const code = text.replace(/^(?:import|export) type [^;]*;/gm, "");
      const relative = importsOf(code).filter((name) => name.startsWith("."));
      return [file, relative.map((name) => posix.join(posix.dirname(file), name))];
    }),
  );
}

function isUnitTest(file: string): boolean {
  return file.endsWith(".test.ts") && !file.endsWith(".browser.test.ts");
}

/** `search` of `src/search/query/find.ts` and of `tests/search/find.test.ts`. */
function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}
