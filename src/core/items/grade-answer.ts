import { type Outcome, outcome, ungraded } from "../outcome.ts";
import { grade, type Response, type Rubric } from "./item.ts";

/**
 * What came of a response, or of none: an item that was left blank, or given up, scores 0 where it is
 * graded at all.
 */
export function gradeAnswer(rubric: Rubric, response: Response | null): Outcome {
  if (response !== null) return grade(rubric, response);
  const isGraded = rubric.kind !== "reflection" && !("scored" in rubric && !rubric.scored);
  return isGraded ? outcome(0) : ungraded;
}
