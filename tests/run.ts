import { type Step, steps, type Tally } from "./support/steps.ts";

// `npm test`: every check of the project, all of them even when one fails. With names of steps
// (`npm test -- unit links`) only those. The last line is the count.

main();

async function main(): Promise<void> {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 24) {
    console.error(
      `The tests need Node 24 and run under ${process.version}; run "npm ci" without --ignore-scripts, which installs it in node_modules.`,
    );
    process.exit(1);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  for (const step of chosen(process.argv.slice(2))) {
    const { passed, failed, skipped } = await runStep(step);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failed > 0) failures.push(step.title);
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(", ")}`);
  const skips = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skips}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function runStep(step: Step): Promise<Tally> {
  console.log(`\n== ${step.title}`);
  const start = performance.now();
  const tally = await tallyOf(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${step.title}: ${tally.failed === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  return tally;
}

/** A step that cannot run has failed: the others still run. */
async function tallyOf(step: Step): Promise<Tally> {
  try {
    return await step.run();
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function chosen(names: readonly string[]): readonly Step[] {
  const known = steps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}"; the steps are ${known.join(", ")}.`);
    process.exit(1);
  }
  return names.length === 0 ? steps : steps.filter(({ name }) => names.includes(name));
}
