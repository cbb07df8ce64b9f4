import type { Confidence, ItemAnswered } from "../attempts/attempt-events.ts";
import type { ItemStatus } from "../attempts/attempts.ts";

/** The result of an attempt at a quiz. Only first answers count. */
export interface Result {
  readonly items: number;
  readonly answered: number;
  /** Answered items that are not graded, such as a reflection: no part of the score. */
  readonly done: number;
  /** Items that count in the score. */
  readonly scored: number;
  readonly right: number;
  readonly partly: number;
  /** Mean score of the items answered, from 0 to 1; null where none of them is graded. */
  readonly score: number | null;
  readonly meaning: Meaning;
  /** Items whose first answer was not wholly right, in the quiz's order. */
  readonly missed: readonly string[];
  /** In the order in which the quiz comes to them; items without one are in none. */
  readonly objectives: readonly ObjectiveResult[];
  /** By how sure the learner said they were, surest first; ungraded items are left out. */
  readonly calibration: readonly CalibrationResult[];
  /** Milliseconds spent on first answers; null where it was not measured. */
  readonly ms: number | null;
}

export interface ObjectiveResult {
  readonly objective: string;
  readonly items: number;
  readonly right: number;
}

/** How many answers were given so surely, and how many of them were wholly right. */
export interface CalibrationResult {
  readonly confidence: Confidence;
  readonly said: number;
  readonly right: number;
}

/** The score in words: all of it, at least four fifths, at least half, less; or nothing to grade. */
export type Meaning = "all" | "most" | "part" | "little" | "ungraded";

export interface ResultItem {
  readonly id: string;
  readonly itemStatus: ItemStatus;
  /** What it tests; empty when its author did not say. */
  readonly objective?: string;
}

export function resultOf(items: readonly ResultItem[]): Result {
  const answered = items.flatMap(({ id, itemStatus, objective = "" }) =>
    itemStatus.status === "graded" ? [{ id, first: itemStatus.first, objective }] : [],
  );
  const graded = answered.filter(({ first }) => first.verdict !== "ungraded");
  const having = (verdict: ItemAnswered["verdict"]) =>
    graded.filter(({ first }) => first.verdict === verdict).length;
  const total = graded.reduce((sum, { first }) => sum + (first.score ?? 0), 0);
  const score = graded.length > 0 ? total / graded.length : null;
  const done = answered.length - graded.length;
  return {
    items: items.length,
    answered: answered.length,
    done,
    scored: items.length - done,
    right: having("correct"),
    partly: having("partial"),
    score,
    meaning: meaningOf(score),
    missed: graded.filter(({ first }) => first.verdict !== "correct").map(({ id }) => id),
    objectives: byObjective(graded),
    calibration: byConfidence(graded.map(({ first }) => first)),
    ms: timeSpent(answered.map(({ first }) => first)),
  };
}

function meaningOf(score: number | null): Meaning {
  if (score === null) return "ungraded";
  if (score > 1 - 1e-9) return "all";
  if (score > 0.8 - 1e-9) return "most";
  return score > 0.5 - 1e-9 ? "part" : "little";
}

function byObjective(
  graded: readonly { readonly first: ItemAnswered; readonly objective: string }[],
): readonly ObjectiveResult[] {
  const found = new Map<string, ObjectiveResult>();
  for (const { first, objective } of graded) {
    if (objective === "") continue;
    const { items, right } = found.get(objective) ?? { items: 0, right: 0 };
    const isRight = first.verdict === "correct";
    found.set(objective, { objective, items: items + 1, right: right + (isRight ? 1 : 0) });
  }
  return [...found.values()];
}

function byConfidence(graded: readonly ItemAnswered[]): readonly CalibrationResult[] {
  return (["sure", "unsure", "guess"] as const).map((confidence) => {
    const said = graded.filter((first) => first.confidence === confidence);
    const right = said.filter(({ verdict }) => verdict === "correct").length;
    return { confidence, said: said.length, right };
  });
}

/** Time when two questions were visible counts once; gaps between answers do not count. */
function timeSpent(answers: readonly ItemAnswered[]): number | null {
  const spans = answers
    .flatMap(({ at, ms }) => (ms === null ? [] : [{ from: at - ms, to: at }]))
    .sort((a, b) => a.from - b.from);
  let end = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const { from, to } of spans) {
    sum += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return spans.length > 0 ? sum : null;
}
