import { type Outcome, outcome, ungraded } from "../outcome.ts";
import type { Rubric } from "./item.ts";

/** What comes of an item that was left blank, or given up: nothing, where it is graded at all. */
export function gradeBlank(rubric: Rubric): Outcome {
  const isGraded = rubric.kind !== "reflection" && !("scored" in rubric && !rubric.scored);
  return isGraded ? outcome(0) : ungraded;
}
