import { execFileSync } from "node:child_process";
import { repository } from "./build-site.ts";
import { packageCommand, runNode, type Say } from "./run-node.ts";
import { type Step, types } from "./steps.ts";
import { one, type Tally } from "./tally.ts";
import { vitest } from "./vitest-step.ts";

/** Tests that run the program as others do, many times over: left to the whole run. */
const slow = [
  ...["tests/eleventy/command.test.ts", "tests/output/folder/killed.test.ts"],
  ...["tests/site/languages.test.ts", "tests/site/authored-texts.test.ts"],
  ...["tests/cli/configuration.test.ts", "tests/cli/reports.test.ts", "tests/cli/serve.test.ts"],
  ...["tests/package.test.ts", "tests/readme.test.ts", "tests/search/base-ranking.test.ts"],
];

/**
 * What `npm test -- --changed` runs: types, and of what was changed since the branch left `main`, or
 * is not committed, the lint, the unit tests that import it but the slow ones, and the browser tests among it.
 */
export function changedSteps(): readonly Step[] {
  const since = forkPoint();
  const browserTests = changedFiles(since).filter((name) => name.endsWith(".browser.test.ts"));
  const changed = ["--changed", since, "--passWithNoTests"];
  return [
    { name: "types", title: "Types", run: types },
    { name: "lint", title: "Format and lint of what changed", run: (say) => lint(since, say) },
    {
      name: "unit",
      title: "Unit tests of what changed",
      isShownAsItGoes: true,
      run: (say) => vitest(["--project", "unit", ...changed], say, { leaveOut: slow }),
    },
    ...(browserTests.length === 0 ? [] : [browserStep(browserTests)]),
  ];
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
