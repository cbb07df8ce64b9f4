import type { z } from "zod";
import type { clozeSchema } from "../../core/items/cloze.ts";
import type { matchingSchema } from "../../core/items/matching.ts";
import type { multipleChoiceSchema } from "../../core/items/multiple-choice.ts";
import type { numericSchema } from "../../core/items/numeric.ts";
import type { orderingSchema } from "../../core/items/ordering.ts";
import type { reflectionSchema } from "../../core/items/reflection.ts";
import type { shortAnswerSchema } from "../../core/items/short-answer.ts";
import type { singleChoiceSchema } from "../../core/items/single-choice.ts";
import type { trueFalseSchema } from "../../core/items/true-false.ts";

type Written<Schema extends () => z.ZodType> = z.input<ReturnType<Schema>>;

/** By kind, an item as an author would write it: ids may be left out. */
export interface ItemDrafts {
  readonly "single-choice": Written<typeof singleChoiceSchema>;
  readonly "multiple-choice": Written<typeof multipleChoiceSchema>;
  readonly "true-false": Written<typeof trueFalseSchema>;
  readonly "short-answer": Written<typeof shortAnswerSchema>;
  readonly numeric: Written<typeof numericSchema>;
  readonly cloze: Written<typeof clozeSchema>;
  readonly matching: Written<typeof matchingSchema>;
  readonly ordering: Written<typeof orderingSchema>;
  readonly reflection: Written<typeof reflectionSchema>;
}

export type ItemDraft = ItemDrafts[keyof ItemDrafts];
