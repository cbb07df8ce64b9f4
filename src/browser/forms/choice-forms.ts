import type { ItemForms } from "./form.ts";
import { multipleChoiceForm } from "./multiple-choice.ts";
import { singleChoiceForm } from "./single-choice.ts";
import { trueFalseForm } from "./true-false.ts";

/** The kinds that are answered by choosing among options. */
export const choiceForms = {
  "single-choice": singleChoiceForm,
  "multiple-choice": multipleChoiceForm,
  "true-false": trueFalseForm,
} satisfies Partial<ItemForms>;
