import { type Outcome, outcome, ungraded } from "../outcome.ts";
import type { ItemKind, ItemKinds, Response, Rubric } from "./item.ts";

/** What grades each kind. */
export type Graders = {
  readonly [K in ItemKind]: (
    rubric: ItemKinds[K]["rubric"],
    response: ItemKinds[K]["response"],
  ) => Outcome;
};

/**
 * What came of a response, or of none: an item that was left blank, or given up, scores 0 where it is
 * graded at all.
 * @throws TypeError when the response is to another kind, or the graders lack it: a bug of the caller's.
 */
export function grade(
  graders: Partial<Graders>,
  rubric: Rubric,
  response: Response | null,
): Outcome {
  if (response === null) return isGraded(rubric) ? outcome(0) : ungraded;
  if (rubric.kind !== response.kind) {
    throw new TypeError(`a ${response.kind} response cannot answer a ${rubric.kind} item`);
  }
  // The check above pairs them, which the compiler cannot follow through the table.
  const gradeKind = graders[rubric.kind] as (rubric: Rubric, response: Response) => Outcome;
  return gradeKind(rubric, response);
}

function isGraded(rubric: Rubric): boolean {
  return rubric.kind !== "reflection" && !("scored" in rubric && !rubric.scored);
}
