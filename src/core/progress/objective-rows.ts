import type { ObjectiveResult } from "./results.ts";

/** Fewer say nothing of what one knows: "0 of 1" may be a slip. */
const TELLING = 3;

export interface ObjectiveRows {
  /** Those with enough questions, in their order. */
  readonly rows: readonly ObjectiveResult[];
  /** The others together; null where there are none, or nothing to set them beside. */
  readonly rest: {
    readonly objectives: number;
    readonly items: number;
    readonly right: number;
  } | null;
}

/** A result by objective, as far as that says something: objectives with few questions are taken together. */
export function objectiveRows(objectives: readonly ObjectiveResult[]): ObjectiveRows {
  const rows = objectives.filter(({ items }) => items >= TELLING);
  const few = objectives.filter(({ items }) => items < TELLING);
  if (rows.length === 0 || few.length === 0) return { rows, rest: null };
  const sum = (count: "items" | "right") => few.reduce((total, row) => total + row[count], 0);
  return { rows, rest: { objectives: few.length, items: sum("items"), right: sum("right") } };
}
