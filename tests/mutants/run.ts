import { globSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { parseArgs } from "node:util";
import { repository } from "../support/build-site.ts";
import { isAlike } from "./alike.ts";
import { type Area, areas, sampleOfLines } from "./areas.ts";
import { loadStryker, type Mutant } from "./stryker.ts";

// `npm run test:mutants [-- AREA | FILE …] [--lines N] [--seed N]`: changes the code in small ways, one at a
// time, and runs the tests that reach each change: a change that no test notices is printed. With --lines only
// changes on that many lines of each area, chosen by the seed. Areas: core, search, rest. Of files, which may
// be patterns such as 'src/core/items/*.ts', only the tests that import them run.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: "string" }, seed: { type: "string", default: "1" } },
});
process.chdir(repository);
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
  const stryker = new Stryker({
    mutate:
      lines === undefined ? files : sampleOfLines(files, { lines, seed: Number(values.seed) }),
    testRunner: "vitest",
    vitest: { configFile: area.tests, related: files.length < sourcesOf(area).length },
    plugins: [runner],
    coverageAnalysis: "perTest",
    // What runs once as a file loads would need every test again for each change.
    ignoreStatic: true,
    concurrency: 2,
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
  const folders = Map.groupBy(counted, ({ fileName }) => folderOf(fileName));
  for (const [folder, inFolder] of [...folders].sort(([a], [b]) => a.localeCompare(b))) {
    const missed = unnoticed.filter(({ fileName }) => folderOf(fileName) === folder).length;
    console.log(`${folder}: ${inFolder.length - missed} of ${inFolder.length} noticed`);
  }
  const all = counted.length - alike.length;
  const score = all === 0 ? 100 : (100 * (all - unnoticed.length)) / all;
  console.log(
    `${area.name}: ${score.toFixed(1)} % of ${all} changes noticed (asked: ${area.asked} %), ${alike.length} more alike in meaning\n`,
  );
  if (score < area.asked) process.exitCode = 1;
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
