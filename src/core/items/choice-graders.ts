import type { Graders } from "./grade.ts";
import { gradeMultipleChoice } from "./multiple-choice.ts";
import { gradeSingleChoice } from "./single-choice.ts";
import { gradeTrueFalse } from "./true-false.ts";

/** Of the kinds that are answered by choosing among options: a page of these needs no others. */
export const choiceGraders = {
  "single-choice": gradeSingleChoice,
  "multiple-choice": gradeMultipleChoice,
  "true-false": gradeTrueFalse,
} satisfies Partial<Graders>;
