import { startAttempt } from "../../core/attempts/attempts.ts";
import { planItems } from "../../core/selection/plan-items.ts";
import { readPools } from "../../core/selection/pools.ts";
import type { QuizLink } from "../../core/selection/quiz-link.ts";
import { randomSeed, stamp } from "../storage/stamp.ts";
import type { Plan, Run } from "./run.ts";

/** Without `items`, an attempt asks all, or as many as the quiz draws. */
export interface AttemptOptions {
  readonly items?: readonly string[];
  readonly shuffle: boolean;
  readonly limit?: number | null;
}

/** Starts a new attempt, as the page's address asks where that waits for one. */
export function startNewAttempt(run: Run, { items, shuffle, limit = null }: AttemptOptions): void {
  const { linked } = run;
  const link = items === undefined && linked?.mode === run.mode ? linked.link : null;
  // Another attempt is to be another one.
  if (link !== null) run.linked = undefined;
  const plan = link
    ? linkedPlan(run, link, { shuffle })
    : planAttempt(run, randomSeed(), { items, shuffle });
  void run.history.append(startAttempt(run.state, run.practice, { ...plan, limit }, stamp()));
}

/** Settles what a quiz that draws or shuffles asks before the first attempt is started. */
export function drawFirst(run: Run): void {
  const { shuffled } = run.quiz.dataset;
  const plan = planAttempt(run, randomSeed(), { shuffle: shuffled !== undefined });
  run.firstPlan = () => plan;
}

/** What the page's address asks for, by the seed that it names. */
export function linkedPlan(run: Run, { seed, count }: QuizLink, { shuffle = false } = {}): Plan {
  const isShuffled = run.quiz.dataset.shuffled !== undefined;
  return planAttempt(run, seed ?? randomSeed(), {
    shuffle: shuffle || seed !== undefined || isShuffled,
    count,
  });
}

/** The limit in seconds that the next attempt gets where the page's address says one. */
export function linkedLimit({ linked, mode }: Run): number | null {
  const minutes = linked?.mode === mode ? linked.link.minutes : undefined;
  return minutes === undefined ? null : 60 * minutes;
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
