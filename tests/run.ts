import { availableParallelism } from "node:os";
import { changedSteps } from "./support/changed-steps.ts";
import { runSideBySide } from "./support/side-by-side.ts";
import { type Step, steps, stepsNamed } from "./support/steps.ts";
import type { Tally } from "./support/tally.ts";
import { temporaryInMemory } from "./support/temporary-in-memory.ts";

// `npm test`: every check of the project, all of them even when one fails. With names of steps
// (`npm test -- unit links`) only those; with `--changed` what a change touches. The last line is the
// count.

main();

async function main(): Promise<void> {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 24) {
    console.error(
      `The tests need Node 24 and run under ${process.version}; run "npm ci" without --ignore-scripts, which installs it in node_modules.`,
    );
    process.exit(1);
  }
  const wanted = chosen(process.argv.slice(2));
  temporaryInMemory();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const count = (step: Step, { passed, failed, skipped }: Tally) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) failures.push(step.title);
  };
  await runSideBySide(wanted, {
    places: availableParallelism(),
    show: (text) => process.stdout.write(text),
    count,
  });
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  const skips = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skips}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function chosen(names: readonly string[]): readonly Step[] {
  if (names.length === 1 && names[0] === "--changed") return changedSteps();
  const known = [...new Set(steps.map(({ name }) => name))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}"; the steps are ${known.join(", ")}.`);
    process.exit(1);
  }
  return stepsNamed(names.length === 0 ? known : names);
}
