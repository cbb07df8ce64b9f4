import { startAttempt } from "../../core/attempts/attempts.ts";
import { drawFromPools, readPools } from "../../core/selection/pools.ts";
import { shuffled } from "../../core/selection/shuffle.ts";
import { randomSeed, stamp } from "../storage/stamp.ts";
import type { Plan, Run } from "./run.ts";

/** What to begin with: no items named are all, or as many as the quiz draws. */
export interface Beginning {
  readonly items?: readonly string[];
  readonly shuffle: boolean;
  readonly limit?: number | null;
}

/** Begins an attempt afresh. */
export function begin(run: Run, { items, shuffle, limit = null }: Beginning): void {
  const plan = draw(run, randomSeed(), { items, shuffle });
  void run.history.append(startAttempt(run.state, run.practice, { ...plan, limit }, stamp()));
}

/** What a quiz that draws or shuffles asks until an attempt is begun. */
export function firstPlan(run: Run): Plan {
  const { seed, shuffled } = run.quiz.dataset;
  return draw(run, Number(seed ?? randomSeed()), { shuffle: shuffled !== undefined });
}

function draw(
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
