import type { Standing } from "./attempts.ts";

/** What a run through a quiz came to. Only first answers count. */
export interface Result {
  readonly items: number;
  readonly answered: number;
  readonly right: number;
  readonly partly: number;
  /** Items whose first answer was not wholly right, in the quiz's order. */
  readonly missed: readonly string[];
}

export function resultOf(
  items: readonly { readonly id: string; readonly standing: Standing }[],
): Result {
  const graded = items.flatMap(({ id, standing }) =>
    standing.status === "graded" ? [{ id, verdict: standing.first.verdict }] : [],
  );
  return {
    items: items.length,
    answered: graded.length,
    right: graded.filter(({ verdict }) => verdict === "correct").length,
    partly: graded.filter(({ verdict }) => verdict === "partial").length,
    missed: graded.filter(({ verdict }) => verdict !== "correct").map(({ id }) => id),
  };
}
