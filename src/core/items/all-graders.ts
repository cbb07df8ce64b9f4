import { choiceGraders } from "./choice-graders.ts";
import { gradeCloze } from "./cloze.ts";
import type { Graders } from "./grade.ts";
import { gradeMatching } from "./matching.ts";
import { gradeNumeric } from "./numeric.ts";
import { gradeOrdering } from "./ordering.ts";
import { gradeReflection } from "./reflection.ts";
import { gradeScenario } from "./scenario.ts";
import { gradeShortAnswer } from "./short-answer.ts";

/** Of every kind. */
export const allGraders: Graders = {
  ...choiceGraders,
  "short-answer": gradeShortAnswer,
  numeric: gradeNumeric,
  cloze: gradeCloze,
  scenario: gradeScenario,
  matching: gradeMatching,
  ordering: gradeOrdering,
  reflection: gradeReflection,
};
