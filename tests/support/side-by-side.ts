import type { Say } from "./run-node.ts";
import type { Step } from "./steps.ts";
import { one, type Tally } from "./tally.ts";

/**
 * Runs as many steps at a time as there are places, and shows what each said when it is done. Those that
 * are shown as they go are begun last, one after the other, as soon as a place is free.
 * @param count Hears of each step what came of it: one that throws has failed.
 */
export async function runSideBySide(
  steps: readonly Step[],
  {
    places,
    show,
    count,
  }: {
    readonly places: number;
    readonly show: Say;
    count(step: Step, tally: Tally): void;
  },
): Promise<void> {
  const waiting = steps.filter(({ isShownAsItGoes }) => !isShownAsItGoes);
  const last = steps.filter(({ isShownAsItGoes }) => isShownAsItGoes);
  const runLast = async () => {
    for (const step of last) {
      const lines = wholeLines(show);
      lines.say(`\n== ${step.title}\n`);
      const tally = await runStep(step, lines.say);
      lines.end();
      count(step, tally);
    }
  };
  let lastOnes: Promise<void> | undefined;
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      let said = `\n== ${step.title}\n`;
      const tally = await runStep(step, (text) => {
        said += text;
      });
      show(said);
      count(step, tally);
    }
    lastOnes ??= runLast();
    await lastOnes;
  };
  await Promise.all(Array.from({ length: places }, work));
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

/** Hands on whole lines alone, so that what another step says comes between two of them. */
function wholeLines(show: Say): { readonly say: Say; end(): void } {
  let rest = "";
  return {
    say(text) {
      const said = rest + text;
      const end = said.lastIndexOf("\n") + 1;
      rest = said.slice(end);
      if (end > 0) show(said.slice(0, end));
    },
    end() {
      if (rest !== "") show(`${rest}\n`);
    },
  };
}
