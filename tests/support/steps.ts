import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repository } from "./build-site.ts";
import { checkHtml } from "./check-html.ts";
import { checkLinks } from "./check-links.ts";
import { packageCommand, runNode } from "./run-node.ts";

/** How many tests a step ran; a step that is one check counts as one. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Step {
  /** What the command line calls it. */
  readonly name: string;
  readonly title: string;
  run(): Promise<Tally>;
}

const site = join(repository, "_site");

/** Everything that `npm test` runs, in order. */
export const steps: readonly Step[] = [
  { name: "types", title: "Types", run: types },
  { name: "package", title: "Compiled package", run: compiledPackage },
  { name: "lint", title: "Format and lint", run: lint },
  { name: "unused", title: "Unused code and dependencies", run: unused },
  { name: "unit", title: "Unit tests", run: () => vitest("unit") },
  { name: "build", title: "The site's build", run: build },
  {
    name: "html",
    title: "HTML of every page",
    run: () => check(checkHtml),
  },
  {
    name: "links",
    title: "Internal links and fragments",
    run: () => check(checkLinks),
  },
  { name: "browser", title: "Browser tests", run: browserTests },
];

async function types(): Promise<Tally> {
  return one((await runNode([packageCommand("typescript", "tsc"), "--noEmit"])) === 0);
}

/** What the published package holds compiles, types and all. */
async function compiledPackage(): Promise<Tally> {
  const tsc = packageCommand("typescript", "tsc");
  return inTemporaryFolder(async (folder) =>
    one((await runNode([tsc, "-p", "tsconfig.build.json", "--outDir", folder])) === 0),
  );
}

async function lint(): Promise<Tally> {
  const biome = packageCommand("@biomejs/biome", "biome");
  return one((await runNode([biome, "check", "--error-on-warnings"])) === 0);
}

async function unused(): Promise<Tally> {
  return one((await runNode([packageCommand("knip", "knip"), "--no-progress"])) === 0);
}

async function build(): Promise<Tally> {
  return one((await builtSite()) !== null);
}

let building: Promise<string | null> | undefined;

/** The site's folder, built once a run by whichever step asks first; null when it does not build. */
function builtSite(): Promise<string | null> {
  const args = ["--conditions=waymark-source", "src/cli/main.ts", "build"];
  building ??= runNode(args).then((exitCode) => (exitCode === 0 ? site : null));
  return building;
}

/** Checks the built site; a site of an earlier run would prove nothing. */
async function check(find: (folder: string) => Promise<readonly string[]>): Promise<Tally> {
  const folder = await builtSite();
  if (folder === null) throw new Error("The site does not build, so there is nothing to check.");
  const faults = await find(folder);
  for (const fault of faults) console.log(fault);
  return one(faults.length === 0);
}

async function browserTests(): Promise<Tally> {
  if ((await builtSite()) !== null) return vitest("browser");
  throw new Error("The site does not build, so there is nothing to browse.");
}

/** Runs a project of vitest.config.ts and reads its own count. */
async function vitest(project: "unit" | "browser"): Promise<Tally> {
  return inTemporaryFolder(async (folder) => {
    const report = join(folder, "report.json");
    const exitCode = await runNode(
      [
        packageCommand("vitest", "vitest"),
        ...["run", "--project", project],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ],
      { WAYMARK_SITE_IS_BUILT: "1" },
    );
    if (!existsSync(report)) return one(false);
    const counts = JSON.parse(readFileSync(report, "utf8"));
    const failed: number = counts.numFailedTests;
    return {
      passed: counts.numPassedTests,
      // A file that cannot be loaded, or an error outside a test, fails no test by name.
      failed: exitCode === 0 ? failed : Math.max(failed, 1),
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  });
}

function one(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "waymark-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
