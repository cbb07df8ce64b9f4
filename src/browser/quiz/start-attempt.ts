import { startAttempt } from "../../core/attempts/attempts.ts";
import { drawFromPools, readPools } from "../../core/selection/pools.ts";
import { shuffled } from "../../core/selection/shuffle.ts";
import { randomSeed, stamp } from "../storage/stamp.ts";
import type { Plan, Run } from "./run.ts";

/** Without `items`, an attempt asks all, or as many as the quiz draws. */
export interface AttemptOptions {
  readonly items?: readonly string[];
  readonly shuffle: boolean;
  readonly limit?: number | null;
}

/** Starts a new attempt. */
export function startNewAttempt(run: Run, { items, shuffle, limit = null }: AttemptOptions): void {
  const plan = planAttempt(run, randomSeed(), { items, shuffle });
  void run.history.append(startAttempt(run.state, run.practice, { ...plan, limit }, stamp()));
}

/** What a quiz that draws or shuffles asks before the first attempt is started. */
export function firstPlan(run: Run): Plan {
  const { seed, shuffled } = run.quiz.dataset;
  return planAttempt(run, Number(seed ?? randomSeed()), { shuffle: shuffled !== undefined });
}

function planAttempt(
  { quiz, all }: Run,
  seed: number,
  { items, shuffle }: { readonly items?: readonly string[] | undefined; readonly shuffle: boolean },
): Plan {
  const pools = readPools(quiz.dataset.pools ?? "");
  const every = all.map(({ item }) => item);
  const asked = items ?? (pools.length > 0 ? drawFromPools(pools, seed) : every);
  if (shuffle) return { items: shuffled(asked, seed), seed };
  return { items: asked.length === every.length ? [] : asked, seed: null };
}
