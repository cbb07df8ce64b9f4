import type { Say } from "./run-node.ts";
import type { Step } from "./steps.ts";
import { one, type Tally } from "./tally.ts";

/**
 * Runs steps in their order, as many at a time as there are places. What one says is shown when it is done, or
 * line by line where it is shown as it goes: then other lines may come between.
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
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { say, end } = step.isShownAsItGoes ? wholeLines(show) : allAtOnce(show);
      say(`\n== ${step.title}\n`);
      const tally = await runStep(step, say);
      end();
      count(step, tally);
    }
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

interface Shown {
  readonly say: Say;
  end(): void;
}

function allAtOnce(show: Say): Shown {
  let said = "";
  return {
    say(text) {
      said += text;
    },
    end: () => show(said),
  };
}

/** Hands on whole lines alone, so that what another step says comes between two of them. */
function wholeLines(show: Say): Shown {
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
