import { choiceForms } from "./choice-forms.ts";
import { clozeForm } from "./cloze.ts";
import type { ItemForms } from "./form.ts";
import { matchingForm } from "./matching.ts";
import { numericForm } from "./numeric.ts";
import { orderingForm } from "./ordering.ts";
import { reflectionForm } from "./reflection.ts";
import { scenarioForm } from "./scenario.ts";
import { shortAnswerForm } from "./short-answer.ts";

/** Every kind. */
export const allForms: ItemForms = {
  ...choiceForms,
  "short-answer": shortAnswerForm,
  numeric: numericForm,
  cloze: clozeForm,
  scenario: scenarioForm,
  matching: matchingForm,
  ordering: orderingForm,
  reflection: reflectionForm,
};
