import { startAttempt } from "../../core/attempts/attempts.ts";
import { planItems } from "../../core/selection/plan-items.ts";
import { readPools } from "../../core/selection/pools.ts";
import { randomSeed, stamp } from "../storage/stamp.ts";
import type { Plan, Run } from "./run.ts";

/** Without `items`, an attempt asks all, or as many as the quiz draws. */
export interface AttemptOptions {
  readonly items?: readonly string[];
  readonly shuffle: boolean;
  readonly limit?: number | null;
}

/** Starts a new attempt; the first one on a page as its address asks. */
export function startNewAttempt(run: Run, { items, shuffle, limit = null }: AttemptOptions): void {
  const { linkSeed, linkCount } = run.quiz.dataset;
  const isLinked = items === undefined && (linkSeed ?? linkCount) !== undefined;
  const plan = isLinked
    ? linkedPlan(run, { shuffle })
    : planAttempt(run, randomSeed(), { items, shuffle });
  if (isLinked) {
    // Another attempt is to be another one.
    delete run.quiz.dataset.linkSeed;
    delete run.quiz.dataset.linkCount;
  }
  void run.history.append(startAttempt(run.state, run.practice, { ...plan, limit }, stamp()));
}

/** What a quiz that draws or shuffles asks before the first attempt is started. */
export function firstPlan(run: Run): Plan {
  const { shuffled } = run.quiz.dataset;
  return planAttempt(run, randomSeed(), { shuffle: shuffled !== undefined });
}

/** What the page's address asks for, by the seed that it names. */
export function linkedPlan(run: Run, { shuffle = false } = {}): Plan {
  const { linkSeed, linkCount, shuffled } = run.quiz.dataset;
  return planAttempt(run, Number(linkSeed ?? randomSeed()), {
    shuffle: shuffle || linkSeed !== undefined || shuffled !== undefined,
    count: linkCount === undefined ? undefined : Number(linkCount),
  });
}

function planAttempt(
  { quiz, all }: Run,
  seed: number,
  options: {
    readonly items?: readonly string[] | undefined;
    readonly count?: number | undefined;
    readonly shuffle: boolean;
  },
): Plan {
  const pools = readPools(quiz.dataset.pools ?? "");
  return planItems(
    all.map(({ item }) => item),
    { ...options, pools, seed },
  );
}
