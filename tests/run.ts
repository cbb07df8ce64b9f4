import { availableParallelism } from "node:os";
import { changedSteps } from "./support/changed-steps.ts";
import type { Say } from "./support/run-node.ts";
import { type Step, steps } from "./support/steps.ts";
import { one, type Tally } from "./support/tally.ts";

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
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const count = (step: Step, { passed, failed, skipped }: Tally) => {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) failures.push(step.title);
  };
  await runSideBySide(
    wanted.filter(({ isAlone }) => !isAlone),
    count,
  );
  for (const step of wanted.filter(({ isAlone }) => isAlone)) {
    process.stdout.write(`\n== ${step.title}\n`);
    count(step, await runStep(step, (text) => process.stdout.write(text)));
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  const skips = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skips}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

/** As many at a time as there are cores; what each says is shown when it is done. */
async function runSideBySide(
  steps: readonly Step[],
  count: (step: Step, tally: Tally) => void,
): Promise<void> {
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      let said = `\n== ${step.title}\n`;
      const tally = await runStep(step, (text) => {
        said += text;
      });
      process.stdout.write(said);
      count(step, tally);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

/** A step that cannot run has failed: the others still run. */
async function runStep(step: Step, say: Say): Promise<Tally> {
  const start = performance.now();
  const tally = await step.run(say).catch((error: unknown) => {
    say(`${error instanceof Error ? error.message : error}\n`);
    return one(false);
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${step.title}: ${tally.failed === 0 ? "passed" : "FAILED"} in ${seconds} s\n`);
  return tally;
}

function chosen(names: readonly string[]): readonly Step[] {
  if (names.length === 1 && names[0] === "--changed") return changedSteps();
  const known = steps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}"; the steps are ${known.join(", ")}.`);
    process.exit(1);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}
