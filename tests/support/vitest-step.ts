import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inTemporaryFolder } from "./in-temporary-folder.ts";
import { packageCommand, runNode, type Say } from "./run-node.ts";
import { one, type Tally } from "./tally.ts";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/**
 * Runs Vitest with arguments such as `--project unit`, says which files took longest, and counts.
 * @param archive The package, where it is packed already.
 * @param isBuilt Whether `_site` is what the sources build; otherwise browser tests build their own.
 */
export function vitest(
  args: readonly string[],
  say: Say,
  {
    archive = "",
    isBuilt = true,
  }: {
    readonly archive?: string | undefined;
    readonly isBuilt?: boolean;
  } = {},
): Promise<Tally> {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, "report.json");
    const exitCode = await runNode(
      [
        packageCommand("vitest", "vitest"),
        ...["run", ...args],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
      ],
      {
        say,
        env: {
          WAYMARK_SITE_IS_BUILT: isBuilt ? "1" : "0",
          WAYMARK_PACKED: archive,
        },
      },
    );
    if (!existsSync(file)) return one(false);
    const report: Report = JSON.parse(readFileSync(file, "utf8"));
    say(slowest(report));
    const failed = report.numFailedTests;
    return {
      passed: report.numPassedTests,
      // A file that cannot be loaded, or an error outside a test, fails no test by name.
      failed: exitCode === 0 ? failed : Math.max(failed, 1),
      skipped: report.numPendingTests + report.numTodoTests,
    };
  });
}

function slowest({ testResults }: Report): string {
  const lines = testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, 10)
    .map(
      ({ name, seconds }) =>
        `${seconds.toFixed(1).padStart(7)} s  ${name.replace(/.*\/tests\//, "tests/")}`,
    );
  return lines.length === 0 ? "" : `The slowest files:\n${lines.join("\n")}\n`;
}
