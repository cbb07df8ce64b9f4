import type { AttemptEvent } from "../attempts/attempt-events.ts";
import type { AttemptStep } from "../attempts/attempt-order.ts";
import { type AttemptState, foldAttempts } from "../attempts/attempts.ts";
import { groupBy } from "../group-by.ts";
import { wasRight } from "./mastery.ts";

/** Where a learner stands with a quiz, by its newest attempts. */
export interface QuizStanding {
  readonly quiz: string;
  /** What the newest finished attempt came to; null before one is finished. */
  readonly last: QuizResult | null;
  /** The newest attempt, when it is begun and not finished; null otherwise. */
  readonly underWay: UnderWay | null;
}

/** First answers; those that are not graded are not counted. */
export interface QuizResult {
  readonly mode: "study" | "exam";
  readonly right: number;
  readonly graded: number;
  /** When its last answer was given, in milliseconds since 1970. */
  readonly at: number;
}

export interface UnderWay {
  readonly mode: "study" | "exam";
  /** Answered; in an exam, filled in. */
  readonly done: number;
  /** Asked in all. */
  readonly items: number;
  /** When it was last gone on with, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * By quiz, the one last practised first. Practice across quizzes, single items in articles and flashcards
 * are no quiz that could be gone on with.
 * @param itemsOf The ids of what a quiz asks when nothing is drawn; null for one that the site lacks.
 */
export function quizStandings(
  events: Iterable<AttemptEvent>,
  itemsOf: (quiz: string) => readonly string[] | null,
): readonly QuizStanding[] {
  const steps = [...events].filter(
    (event): event is AttemptStep & { readonly mode: "study" | "exam" } =>
      "mode" in event && (event.mode === "study" || event.mode === "exam"),
  );
  const standings = [...groupBy(steps, ({ quiz }) => quiz)].flatMap(([quiz, own]) => {
    const asked = itemsOf(quiz);
    return asked === null ? [] : [standingOf(quiz, asked, own)];
  });
  return standings.sort((a, b) => latest(b) - latest(a));
}

function standingOf(
  quiz: string,
  all: readonly string[],
  steps: readonly (AttemptStep & { readonly mode: "study" | "exam" })[],
): QuizStanding {
  const attempts = [...groupBy(steps, ({ mode }) => mode)]
    .flatMap(([mode, given]) =>
      [...groupBy(given, ({ attempt }) => attempt).values()].map((own) => ({ mode, own })),
    )
    .map(({ mode, own }) => ({ mode, own, latest: latestOf(own) }))
    .sort((a, b) => b.latest - a.latest);
  // Most of a long history need not be looked into: what came before the newest finished one tells nothing.
  let newest: Attempt | undefined;
  let finished: Attempt | undefined;
  for (const { mode, own } of attempts) {
    const attempt = attemptOf(mode, all, foldAttempts(own));
    newest ??= attempt;
    if (attempt.isFinished) finished = attempt;
    if (finished !== undefined) break;
  }
  return {
    quiz,
    last: finished === undefined ? null : resultOf(finished),
    underWay: newest === undefined || newest.isFinished ? null : underWay(newest),
  };
}

function latestOf(steps: readonly AttemptStep[]): number {
  return steps.reduce((latest, { at }) => Math.max(latest, at), 0);
}

interface Attempt {
  readonly mode: "study" | "exam";
  readonly asked: readonly string[];
  readonly state: AttemptState;
  readonly isFinished: boolean;
}

function attemptOf(mode: Attempt["mode"], all: readonly string[], state: AttemptState): Attempt {
  const drawn = state.started?.items ?? [];
  const asked = drawn.length > 0 ? drawn : all;
  const isAnswered = asked.every((item) => state.answers.has(item));
  return {
    mode,
    asked,
    state,
    isFinished: mode === "exam" ? state.submitted !== null : isAnswered,
  };
}

function resultOf({ mode, asked, state }: Attempt): QuizResult {
  const firsts = asked.flatMap((item) => state.answers.get(item)?.[0] ?? []);
  const judged = firsts.map(wasRight).filter((right) => right !== null);
  return {
    ...{ mode, at: state.latest },
    ...{ right: judged.filter(Boolean).length, graded: judged.length },
  };
}

/** Null where nothing was done yet, as in an exam that was only begun to look at and is over now. */
function underWay({ mode, asked, state }: Attempt): UnderWay | null {
  const entered = [...state.entries.values()].filter(({ response }) => response !== null);
  const done =
    mode === "exam" ? entered.length : asked.filter((item) => state.answers.has(item)).length;
  if (done === 0 && mode === "study") return null;
  return { mode, done, items: asked.length, at: state.latest };
}

function latest({ last, underWay }: QuizStanding): number {
  return underWay?.at ?? last?.at ?? 0;
}
