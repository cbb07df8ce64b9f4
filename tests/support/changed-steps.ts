import { execFileSync } from "node:child_process";
import { globSync } from "node:fs";
import { repository } from "./build-site.ts";
import { importsOfFiles, nearestTests } from "./nearest-tests.ts";
import { packageCommand, runNode, type Say } from "./run-node.ts";
import { type Step, types } from "./steps.ts";
import { one, type Tally } from "./tally.ts";
import { vitest } from "./vitest-step.ts";

/** Tests that run the program as others do, or build many sites: left to the whole run. */
const slow = [
  ...["tests/api.test.ts", "tests/bench/scripts.test.ts", "tests/package.test.ts"],
  ...["tests/cli/reports.test.ts", "tests/cli/serve.test.ts", "tests/docs/site.test.ts"],
  ...["tests/docs/tutorial.test.ts", "tests/eleventy/command.test.ts"],
  ...["tests/eleventy/configurations.test.ts", "tests/eleventy/eleventy-pass.test.ts"],
  ...["tests/eleventy/site-file.test.ts", "tests/output/article-cache.test.ts"],
  ...["tests/output/folder/killed.test.ts", "tests/output/write-site.test.ts"],
  ...["tests/search/base-ranking.test.ts", "tests/search/reader.test.ts"],
  ...["tests/search/writer.test.ts", "tests/site/authored-texts.test.ts"],
  "tests/site/languages.test.ts",
];

/** Files of unit tests that import what changed, the nearest first: so many take half a minute. */
const LIMIT = 30;

/**
 * What `npm test -- --changed` runs of what was changed since the branch left `main`, or is not committed:
 * types, its lint, the unit tests nearest to it but the slow ones, and the browser tests among it.
 */
export function changedSteps(): readonly Step[] {
  const since = forkPoint();
  const changed = changedFiles(since);
  const browserTests = changed.filter((name) => name.endsWith(".browser.test.ts"));
  return [
    { name: "types", title: "Types", run: types },
    { name: "lint", title: "Format and lint of what changed", run: (say) => lint(since, say) },
    {
      name: "unit",
      title: "Unit tests of what changed",
      isShownAsItGoes: true,
      run: (say) => nearest(changed, say),
    },
    ...(browserTests.length === 0 ? [] : [browserStep(browserTests)]),
  ];
}

function nearest(changed: readonly string[], say: Say): Promise<Tally> {
  const code = globSync("{src,tests,bench}/**/*.ts", { cwd: repository });
  const imports = importsOfFiles(code.map((name) => name.replaceAll("\\", "/")));
  const { tests, others } = nearestTests(changed, { limit: LIMIT, slow, imports });
  if (others > 0) say(`${others} more files of unit tests import it: "npm test" runs them too.\n`);
  return vitest(["--project", "unit", ...tests], say);
}

function browserStep(files: readonly string[]): Step {
  const run = (say: Say) => vitest(["--project", "browser", ...files], say, { isBuilt: false });
  return { name: "browser", title: "Browser tests that changed", isShownAsItGoes: true, run };
}

async function lint(since: string, say: Say): Promise<Tally> {
  const biome = packageCommand("@biomejs/biome", "biome");
  const args = ["check", "--error-on-warnings", "--changed", `--since=${since}`];
  return one((await runNode([biome, ...args, "--no-errors-on-unmatched"], { say })) === 0);
}

/** Where the branch left `main`; on `main`, and in a clone without it, the last commit. */
function forkPoint(): string {
  for (const main of ["origin/main", "main"]) {
    try {
      return git("merge-base", "HEAD", main).trim();
    } catch {
      // That branch is not here.
    }
  }
  return "HEAD";
}

function changedFiles(since: string): readonly string[] {
  const committed = git("diff", "--name-only", "--diff-filter=d", since);
  const fresh = git("ls-files", "--others", "--exclude-standard");
  return `${committed}${fresh}`.split("\n").filter((name) => name !== "");
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: repository, encoding: "utf8", stdio: "pipe" });
}
