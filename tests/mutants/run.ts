import { globSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, matchesGlob } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "../support/build-site.ts";
import { isAlike } from "./alike.ts";
import { type Area, areas, sampleOfLines } from "./areas.ts";
import { type Score, scoreOf } from "./score.ts";
import { loadStryker, type Mutant } from "./stryker.ts";

// `npm run test:mutants [-- AREA | FILE …] [--lines N] [--seed N]`: changes the code in small ways, one at a
// time, and runs the tests that reach each change: a change that no test notices is printed, then the share
// that is noticed, by folder and area. With --lines only changes on that many lines of each area, chosen by the
// seed; the interval says where the share of all lines lies. Areas are the rooms of src/ (areas.ts). Of files,
// which may be patterns such as 'src/core/items/*.ts', only the tests that import them run.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: "string" }, seed: { type: "string", default: "1" } },
});
process.chdir(repository);
// Each change loads the code anew: what Node made of it for the one before is kept.
Object.assign(process.env, { NODE_COMPILE_CACHE: join(repository, ".cache/compiled") });
const chosen = areas.flatMap((area) => {
  const own = sourcesOf(area);
  if (positionals.length === 0 || positionals.includes(area.name)) return [{ area, files: own }];
  const named = own.filter((file) => positionals.some((pattern) => matchesGlob(file, pattern)));
  return named.length === 0 ? [] : [{ area, files: named }];
});
if (chosen.length === 0) {
  const names = areas.map(({ name }) => name).join(", ");
  console.error(`No area and no file of one is named ${positionals.join(", ")}; areas: ${names}.`);
  process.exit(1);
}
const { Stryker, runner } = await loadStryker();
for (const { area, files } of chosen) report(area, await mutantsOf(area, files));

function sourcesOf({ sources }: Area): readonly string[] {
  const files = globSync(sources).map((file) => file.replaceAll("\\", "/"));
  return files.filter((file) => !file.endsWith(".d.ts"));
}

async function mutantsOf(area: Area, files: readonly string[]): Promise<readonly Mutant[]> {
  const lines = values.lines === undefined ? undefined : Number(values.lines);
  Object.assign(process.env, { MUTANTS_AREA: area.name });
  const stryker = new Stryker({
    mutate:
      lines === undefined ? files : sampleOfLines(files, { lines, seed: Number(values.seed) }),
    testRunner: "vitest",
    testRunnerNodeArgs: ["--conditions=waymark-source"],
    vitest: {
      configFile: "tests/mutants/vitest.config.ts",
      // A thread may not change the folder that the program runs in, as tests of commands do.
      pool: "forks",
      related: files.length < sourcesOf(area).length,
    },
    plugins: [runner],
    coverageAnalysis: "perTest",
    // What runs once as a file loads would need every test again for each change.
    ignoreStatic: true,
    // One core stays free for other work.
    concurrency: Math.max(1, availableParallelism() - 1),
    // Stryker would rewrite tsconfig.json by TypeScript's old interface, and nothing here reads it.
    tsconfigFile: "none",
    tempDirName: ".cache/mutants",
    // Among it whole browsers, which the copy that is changed does without.
    ignorePatterns: [".cache", "_site", "dist"],
    reporters: ["progress-append-only"],
    allowEmpty: true,
    dryRunTimeoutMinutes: 30,
  });
  return stryker.runMutationTest();
}

function report(area: Area, mutants: readonly Mutant[]): void {
  const counted = mutants.filter(({ status }) => status !== "Ignored" && status !== "CompileError");
  const lived = counted.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const alike = lived.filter((mutant) => isAlike(described(mutant)));
  const unnoticed = lived.filter((mutant) => !alike.includes(mutant));
  for (const mutant of unnoticed) {
    const { file, line, column, was, becomes } = described(mutant);
    console.log(`${file}:${line}:${column} ${mutant.mutatorName}: ${was} → ${becomes}`);
  }
  const telling = counted.filter((mutant) => !alike.includes(mutant));
  const scored = (some: readonly Mutant[]) => scoreOf(linesOf(some, unnoticed));
  const folders = Map.groupBy(telling, ({ fileName }) => folderOf(fileName));
  for (const [folder, inFolder] of [...folders].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`${folder}: ${inWords(scored(inFolder))}`);
  }
  const score = scored(telling);
  const late = counted.filter(({ status }) => status === "Timeout").length;
  console.log(
    `${area.name}: ${inWords(score)}; ${late} of them took too long; asked: ${area.asked} %; ${alike.length} more alike in meaning\n`,
  );
  if (100 * score.share < area.asked) process.exitCode = 1;
}

function linesOf(mutants: readonly Mutant[], unnoticed: readonly Mutant[]) {
  const lines = Map.groupBy(mutants, ({ fileName, location }) => {
    return `${fileName}:${location.start.line}`;
  });
  return [...lines.values()].map((onLine) => ({
    changes: onLine.length,
    noticed: onLine.filter((mutant) => !unnoticed.includes(mutant)).length,
  }));
}

function inWords({ changes, share, interval: { low, high } }: Score): string {
  const perCent = (part: number) => (100 * part).toFixed(1);
  const range =
    values.lines === undefined ? "" : `, 95 % interval ${perCent(low)} to ${perCent(high)}`;
  return `${perCent(share)} % of ${changes} changes noticed${range}`;
}

function described({ fileName, location, replacement = "" }: Mutant) {
  const file = fileName.replaceAll("\\", "/").replace(/^.*?(?=src\/)/, "");
  const { start, end } = location;
  const text = readFileSync(join(repository, file), "utf8").split("\n");
  const first = text[start.line - 1] ?? "";
  const was =
    start.line === end.line
      ? first.slice(start.column - 1, end.column - 1)
      : `${first.slice(start.column - 1).trim()} …`;
  const becomes = replacement.replace(/\s+/g, " ");
  return { file, line: start.line, column: start.column, was, becomes };
}

function folderOf(fileName: string): string {
  const file = fileName.replaceAll("\\", "/").replace(/^.*?(?=src\/)/, "");
  return file.slice(0, file.lastIndexOf("/"));
}
